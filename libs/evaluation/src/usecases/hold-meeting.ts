import { Injectable } from '@nestjs/common';
import { plainText, refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { moveLot } from '#tendering';
import { Awards } from '../db/awards.ts';
import { Attendances, Meetings } from '../db/meetings.ts';
import { requireChairOrSecretary } from '../domain/commission.ts';
import { holdMeeting, type MeetingKind } from '../domain/meeting.ts';
import { meetingHeld } from '../events.ts';
import { may } from '../policy.ts';
import { lockEvaluatedLot, seatOf } from './evaluated-lot.ts';

export interface HoldMeetingInput {
  readonly lotId: string;
  readonly kind: MeetingKind;
  /** Members present, by their seats. */
  readonly present: readonly string[];
  /** Why an evaluated lot is evaluated again. */
  readonly reason: string | null;
}

/** The chair or the secretary opens a meeting on a lot and records who is present; without the quorum there is no meeting (BR-52). */
@Injectable()
export class HoldMeeting {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: HoldMeetingInput): Promise<Result> {
    return this.transactions.run(actor, 'meeting.hold', input, async (transaction) => {
      if (!may(actor, 'meeting.hold')) return refuse('NOT_FOUND');
      const { tender, lot, commission, pack } = await lockEvaluatedLot(transaction, input.lotId);
      requireChairOrSecretary(commission, seatOf(commission, actor));
      const meetings = await transaction.of(Meetings).ofLot(lot.id);
      const awards = await transaction.of(Awards).ofLot(lot.id);
      const context = {
        commission,
        lotState: lot.state,
        anotherOpen: meetings.some((meeting) => meeting.state === 'open'),
        awarded: awards.some((award) => award.state !== 'revoked'),
      };
      const wish = { ...input, reason: input.reason === null ? null : plainText(input.reason) };
      const { meeting, present, reopens } = holdMeeting(wish, context, pack, await transaction.now());
      if (reopens) await moveLot(transaction, lot.id, 'reopen');
      const number = meetings.length + 1;
      const id = await transaction.of(Meetings).insert({ tenderId: tender.id, lotId: lot.id, number, ...meeting });
      await transaction.of(Attendances).insertAll(present.map((memberId) => ({ meetingId: id, memberId })));
      const { kind, reason } = meeting;
      transaction.record(meetingHeld, tender.id, {
        meetingId: id,
        lotId: lot.id,
        kind,
        present: present.length,
        reason,
      });
      return { id };
    });
  }
}
