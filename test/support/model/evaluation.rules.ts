import { BIDDERS, type Life, type Meeting, QUORUM, SEATS } from './life.ts';
import type { Refusals, Rule } from './rule.ts';
import { isHidden, isOpened, stateOf } from './tendering.rules.ts';

/** What keeps a member from bids, scores and votes. */
export const access = ({ declared }: Life, seat: number): Refusals => ({
  DECLARATION_MISSING: declared[seat] === null,
  MEMBER_RECUSED: declared[seat] === 'conflict',
});

const declaredFree = ({ declared }: Life): number[] => SEATS.filter((seat) => declared[seat] === 'none');
/** Those at the latest meeting who have not recused themselves since. */
export const sitting = ({ meeting, declared }: Life): readonly number[] =>
  meeting.present.filter((seat) => declared[seat] !== 'conflict');
export const isAwarded = ({ awards }: Life): boolean => awards.some(({ state }) => state !== 'revoked');

export const declare = (life: Life, seat: number, status: 'none' | 'conflict'): Rule => ({
  BIDDERS_NOT_KNOWN: stateOf(life) !== 'opened',
  DECLARATION_MADE: life.declared[seat] === 'conflict' || life.declared[seat] === status,
  otherwise: () => ({ declared: life.declared.with(seat, status) }),
});

export const admit = (life: Life, by: number, bidder: number, decision: 'admitted' | 'rejected'): Rule => ({
  NOT_FOUND: !isOpened(life, bidder),
  ...access(life, by),
  CHAIR_OR_SECRETARY_ONLY: by > 1,
  LOT_NOT_UNDER_EVALUATION: life.lot !== 'active',
  ADMISSION_DECIDED: life.admissions[bidder] !== null,
  otherwise: () => ({ admissions: life.admissions.with(bidder, decision) }),
});

export const score = (life: Life, seat: number, bidder: number): Rule => ({
  NOT_FOUND: !isOpened(life, bidder),
  ...access(life, seat),
  SCORES_LOCKED: life.lot !== 'active',
  BID_NOT_ADMITTED: life.admissions[bidder] !== 'admitted',
  otherwise: () => ({ scored: life.scored.with(seat, life.scored[seat]!.with(bidder, true)) }),
});

/** A meeting of everybody who has declared to be free of interest. */
export const hold = (life: Life, by: number, kind: Meeting['kind']): Rule => ({
  NOT_FOUND: isHidden(life),
  ...access(life, by),
  LOT_NOT_EVALUATED: kind === 'award' && life.lot !== 'evaluated',
  LOT_NOT_UNDER_EVALUATION: kind === 'evaluation' && life.lot !== 'active' && life.lot !== 'evaluated',
  MEETING_ALREADY_OPEN: life.meetings.some(({ state }) => state === 'open'),
  AWARD_ALREADY_PROPOSED: isAwarded(life),
  QUORUM_MISSING: declaredFree(life).length < QUORUM,
  otherwise: () => ({
    meetings: [
      ...life.meetings,
      { kind, state: 'open', present: declaredFree(life), votes: [], counted: [], ranking: [] },
    ],
    lot: kind === 'evaluation' ? 'active' : life.lot,
  }),
});

export function closeMeeting(life: Life, by: number): Rule {
  const { kind, state } = life.meeting;
  const evaluating = kind === 'evaluation' && state === 'open';
  const opened = BIDDERS.filter((bidder) => isOpened(life, bidder));
  const ranking = opened.filter((bidder) => life.admissions[bidder] === 'admitted');
  const hasScoredAll = (seat: number): boolean => ranking.every((bidder) => life.scored[seat]![bidder]);
  const counted = declaredFree(life).filter(hasScoredAll);
  return {
    ...access(life, by),
    QUORUM_MISSING: evaluating && sitting(life).length < QUORUM,
    ADMISSION_MISSING: evaluating && opened.some((bidder) => life.admissions[bidder] === null),
    SCORES_INCOMPLETE: evaluating && !sitting(life).every(hasScoredAll),
    WRONG_STATE: state === 'closed' || (evaluating && life.lot !== 'active'),
    otherwise: () => {
      if (!evaluating) return { meeting: { state: 'closed' } };
      return { lot: ranking.length > 0 ? 'evaluated' : 'unsuccessful', meeting: { state: 'closed', counted, ranking } };
    },
  };
}
