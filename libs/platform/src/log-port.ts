/** Where a process writes what happens: JSON lines in production, nothing in most tests. */
export interface Log {
  info(details: object, text: string): void;
  warn(details: object, text: string): void;
  error(details: object, text: string): void;
}

export const LOG = Symbol('log');
