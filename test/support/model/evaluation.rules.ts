import {
  type Award,
  BIDDERS,
  fail,
  type Life,
  type Meeting,
  openedBidder,
  QUORUM,
  type Refusal,
  SEATS,
} from './life.ts';

/** What keeps a member from bids, scores and votes. */
export function access(life: Life, seat: number): string | undefined {
  if (life.declared[seat] === null) return 'DECLARATION_MISSING';
  return life.declared[seat] === 'conflict' ? 'MEMBER_RECUSED' : undefined;
}

export const sitting = (life: Life, meeting: Meeting): readonly number[] =>
  meeting.present.filter((seat) => life.declared[seat] !== 'conflict');

export const standing = (life: Life): Award | undefined => life.awards.find((award) => award.state !== 'revoked');

/** The bidder whose turn it is after an evaluation: the first in rank whose award was not revoked. */
export const turn = (life: Life, evaluation: number): number | undefined =>
  life.meetings[evaluation]!.ranking.find(
    (bidder) => !life.awards.some((award) => award.evaluation === evaluation && award.bidder === bidder),
  );

export const lastEvaluation = (life: Life): number =>
  life.meetings.findLastIndex(
    ({ kind, state, ranking }) => kind === 'evaluation' && state === 'closed' && ranking[0] !== undefined,
  );

export function declare(life: Life, seat: number, status: 'none' | 'conflict'): Refusal {
  if (life.tender !== 'opened') return 'BIDDERS_NOT_KNOWN';
  const earlier = life.declared[seat];
  if (earlier && (earlier === 'conflict' || status === 'none')) return 'DECLARATION_MADE';
  life.declared[seat] = status;
}

export function admit(life: Life, by: number, bidder: number, decision: 'admitted' | 'rejected'): Refusal {
  if (!openedBidder(life, bidder)) return 'NOT_FOUND';
  const kept = access(life, by) ?? (by > 1 ? 'CHAIR_OR_SECRETARY_ONLY' : undefined);
  if (kept) return kept;
  if (life.lot !== 'active') return 'LOT_NOT_UNDER_EVALUATION';
  if (life.admissions[bidder]) return 'ADMISSION_DECIDED';
  life.admissions[bidder] = decision;
}

export function score(life: Life, seat: number, bidder: number): Refusal {
  if (!openedBidder(life, bidder)) return 'NOT_FOUND';
  const kept = access(life, seat);
  if (kept) return kept;
  if (life.lot !== 'active') return 'SCORES_LOCKED';
  if (life.admissions[bidder] !== 'admitted') return 'BID_NOT_ADMITTED';
  life.scored[seat]![bidder] = true;
}

/** A meeting of everybody who has declared to be free of interest. */
export function hold(life: Life, by: number, kind: Meeting['kind']): Refusal {
  if (!life.published) return 'NOT_FOUND';
  const kept = access(life, by);
  if (kept) return kept;
  if (kind === 'award' && life.lot !== 'evaluated') return 'LOT_NOT_EVALUATED';
  if (kind === 'evaluation' && !['active', 'evaluated'].includes(life.lot)) return 'LOT_NOT_UNDER_EVALUATION';
  if (life.meetings.some(({ state }) => state === 'open')) return 'MEETING_ALREADY_OPEN';
  if (standing(life)) return 'AWARD_ALREADY_PROPOSED';
  const present = SEATS.filter((seat) => life.declared[seat] === 'none');
  if (present.length < QUORUM) return 'QUORUM_MISSING';
  life.meetings.push({ kind, state: 'open', present, votes: [], counted: [], ranking: [] });
  life.lot = kind === 'evaluation' ? 'active' : life.lot;
}

export function closeMeeting(life: Life, by: number): Refusal {
  const meeting = life.meetings.at(-1)!;
  const kept = access(life, by);
  if (kept) return kept;
  if (meeting.state === 'closed') return 'WRONG_STATE';
  if (meeting.kind === 'evaluation') {
    const present = sitting(life, meeting);
    const opened = BIDDERS.filter((bidder) => openedBidder(life, bidder));
    const admitted = opened.filter((bidder) => life.admissions[bidder] === 'admitted');
    const whole = (seat: number) => admitted.every((bidder) => life.scored[seat]![bidder]);
    if (present.length < QUORUM) return 'QUORUM_MISSING';
    if (opened.some((bidder) => life.admissions[bidder] === null)) return 'ADMISSION_MISSING';
    if (!present.every(whole)) return 'SCORES_INCOMPLETE';
    if (life.lot !== 'active') return 'WRONG_STATE';
    meeting.counted = SEATS.filter((seat) => life.declared[seat] === 'none' && whole(seat));
    meeting.ranking = admitted;
    if (admitted.length === 0) fail(life);
    else life.lot = 'evaluated';
  }
  meeting.state = 'closed';
}
