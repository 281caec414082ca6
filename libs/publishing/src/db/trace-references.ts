import { type Reads, sql, type Statement } from '#platform';
import type { TraceKind } from '../domain/trace.ts';

interface Quoted {
  readonly kind: TraceKind;
  readonly id: (reference: string) => Statement;
}

/** By the letters with which a number begins. A lot is quoted by its tender's number and its own: `T-2026-000123/2`. */
const quoted: Readonly<Record<string, Quoted>> = {
  T: { kind: 'TENDER', id: (reference) => sql`select id from tender where reference = ${reference}` },
  B: { kind: 'BID', id: (reference) => sql`select id from bid where reference = ${reference}` },
  A: { kind: 'AWARD', id: (reference) => sql`select id from award where reference = ${reference}` },
  C: { kind: 'CONTRACT', id: (reference) => sql`select id from contract where reference = ${reference}` },
  ACT: { kind: 'ACT', id: (reference) => sql`select id from act where reference = ${reference}` },
  P: { kind: 'PAYMENT', id: (reference) => sql`select id from payment where reference = ${reference}` },
};

const lot: Quoted = {
  kind: 'LOT',
  id: (reference) => sql`select l.id from lot l join tender t on t.id = l.tender_id
    where t.reference || '/' || l.number = ${reference} and t.reference = ${reference.split('/')[0] ?? ''}`,
};

const shape = /^([A-Z]{1,3})-\d{4}-\d{6,9}(\/\d{1,4})?$/;

/** The link that a number names. Whether the reader may see it is asked when it is followed. */
export async function linkByReference(
  reads: Reads,
  reference: string,
): Promise<{ readonly kind: TraceKind; readonly id: string } | null> {
  const [, letters = '', lotNumber] = shape.exec(reference) ?? [];
  const found = lotNumber ? (letters === 'T' ? lot : undefined) : quoted[letters];
  if (!found) return null;
  const [row] = await reads.query<{ id: string }>(found.id(reference));
  return row ? { kind: found.kind, id: row.id } : null;
}
