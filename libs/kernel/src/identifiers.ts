import { v7 } from 'uuid';

/** An identifier that sorts by the time of its making. */
export const newId = (): string => v7();

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => uuidShape.test(text);

/** The number that people see and quote: kind, year, serial (`T-2026-000123`). Serials may have gaps. */
export const humanReference = (kind: string, year: number, serial: bigint): string =>
  `${kind}-${year}-${serial.toString().padStart(6, '0')}`;
