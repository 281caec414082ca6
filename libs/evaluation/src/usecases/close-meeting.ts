import { Injectable } from '@nestjs/common';
import { canonicalJson, refuse, sha256 } from '#kernel';
import { type Actor, type Result, type Transaction, Transactions } from '#platform';
import { criteriaOf, moveLot, openedBids } from '#tendering';
import { Admissions } from '../db/admissions.ts';
import { Attendances, Meetings, type MeetingRow } from '../db/meetings.ts';
import { Scores } from '../db/scores.ts';
import { requireChairOrSecretary } from '../domain/commission.ts';
import { evaluate, type Evaluation } from '../domain/evaluation.ts';
import { closeMeeting } from '../domain/meeting.ts';
import { meetingClosed, scoresPublished } from '../events.ts';
import { may } from '../policy.ts';
import { type EvaluatedLot, lockEvaluatedLot, seatOf } from './evaluated-lot.ts';

export interface CloseMeetingInput {
  readonly meetingId: string;
}

/**
 * Closes a meeting. An evaluation locks its scores and freezes the bundle that ranks the bids (BR-54), or ends a lot in
 * which no bid can win; a meeting on the award that ends without a proposal is only closed.
 */
@Injectable()
export class CloseMeeting {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: CloseMeetingInput): Promise<Result> {
    return this.transactions.run(actor, 'meeting.close', input, async (transaction) => {
      const found = await transaction.of(Meetings).find(input.meetingId);
      if (!found || !may(actor, 'meeting.close')) return refuse('NOT_FOUND');
      const evaluated = await lockEvaluatedLot(transaction, found.lotId);
      const meeting = (await transaction.of(Meetings).lock(found.id)) ?? refuse('NOT_FOUND');
      requireChairOrSecretary(evaluated.commission, seatOf(evaluated.commission, actor));
      const now = await transaction.now();
      const change = closeMeeting(meeting, meeting.kind, now);
      if (meeting.kind === 'award') {
        await transaction.of(Meetings).update(meeting.id, change);
        this.record(transaction, meeting, null);
        return { id: meeting.id };
      }
      const evaluation = evaluate(await sheets(transaction, evaluated, meeting), evaluated.pack);
      const { failure } = evaluation;
      await transaction
        .of(Meetings)
        .update(meeting.id, { ...change, bundle: canonicalJson(evaluation.bundle), failure });
      await moveLot(transaction, meeting.lotId, failure === null ? 'evaluate' : 'fail');
      this.record(transaction, meeting, evaluation);
      return { id: meeting.id };
    });
  }

  private record(transaction: Transaction, meeting: MeetingRow, evaluation: Evaluation | null): void {
    const bundleSha256 = evaluation && sha256(canonicalJson(evaluation.bundle));
    const failure = evaluation?.failure ?? null;
    transaction.record(meetingClosed, meeting.tenderId, {
      meetingId: meeting.id,
      lotId: meeting.lotId,
      bundleSha256,
      failure,
    });
    if (failure !== null) transaction.record(scoresPublished, meeting.lotId, { tenderId: meeting.tenderId });
  }
}

const sheets = async (transaction: Transaction, { tender, lot, commission }: EvaluatedLot, meeting: MeetingRow) => ({
  commission,
  present: await transaction.of(Attendances).membersOf(meeting.id),
  bids: await openedBids(transaction, lot.id),
  admissions: await transaction.of(Admissions).ofLot(lot.id),
  criteria: await criteriaOf(transaction, tender.id),
  scores: await transaction.of(Scores).ofLot(lot.id),
});
