/** Ids and codes by name, never content: a queue keeps what it carries in clear text, and for a while after it is done. */
export type JobPayload<P> = { readonly [K in keyof P]: string };

/** One kind of work for later. `Payload` names the ids that it needs. */
export interface JobKind<Payload extends JobPayload<Payload>> {
  readonly name: string;
  /** Only for the type checker. */
  readonly payload?: Payload;
}

const kinds = new Set<string>();

/** The names of every kind of job that some part of the product has declared. */
export const jobKinds: ReadonlySet<string> = kinds;

export function job<Payload extends JobPayload<Payload>>(name: string): JobKind<Payload> {
  if (kinds.has(name)) throw new Error(`job ${name} is declared twice`);
  kinds.add(name);
  return { name };
}

const idShape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** Refuses a payload that holds anything but ids and codes. */
export function checkPayload(payload: Readonly<Record<string, string>>): void {
  for (const [field, value] of Object.entries(payload)) {
    if (typeof value !== 'string' || !idShape.test(value)) throw new Error(`a job carries ids only, not ${field}`);
  }
}

/** Refuses a job id that a backend would take for something else: colons, and figures alone, have a meaning of their own. */
export function checkJobId(jobId: string): void {
  if (!idShape.test(jobId) || /^\d+$/.test(jobId)) throw new Error(`"${jobId}" cannot be the id of a job`);
}
