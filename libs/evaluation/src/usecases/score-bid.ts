import { Injectable } from '@nestjs/common';
import { plainText, refuse, sha256 } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { criteriaOf, openedBid } from '#tendering';
import { Admissions } from '../db/admissions.ts';
import { Scores } from '../db/scores.ts';
import { requireAccess } from '../domain/commission.ts';
import { isAdmitted } from '../domain/evaluation.ts';
import { giveScore } from '../domain/score.ts';
import { bidScored } from '../events.ts';
import { may } from '../policy.ts';
import { lockEvaluatedLot, seatOf } from './evaluated-lot.ts';

export interface ScoreBidInput {
  readonly bidId: string;
  readonly criterionId: string;
  /** A whole number from 0 to the criterion's maximum. */
  readonly points: number;
  readonly comment: string;
}

/** A member scores an admitted bid by one published criterion, or corrects the score before the lot is evaluated (BR-50, BR-54 to BR-56). */
@Injectable()
export class ScoreBid {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: ScoreBidInput): Promise<Result> {
    return this.transactions.run(actor, 'bid.score', input, async (transaction) => {
      const bid = await openedBid(transaction, input.bidId);
      if (!bid || !may(actor, 'bid.score')) return refuse('NOT_FOUND');
      const { tender, lot, commission, pack } = await lockEvaluatedLot(transaction, bid.lotId);
      const member = seatOf(commission, actor);
      requireAccess(commission, member);
      const criterion = (await criteriaOf(transaction, tender.id)).find(({ id }) => id === input.criterionId) ?? null;
      const admitted = isAdmitted(await transaction.of(Admissions).ofLot(lot.id), bid.id);
      const wish = { points: input.points, comment: plainText(input.comment) };
      const given = giveScore(wish, { lotState: lot.state, admitted, criterion }, pack);
      const key = { bidId: bid.id, criterionId: input.criterionId, memberId: member.id };
      const earlier = await transaction.of(Scores).given(key.bidId, key.criterionId, key.memberId);
      const givenAt = await transaction.now();
      const id = earlier?.id ?? (await transaction.of(Scores).insert({ ...key, ...given, givenAt }));
      if (earlier) await transaction.of(Scores).update(earlier.id, { ...given, givenAt });
      transaction.record(bidScored, lot.id, { ...key, points: given.points, commentSha256: sha256(given.comment) });
      return { id };
    });
  }
}
