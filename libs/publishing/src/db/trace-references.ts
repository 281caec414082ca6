import { readReference, type Reference } from '#kernel';
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

const lot = (reference: Reference): Statement => sql`select l.id from lot l join tender t on t.id = l.tender_id
  where t.reference || '/' || l.number = ${reference.text} and t.reference = ${reference.tender}`;

/** The link that a number names, however it is typed. Whether the reader may see it is asked when it is followed. */
export async function linkByReference(
  reads: Reads,
  typed: string,
): Promise<{ readonly kind: TraceKind; readonly id: string } | null> {
  const reference = readReference(typed);
  if (!reference) return null;
  const found = quoted[reference.kind];
  if (!found || (reference.tender && found.kind !== 'TENDER')) return null;
  const [row] = await reads.query<{ id: string }>(reference.tender ? lot(reference) : found.id(reference.text));
  return row ? { kind: reference.tender ? 'LOT' : found.kind, id: row.id } : null;
}
