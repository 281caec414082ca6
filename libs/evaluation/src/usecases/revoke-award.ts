import { Injectable } from '@nestjs/common';
import { plainText, refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { Awards } from '../db/awards.ts';
import type { RevocationReasonOfHead } from '../domain/award.ts';
import { may } from '../policy.ts';
import { lockEvaluatedLot } from './evaluated-lot.ts';
import { revokeLocked } from './revoking.ts';

export interface RevokeAwardInput {
  readonly awardId: string;
  readonly reason: RevocationReasonOfHead;
  readonly explanation: string;
}

/** The head revokes an award before its contract is signed, for a reason of the closed list (BR-63). */
@Injectable()
export class RevokeAward {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: RevokeAwardInput): Promise<Result> {
    return this.transactions.run(actor, 'award.revoke', input, async (transaction) => {
      const found = (await transaction.of(Awards).find(input.awardId)) ?? refuse('NOT_FOUND');
      const { tender, lot } = await lockEvaluatedLot(transaction, found.lotId);
      const award = await transaction.of(Awards).lock(found.id);
      if (!award || !may(actor, 'award.revoke', tender)) return refuse('NOT_FOUND');
      const wish = { reason: input.reason, explanation: plainText(input.explanation) };
      await revokeLocked(transaction, award, lot.state, wish, await transaction.now());
      return { id: award.id };
    });
  }
}
