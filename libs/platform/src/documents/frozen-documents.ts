import { type CommonFacts, type Instant, type LegalDocument, type WithheldValue, withValues } from '#kernel';
import { Statements, sql } from '../database/table.ts';

/** Frozen documents inside a transaction, for the rooms that own their facts. */
export class FrozenDocuments extends Statements {
  /** The facts with everything in them; where something has been erased meanwhile, an error. */
  async whole<Whole>(document: LegalDocument<Whole, CommonFacts>, documentId: string): Promise<Whole> {
    const [found] = await this.query<{ text: string }>(sql`
      select text from legal_document where id = ${documentId} and kind = ${document.kind}`);
    if (!found) throw new Error(`there is no ${document.kind} ${documentId}`);
    const withheld = await this.query<WithheldValue>(sql`
      select path, value, salt from withheld where document_id = ${documentId}`);
    return document.whole(withValues(JSON.parse(found.text), withheld));
  }

  /** Erases what may no longer be kept of a document; how many values that were. */
  async erase(documentId: string, now: Instant): Promise<number> {
    const erased = await this.query(sql`with erased as (
      delete from withheld where document_id = ${documentId} and erase_at <= ${now} returning path)
      select path from erased`);
    return erased.length;
  }
}
