import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { lockLine } from '#budget';
import { type Actor, type Result, Transactions } from '#platform';
import { Tenders } from '../db/tenders.ts';
import { checkDraft } from '../domain/drafting.ts';
import { refuse } from '../domain/problems.ts';
import { cleaned, type TenderTexts } from '../domain/tender-texts.ts';
import { tenderDrafted } from '../events.ts';
import { may } from '../policy.ts';
import { organisationOf, personOf } from './own-tender.ts';

export interface DraftTenderInput extends TenderTexts {
  readonly language: Language;
  readonly budgetLineId: string;
}

/** Begins a tender on a budget line of the buyer. Its currency is the line's. */
@Injectable()
export class DraftTender {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: DraftTenderInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.draft', input, async (transaction) => {
      const [authorId, authorityId] = [personOf(actor), organisationOf(actor)];
      if (!may(actor, 'tender.draft')) return refuse('NOT_FOUND');
      const line = await lockLine(transaction, input.budgetLineId);
      if (line.authorityId !== authorityId) return refuse('BUDGET_LINE_NOT_YOURS', ['budgetLineId']);
      const texts = cleaned(input);
      checkDraft(texts);
      const reference = await transaction.reference('T');
      const id = await transaction.of(Tenders).insert({
        ...texts,
        reference,
        authorityId,
        authorId,
        state: 'draft',
        language: input.language,
        budgetLineId: line.id,
        currency: line.currency,
        amendment: 0,
        version: 1,
      });
      transaction.record(tenderDrafted, id, { reference });
      return { id };
    });
  }
}
