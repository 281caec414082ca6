import { CastVote } from '../../../libs/evaluation/src/usecases/cast-vote.ts';
import { DecideAward } from '../../../libs/evaluation/src/usecases/decide-award.ts';
import { DecideComplaint } from '../../../libs/evaluation/src/usecases/decide-complaint.ts';
import { FileComplaint } from '../../../libs/evaluation/src/usecases/file-complaint.ts';
import { FinaliseAward } from '../../../libs/evaluation/src/usecases/finalise-award.ts';
import { ProposeAward } from '../../../libs/evaluation/src/usecases/propose-award.ts';
import { RevokeAward } from '../../../libs/evaluation/src/usecases/revoke-award.ts';
import { SignProtocol } from '../../../libs/evaluation/src/usecases/sign-protocol.ts';
import { WithdrawComplaint } from '../../../libs/evaluation/src/usecases/withdraw-complaint.ts';
import { addSeconds } from '#kernel';
import { PASSWORD } from '../given-identity.ts';
import { about, type Action, action, moves } from './action.ts';
import * as rule from './award.rules.ts';
import { BIDDERS, type Life, SEATS } from './life.ts';
import type { Scene } from './scene.ts';

const withMeeting = (life: Life): boolean => life.meetings.length > 0;
const withAward = (life: Life): boolean => life.awards.length > 0;
const withComplaint = (life: Life): boolean => life.complaints.length > 0;
const award = (life: Life) => life.awards.at(-1);

async function propose(scene: Scene, by: number): Promise<void> {
  const { id } = await scene.does(ProposeAward, scene.seat(by), { meetingId: scene.meetingId, negotiation: null });
  await scene.render('award', id);
}

/** What the worker does afterwards: a contract that waits for signatures falls with its award. */
async function revoke(scene: Scene, reason: 'NOT_SIGNED_IN_TIME' | 'WINNER_DECLINED'): Promise<void> {
  await scene.does(RevokeAward, scene.buyer.head, { awardId: scene.award.id, reason, explanation: 'Лист переможця' });
  await scene.deliverLatest('award.revoked');
}

/** The complaint that was the latest when its answer was chosen: another may come at the same moment. */
const answered =
  (state: 'upheld' | 'rejected' | 'withdrawn'): Action['rule'] =>
  (life, chosen = life) =>
    rule.answerComplaint(life, chosen.complaints.length - 1, state);
const complaint = (scene: Scene) => scene.rows.complaints.at(-1)!;
const complainant = (scene: Scene) => scene.world.bidders.find(({ id }) => id === complaint(scene).organisation)!;

const voting = (seat: number): Action[] => [
  ...(['for', 'against'] as const).map((choice) =>
    action(`seat ${seat} votes ${choice}`, withMeeting, about(rule.vote, seat, choice), (scene) =>
      scene.does(CastVote, scene.seat(seat), { meetingId: scene.meetingId, choice }),
    ),
  ),
  action(`seat ${seat} signs the protocol`, withAward, about(rule.signProtocol, seat), (scene) =>
    scene.does(SignProtocol, scene.seat(seat), { awardId: scene.award.id, password: PASSWORD }),
  ),
];

const proposing = (by: number): Action =>
  action(`seat ${by} proposes`, withMeeting, about(rule.propose, by), (scene) => propose(scene, by));

export const awarding: readonly Action[] = [
  ...SEATS.flatMap(voting),
  ...[0, 1].map(proposing),
  action('the officer decides', withAward, about(rule.decide, 'officer'), (scene) =>
    scene.does(DecideAward, scene.buyer.tenderOfficer, { awardId: scene.award.id }),
  ),
  action('the head decides', withAward, about(rule.decide, 'head'), (scene) =>
    scene.does(DecideAward, scene.buyer.head, { awardId: scene.award.id }),
  ),
  action(
    'time makes the award final',
    withAward,
    rule.finalise,
    (scene) => scene.dueWork(FinaliseAward, scene.award.id),
    { byTime: true },
  ),
  ...(['NOT_SIGNED_IN_TIME', 'WINNER_DECLINED'] as const).map((reason) =>
    action(`the head revokes: ${reason}`, withAward, about(rule.revoke, reason), (scene) => revoke(scene, reason)),
  ),
  ...BIDDERS.map((bidder) =>
    action(`bidder ${bidder} complains`, withAward, about(rule.complain, bidder), (scene) =>
      scene.does(FileComplaint, scene.bidder(bidder).signatory, {
        ...{
          tenderId: scene.tenderId!,
          awardId: scene.award.id,
          text: 'Несправедливо',
          language: 'uk' as const,
          attachmentFileIds: [],
        },
      }),
    ),
  ),
  ...(
    [
      ['upheld', true],
      ['rejected', false],
    ] as const
  ).map(([state, upheld]) =>
    action(`the complaint is ${state}`, withComplaint, answered(state), (scene) =>
      scene.does(DecideComplaint, scene.world.reviewer, {
        complaintId: complaint(scene).id,
        upheld,
        text: 'Рішення',
      }),
    ),
  ),
  action('the complaint is withdrawn', withComplaint, answered('withdrawn'), (scene) =>
    scene.does(WithdrawComplaint, complainant(scene).signatory, { complaintId: complaint(scene).id }),
  ),
  moves(
    'behind the standstill',
    (life) => award(life)?.state === 'decided' && life.now < award(life)!.standstillEndsAt!,
    (life) => addSeconds(award(life)!.standstillEndsAt!, 1),
  ),
  moves(
    'behind the term of signing',
    (life) => life.now < (award(life)?.signBy ?? ''),
    (life) => addSeconds(award(life)!.signBy!, 1),
  ),
];
