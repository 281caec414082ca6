import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { Tenders } from '../db/tenders.ts';
import { checkDraft, mustBeDraft } from '../domain/drafting.ts';
import { cleaned, type TenderTexts } from '../domain/tender-texts.ts';
import { tenderDraftChanged } from '../events.ts';
import { lockOwn, mustBeVersion } from './own-tender.ts';

export interface ChangeTenderDraftInput extends TenderTexts {
  readonly tenderId: string;
  readonly version: number;
}

/** Writes the texts and dates of a draft anew. */
@Injectable()
export class ChangeTenderDraft {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: ChangeTenderDraftInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.changeDraft', input, async (transaction) => {
      const tender = await lockOwn(transaction, actor, 'tender.changeDraft', input.tenderId);
      mustBeVersion(tender, input.version);
      mustBeDraft(tender);
      const texts = cleaned(input);
      checkDraft(texts);
      await transaction.of(Tenders).updateVersion(tender.id, tender.version, texts);
      transaction.record(tenderDraftChanged, tender.id, { part: 'texts', version: tender.version + 1 });
      return { id: tender.id };
    });
  }
}
