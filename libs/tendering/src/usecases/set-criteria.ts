import { Injectable } from '@nestjs/common';
import { plainText } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { todaysPack } from '#reference';
import { Criteria } from '../db/criteria.ts';
import { Tenders } from '../db/tenders.ts';
import { checkCriteria } from '../domain/criteria.ts';
import { mustBeDraft } from '../domain/drafting.ts';
import type { CriterionFacts } from '../domain/facts.ts';
import { textOrNull } from '../domain/tender-texts.ts';
import { tenderDraftChanged } from '../events.ts';
import { lockOwn } from './own-tender.ts';

export interface SetCriteriaInput {
  readonly tenderId: string;
  readonly criteria: readonly Omit<CriterionFacts, 'number'>[];
}

/** Sets all criteria of a draft at once; their points sum to 100 (BR-33). */
@Injectable()
export class SetCriteria {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: SetCriteriaInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.changeDraft', input, async (transaction) => {
      const tender = await lockOwn(transaction, actor, 'tender.changeDraft', input.tenderId);
      mustBeDraft(tender);
      const criteria = input.criteria.map(({ code, titleUk, titleEn, kind, maxPoints, scale }) => ({
        code: plainText(code),
        titleUk: plainText(titleUk),
        titleEn: plainText(titleEn),
        kind,
        maxPoints,
        scale: textOrNull(scale),
      }));
      checkCriteria(criteria, await todaysPack(transaction, tender.authorityId));
      await transaction.of(Criteria).removeOf(tender.id);
      await transaction
        .of(Criteria)
        .insertAll(criteria.map((criterion, at) => ({ ...criterion, tenderId: tender.id, number: at + 1 })));
      await transaction.of(Tenders).updateVersion(tender.id, tender.version, {});
      transaction.record(tenderDraftChanged, tender.id, { part: 'criteria', version: tender.version + 1 });
      return { id: tender.id };
    });
  }
}
