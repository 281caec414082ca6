import { sql, type Statement } from '#platform';

export const lotOfAward = (award: Statement): Statement =>
  sql`(select award.lot_id from award where award.id = ${award})`;

/** The frozen protocol of the award with this reference or this id, whichever it is. */
export const protocolOf = (reference: string | null, id: string): Statement =>
  sql`select award.document_id as "documentId"
  from award where award.reference = ${reference} or award.id::text = ${id}`;
