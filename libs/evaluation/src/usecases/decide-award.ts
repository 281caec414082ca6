import { Injectable } from '@nestjs/common';
import { personName } from '#identity';
import { refuse } from '#kernel';
import { type Actor, FrozenDocuments, type Result, Transactions } from '#platform';
import { moveLot } from '#tendering';
import { Awards } from '../db/awards.ts';
import { letter } from '../documents/letter/document.ts';
import { protocol } from '../documents/protocol/document.ts';
import { decide } from '../domain/award.ts';
import { awardLetters } from '../domain/letters.ts';
import { awardDecided, scoresPublished } from '../events.ts';
import { may } from '../policy.ts';
import { lockEvaluatedLot } from './evaluated-lot.ts';

export interface DecideAwardInput {
  readonly awardId: string;
}

/** The head decides on the signed protocol: the result is public, each bidder has its letter, the standstill runs (BR-58, BR-61, BR-86). */
@Injectable()
export class DecideAward {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: DecideAwardInput): Promise<Result> {
    return this.transactions.run(actor, 'award.decide', input, async (transaction) => {
      const found = (await transaction.of(Awards).find(input.awardId)) ?? refuse('NOT_FOUND');
      const { tender, lot, commission, pack } = await lockEvaluatedLot(transaction, found.lotId);
      const award = await transaction.of(Awards).lock(found.id);
      if (!award || actor.personId === null || !may(actor, 'award.decide', tender)) return refuse('NOT_FOUND');
      const decision = decide(award, { decidedBy: actor.personId, commission }, pack, await transaction.now());
      await transaction.of(Awards).update(award.id, decision);
      await moveLot(transaction, lot.id, 'award');
      const name = (await personName(transaction, actor.personId)) ?? refuse('NOT_FOUND');
      const frozen = await transaction.of(FrozenDocuments).whole(protocol, award.documentId);
      for (const result of awardLetters(frozen, { ...decision, decidedBy: { id: actor.personId, name } })) {
        await transaction.freeze(letter, result.bid.id, result, tender.language);
      }
      const { standstillEndsAt } = decision;
      const { bidId, organisationId } = award;
      transaction.record(awardDecided, tender.id, {
        awardId: award.id,
        lotId: lot.id,
        bidId,
        organisationId,
        standstillEndsAt,
      });
      transaction.record(scoresPublished, lot.id, { tenderId: tender.id });
      return { id: award.id };
    });
  }
}
