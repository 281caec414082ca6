import { access, isAwarded, lastMeeting, sitting } from './evaluation.rules.ts';
import { type Award, type Complaint, type Life, QUORUM, workingDays } from './life.ts';
import { changed, type Refusals, type Rule } from './rule.ts';
import { failed, isOpened } from './tendering.rules.ts';

export const lastAward = ({ awards }: Life): Award => awards.at(-1)!;

/** The latest evaluation that ranked anybody. */
const evaluationOf = ({ meetings }: Life): number => meetings.findLastIndex(({ ranking }) => ranking.length > 0);

/** The bidder whose turn it is after an evaluation: the first in rank who had no award of it yet. */
const turn = ({ meetings, awards }: Life, evaluation: number): number | undefined =>
  meetings[evaluation]?.ranking.find(
    (bidder) => !awards.some((award) => award.evaluation === evaluation && award.bidder === bidder),
  );

const inMeetingOnAward = (life: Life, seat: number): Refusals => ({
  ...access(life, seat),
  WRONG_STATE: lastMeeting(life).state === 'closed',
  MEETING_OF_ANOTHER_KIND: lastMeeting(life).kind !== 'award',
});

/** What keeps the commission from awarding anything. */
const awardable = (life: Life): Refusals => ({
  LOT_NOT_EVALUATED: life.lot !== 'evaluated',
  AWARD_ALREADY_PROPOSED: isAwarded(life),
  SCORES_OF_RECUSED_MEMBER: !!life.meetings[evaluationOf(life)]?.counted.some((seat) => life.declared[seat] !== 'none'),
  NO_BID_TO_AWARD: turn(life, evaluationOf(life)) === undefined,
});

export function vote(life: Life, seat: number, choice: 'for' | 'against'): Rule {
  const { present, votes } = lastMeeting(life);
  return {
    ...inMeetingOnAward(life, seat),
    MEMBER_NOT_PRESENT: !present.includes(seat),
    QUORUM_MISSING: sitting(life).length < QUORUM,
    VOTE_ALREADY_CAST: votes.some((vote) => vote.seat === seat),
    ...awardable(life),
    otherwise: () => ({ meetings: changed(life.meetings, { votes: [...votes, { seat, choice }] }) }),
  };
}

/** More than half of those who sit are in favour, or exactly half and the chair among them. */
export function propose(life: Life, by: number): Rule {
  const seats = sitting(life);
  const votes = lastMeeting(life).votes.filter(({ seat }) => seats.includes(seat));
  const favour = votes.filter(({ choice }) => choice === 'for');
  const half = favour.length * 2 === seats.length && favour.some(({ seat }) => seat === 0);
  const evaluation = evaluationOf(life);
  return {
    ...inMeetingOnAward(life, by),
    ...awardable(life),
    QUORUM_MISSING: seats.length < QUORUM,
    VOTES_MISSING: votes.length < seats.length,
    MAJORITY_MISSING: favour.length * 2 <= seats.length && !half,
    otherwise: () => {
      const of = { bidder: turn(life, evaluation)!, evaluation, present: lastMeeting(life).present };
      const award: Award = { ...of, state: 'proposed', signed: [], standstillEndsAt: null, signBy: null };
      return { meetings: changed(life.meetings, { state: 'closed' }), awards: [...life.awards, award] };
    },
  };
}

export const signProtocol = (life: Life, seat: number): Rule => ({
  WRONG_STATE: lastAward(life).state !== 'proposed',
  MEMBER_NOT_PRESENT: !lastAward(life).present.includes(seat),
  PROTOCOL_ALREADY_SIGNED: lastAward(life).signed.includes(seat),
  otherwise: () => ({ awards: changed(life.awards, { signed: [...lastAward(life).signed, seat].sort() }) }),
});

export function decide(life: Life, who: string): Rule {
  const { state, signed, present } = lastAward(life);
  const terms = { standstillEndsAt: workingDays(life, 5), signBy: workingDays(life, 15) };
  return {
    NOT_FOUND: who !== 'head',
    PROTOCOL_UNSIGNED: state === 'proposed' && signed.length < present.length,
    WRONG_STATE: state !== 'proposed' || life.lot !== 'evaluated',
    otherwise: () => ({ lot: 'awarded', awards: changed(life.awards, { state: 'decided', ...terms }) }),
  };
}

const isInStandstill = (life: Life): boolean => life.now < (lastAward(life).standstillEndsAt ?? '');
const complaintsOf = ({ awards, complaints }: Life): Complaint[] =>
  complaints.filter(({ award }) => award === awards.length - 1);

/** Days under a complaint are given back to the term of signing. */
export const finalise = (life: Life): Rule => ({
  'not decided': lastAward(life).state !== 'decided',
  'the standstill runs': isInStandstill(life),
  'a complaint is open': complaintsOf(life).some(({ state }) => state === 'open'),
  otherwise: () => {
    const terms = [lastAward(life).signBy!, ...complaintsOf(life).map(() => workingDays(life, 15))];
    return { awards: changed(life.awards, { state: 'final', signBy: terms.sort().at(-1)! }) };
  },
});

export const complain = (life: Life, bidder: number): Rule => ({
  NOT_FOUND: lastAward(life).standstillEndsAt === null,
  COMPLAINANT_NOT_BIDDER: !isOpened(life, bidder),
  COMPLAINT_LATE: lastAward(life).state !== 'decided' || !isInStandstill(life),
  otherwise: () => {
    const complaint: Complaint = { award: life.awards.length - 1, by: bidder, state: 'open' };
    return { complaints: [...life.complaints, complaint] };
  },
});

export function answerComplaint(life: Life, state: 'upheld' | 'rejected' | 'withdrawn'): Rule {
  const complaint = life.complaints.at(-1)!;
  const falls = state === 'upheld' && life.awards[complaint.award]!.state !== 'revoked';
  const fallen = { lot: 'evaluated' as const, awards: changed(life.awards, { state: 'revoked' }, complaint.award) };
  return {
    WRONG_STATE: complaint.state !== 'open',
    otherwise: () => ({ complaints: changed(life.complaints, { state }), ...(falls ? fallen : {}) }),
  };
}

/** The head takes an award back; a contract that waits for signatures falls with it. */
export function revoke(life: Life, reason: 'NOT_SIGNED_IN_TIME' | 'WINNER_DECLINED'): Rule {
  const { state, signBy, evaluation } = lastAward(life);
  const termIsOver = state === 'final' && life.now >= signBy!;
  const isLast = turn(life, evaluation) === undefined;
  return {
    AWARD_CONTRACTED: life.lot === 'contracted',
    SIGNING_TERM_RUNNING: state !== 'revoked' && reason === 'NOT_SIGNED_IN_TIME' && !termIsOver,
    WRONG_STATE: state === 'revoked' || (isLast && life.lot === 'cancelled'),
    otherwise: () => ({
      ...(isLast ? failed : life.lot === 'awarded' ? { lot: 'evaluated' } : {}),
      awards: changed(life.awards, { state: 'revoked' }),
      contracts: life.contracts.map((one) => (one.state === 'pending' ? { ...one, state: 'cancelled' } : one)),
    }),
  };
}
