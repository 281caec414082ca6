import { Injectable } from '@nestjs/common';
import { type LocalDate, plainText, refuseIfAny } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { Members } from '../db/commission.ts';
import { callIn } from '../domain/commission.ts';
import { problem } from '../domain/problems.ts';
import { alternateCalledIn } from '../events.ts';
import { lockOwn } from './own-tender.ts';

export interface CallInAlternateInput {
  readonly tenderId: string;
  readonly alternateId: string;
  /** Who cannot serve: ill, away or recused. */
  readonly memberId: string;
  readonly actNumber: string;
  readonly actDate: LocalDate;
}

/** Calls an alternate of the commission in by act, in the place of a member who cannot serve (BR-49). */
@Injectable()
export class CallInAlternate {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: CallInAlternateInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.callInAlternate', input, async (transaction) => {
      const tender = await lockOwn(transaction, actor, 'tender.callInAlternate', input.tenderId);
      const members = await transaction.of(Members).ofTender(tender.id);
      const alternate = members.find((member) => member.id === input.alternateId);
      const replaced = members.find((member) => member.id === input.memberId);
      const actNumber = plainText(input.actNumber);
      refuseIfAny([problem(actNumber === '', 'COMMISSION_ACT_MISSING', ['actNumber'])]);
      const change = callIn(alternate, replaced, await transaction.now());
      await transaction.of(Members).update(input.memberId, change.replaced);
      const act = { calledInActNumber: actNumber, calledInActDate: input.actDate };
      await transaction.of(Members).update(input.alternateId, { ...change.alternate, ...act });
      transaction.record(alternateCalledIn, tender.id, {
        memberId: input.alternateId,
        forMemberId: input.memberId,
        actNumber,
        actDate: input.actDate,
      });
      return { id: tender.id };
    });
  }
}
