import { refuseIfAny, type RulePack, Ratio } from '#kernel';
import { type Commission, quorumProblem, roleOf, appointedSeats } from './commission.ts';
import { type MeetingFacts, meetingMachine, stillPresent } from './meeting.ts';
import { problem, refuse } from './problems.ts';

export const voteChoices = ['for', 'against', 'abstain'] as const;

export type VoteChoice = (typeof voteChoices)[number];

export interface VoteFacts {
  readonly memberId: string;
  readonly bidId: string;
  readonly choice: VoteChoice;
}

export interface VotingContext {
  readonly commission: Commission;
  readonly present: readonly string[];
  readonly votes: readonly VoteFacts[];
}

/** One open vote of each member present, while the meeting is open and still has its quorum (BR-52, BR-53). */
export function castVote(meeting: MeetingFacts, memberId: string, context: VotingContext, pack: RulePack): void {
  meetingMachine.next(meeting.state, 'close');
  const present = stillPresent(context.commission, context.present);
  refuseIfAny([
    problem(meeting.kind !== 'award', 'MEETING_OF_ANOTHER_KIND'),
    problem(!present.includes(memberId), 'MEMBER_NOT_PRESENT'),
    quorumProblem(context.commission, present.length, pack),
    problem(
      context.votes.some((vote) => vote.memberId === memberId),
      'VOTE_ALREADY_CAST',
    ),
  ]);
}

export interface Tally {
  readonly present: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly passed: boolean;
}

/**
 * A motion passes with more than the pack's share in favour, of those present or of the appointed seats; with exactly
 * that share the chair's vote decides where the pack says so (BR-53).
 * Everybody present has voted, an abstention being a vote.
 */
export function tally({ commission, present, votes }: VotingContext, pack: RulePack): Tally {
  const sitting = stillPresent(commission, present);
  const counted = votes.filter((vote) => sitting.includes(vote.memberId));
  refuseIfAny([
    quorumProblem(commission, sitting.length, pack),
    problem(counted.length < sitting.length, 'VOTES_MISSING', [], { missing: sitting.length - counted.length }),
  ]);
  const number = (choice: VoteChoice): number => counted.filter((vote) => vote.choice === choice).length;
  const base = pack.text('commission.majorityOf') === 'APPOINTED' ? appointedSeats(commission) : sitting.length;
  const beyond = Ratio.of(number('for'), base).compare(pack.ratio('commission.majority'));
  const chairDecides = pack.flag('commission.chairCastingVote') && beyond === 0 && chairIsFor(commission, counted);
  return {
    present: sitting.length,
    for: number('for'),
    against: number('against'),
    abstain: number('abstain'),
    passed: beyond > 0 || chairDecides,
  };
}

const chairIsFor = (commission: Commission, votes: readonly VoteFacts[]): boolean =>
  votes.some(({ memberId, choice }) => {
    const member = commission.members.find((candidate) => candidate.id === memberId);
    return choice === 'for' && member !== undefined && roleOf(commission, member) === 'chair';
  });

/** The tally of a motion that has passed. */
export function requireMajority(context: VotingContext, pack: RulePack): Tally {
  const result = tally(context, pack);
  return result.passed ? result : refuse('MAJORITY_MISSING', [], { for: result.for, present: result.present });
}
