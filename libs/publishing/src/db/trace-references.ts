import { readReference } from '#kernel';
import { readableOf, type Reads, sql, type Statement } from '#platform';
import { lotQuoted } from '#tendering';
import type { TraceKind } from '../domain/trace.ts';

interface Quoted {
  readonly kind: TraceKind;
  readonly type: string;
}

/** By the letters with which a number begins. */
const quoted: Readonly<Record<string, Quoted>> = {
  T: { kind: 'TENDER', type: 'Tender' },
  B: { kind: 'BID', type: 'Bid' },
  A: { kind: 'AWARD', type: 'Award' },
  C: { kind: 'CONTRACT', type: 'Contract' },
  ACT: { kind: 'ACT', type: 'Act' },
  P: { kind: 'PAYMENT', type: 'Payment' },
};

const idOf = (type: string, reference: string): Statement =>
  sql`select id from ${sql([readableOf(type).table])} where reference = ${reference}`;

/** The link that a number names, however it is typed. Whether the reader may see it is asked when it is followed. */
export async function linkByReference(
  reads: Reads,
  typed: string,
): Promise<{ readonly kind: TraceKind; readonly id: string } | null> {
  const reference = readReference(typed);
  if (!reference) return null;
  const found = quoted[reference.kind];
  if (!found || (reference.tender && found.kind !== 'TENDER')) return null;
  const [row] = await reads.query<{ id: string }>(
    reference.tender ? lotQuoted(reference) : idOf(found.type, reference.text),
  );
  return row ? { kind: reference.tender ? 'LOT' : found.kind, id: row.id } : null;
}
