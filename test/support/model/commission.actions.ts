import { AdmitBid } from '../../../libs/evaluation/src/usecases/admit-bid.ts';
import { CloseMeeting } from '../../../libs/evaluation/src/usecases/close-meeting.ts';
import { DeclareInterest } from '../../../libs/evaluation/src/usecases/declare-interest.ts';
import { HoldMeeting } from '../../../libs/evaluation/src/usecases/hold-meeting.ts';
import { RejectBid } from '../../../libs/evaluation/src/usecases/reject-bid.ts';
import { ScoreBid } from '../../../libs/evaluation/src/usecases/score-bid.ts';
import { about, type Action, action } from './action.ts';
import * as rule from './evaluation.rules.ts';
import { BIDDERS, type Life, SEATS } from './life.ts';
import type { Scene } from './scene.ts';

const withLot = (life: Life): boolean => life.lot !== 'none';
const withBid = (bidder: number) => (life: Life) => life.bids[bidder]!.length > 0;
const withMeeting = (life: Life): boolean => life.meetings.length > 0;

/** The first bidder is the better one, whoever judges; both reach the minimum. */
const points = (bidder: number): number => 65 - 10 * bidder;

function hold(scene: Scene, by: number, kind: 'evaluation' | 'award'): Promise<unknown> {
  const present = SEATS.filter((seat) =>
    scene.rows.seats.some(({ id, status }) => id === scene.seatId(seat) && status === 'none'),
  );
  const input = { lotId: scene.rows.lot!.id, kind, present: present.map(scene.seatId), reason: 'Нові обставини' };
  return scene.does(HoldMeeting, scene.seat(by), input);
}

const sitting = (seat: number): Action[] => [
  ...(['none', 'conflict'] as const).map((status) =>
    action(
      `seat ${seat} declares ${status}`,
      (life) => life.tender !== 'none',
      about(rule.declare, seat, status),
      (scene) => scene.does(DeclareInterest, scene.seat(seat), { tenderId: scene.tenderId!, status, reason: 'Родичі' }),
    ),
  ),
  ...BIDDERS.map((bidder) =>
    action(`seat ${seat} scores bidder ${bidder}`, withBid(bidder), about(rule.score, seat, bidder), (scene) =>
      scene.does(ScoreBid, scene.seat(seat), {
        ...{ bidId: scene.bid(bidder)!.id, criterionId: scene.rows.criterion },
        ...{ points: points(bidder), comment: 'Добре' },
      }),
    ),
  ),
];

/** By the chair, the secretary, or somebody who may not. */
const leading = (by: number): Action[] => [
  ...BIDDERS.flatMap((bidder) => [
    action(`seat ${by} admits bidder ${bidder}`, withBid(bidder), about(rule.admit, by, bidder, 'admitted'), (scene) =>
      scene.does(AdmitBid, scene.seat(by), { bidId: scene.bid(bidder)!.id }),
    ),
    action(`seat ${by} rejects bidder ${bidder}`, withBid(bidder), about(rule.admit, by, bidder, 'rejected'), (scene) =>
      scene.does(RejectBid, scene.seat(by), {
        ...{ bidId: scene.bid(bidder)!.id, reasonCode: 'FORM_OR_SIGNATURE', reasonText: 'Без підпису' },
      }),
    ),
  ]),
];

const chairing = (by: number): Action[] => [
  ...(['evaluation', 'award'] as const).map((kind) =>
    action(
      `seat ${by} holds a meeting: ${kind}`,
      withLot,
      about(rule.hold, by, kind),
      (scene) => hold(scene, by, kind),
      { stale: ['MEMBER_RECUSED'] },
    ),
  ),
  action(`seat ${by} closes the meeting`, withMeeting, about(rule.closeMeeting, by), (scene) =>
    scene.does(CloseMeeting, scene.seat(by), { meetingId: scene.meetingId }),
  ),
];

export const commission: readonly Action[] = [
  ...SEATS.flatMap(sitting),
  ...[0, 1, 2].flatMap(leading),
  ...[0, 1].flatMap(chairing),
];
