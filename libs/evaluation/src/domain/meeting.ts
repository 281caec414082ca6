import { type Instant, machine, type Problem, refuseIfAny, type RulePack, type StateOf } from '#kernel';
import { accessProblem, type Commission, isActing, isRecused, quorumProblem } from './commission.ts';
import { problem } from './problems.ts';

export const meetingMachine = machine('meeting', {
  open: { close: 'closed' },
  closed: {},
});

export const meetingKinds = ['evaluation', 'award'] as const;

export type MeetingKind = (typeof meetingKinds)[number];

export interface MeetingFacts {
  readonly id: string;
  readonly lotId: string;
  readonly number: number;
  readonly kind: MeetingKind;
  readonly state: StateOf<typeof meetingMachine>;
}

export interface MeetingContext {
  readonly commission: Commission;
  readonly lotState: string;
  /** Another meeting on this lot has not been closed. */
  readonly anotherOpen: boolean;
  /** The lot has an award which is not revoked. */
  readonly awarded: boolean;
}

export interface MeetingWish {
  readonly kind: MeetingKind;
  readonly present: readonly string[];
  /** Why an evaluated lot is evaluated again (BR-54). */
  readonly reason: string | null;
}

/**
 * A meeting is valid only with the quorum, counted of members in their seats, declared and free of conflict (BR-52).
 * An evaluated lot is reopened for scoring only by a meeting that says why (BR-54).
 */
export function holdMeeting(wish: MeetingWish, context: MeetingContext, pack: RulePack, now: Instant) {
  const { commission, lotState } = context;
  const present = [...new Set(wish.present)];
  const again = wish.kind === 'evaluation' && lotState === 'evaluated';
  refuseIfAny([
    problem(wish.kind === 'evaluation' && lotState !== 'active' && !again, 'LOT_NOT_UNDER_EVALUATION'),
    problem(wish.kind === 'award' && lotState !== 'evaluated', 'LOT_NOT_EVALUATED'),
    problem(context.anotherOpen, 'MEETING_ALREADY_OPEN'),
    problem(context.awarded, 'AWARD_ALREADY_PROPOSED'),
    problem(again && !wish.reason, 'REEVALUATION_REASON_MISSING', ['reason']),
    ...present.map((id) => presenceProblem(commission, id, ['present', String(wish.present.indexOf(id))])),
    quorumProblem(commission, present.length, pack),
  ]);
  const reason = again ? wish.reason : null;
  return { meeting: { kind: wish.kind, reason, heldAt: now, state: meetingMachine.initial }, present, reopens: again };
}

function presenceProblem(commission: Commission, memberId: string, path: readonly string[]): Problem | undefined {
  const member = commission.members.find((candidate) => candidate.id === memberId);
  return member ? accessProblem(commission, member, path) : { code: 'NOT_FOUND', path, parameters: {} };
}

/** Those at the meeting who may still decide: a member who has been replaced or has recused herself since then may not. */
export const stillPresent = (commission: Commission, present: readonly string[]): string[] =>
  present.filter((id) => {
    const member = commission.members.find((candidate) => candidate.id === id);
    return member !== undefined && isActing(commission, member) && !isRecused(commission, id);
  });

/** A meeting ends once; nothing is scored or voted in it afterwards. */
export function closeMeeting(meeting: MeetingFacts, kind: MeetingKind, now: Instant) {
  const state = meetingMachine.next(meeting.state, 'close');
  refuseIfAny([problem(meeting.kind !== kind, 'MEETING_OF_ANOTHER_KIND')]);
  return { state, closedAt: now };
}
