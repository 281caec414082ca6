import { access, isAwarded, sitting } from './evaluation.rules.ts';
import { type Complaint, type Life, QUORUM, workingDays } from './life.ts';
import { changed, type Refusals, type Rule } from './rule.ts';
import { isOpened } from './tendering.rules.ts';

/** The latest evaluation that ranked anybody. */
const evaluationOf = ({ meetings }: Life): number => meetings.findLastIndex(({ ranking }) => ranking.length > 0);

/** The bidder whose turn it is after an evaluation: the first in rank who had no award of it yet. */
const turn = ({ meetings, awards }: Life, evaluation: number): number | undefined =>
  meetings[evaluation]?.ranking.find(
    (bidder) => !awards.some((award) => award.evaluation === evaluation && award.bidder === bidder),
  );

const inMeetingOnAward = (life: Life, seat: number): Refusals => ({
  ...access(life, seat),
  WRONG_STATE: life.meeting.state === 'closed',
  MEETING_OF_ANOTHER_KIND: life.meeting.kind !== 'award',
});

/** What keeps the commission from awarding anything. */
const unready = (life: Life): Refusals => ({
  LOT_NOT_EVALUATED: life.lot !== 'evaluated',
  AWARD_ALREADY_PROPOSED: isAwarded(life),
  SCORES_OF_RECUSED_MEMBER: !!life.meetings[evaluationOf(life)]?.counted.some((seat) => life.declared[seat] !== 'none'),
  NO_BID_TO_AWARD: turn(life, evaluationOf(life)) === undefined,
});

export const vote = (life: Life, seat: number, choice: 'for' | 'against'): Rule => ({
  ...inMeetingOnAward(life, seat),
  MEMBER_NOT_PRESENT: !life.meeting.present.includes(seat),
  QUORUM_MISSING: sitting(life).length < QUORUM,
  VOTE_ALREADY_CAST: life.meeting.votes.some((vote) => vote.seat === seat),
  ...unready(life),
  otherwise: () => ({ meeting: { votes: [...life.meeting.votes, { seat, choice }] } }),
});

/** More than half of those who sit are in favour, or exactly half and the chair among them. */
export function propose(life: Life, by: number): Rule {
  const seats = sitting(life);
  const votes = life.meeting.votes.filter(({ seat }) => seats.includes(seat));
  const favour = votes.filter(({ choice }) => choice === 'for');
  const half = favour.length * 2 === seats.length && favour.some(({ seat }) => seat === 0);
  const [evaluation, present] = [evaluationOf(life), life.meeting.present];
  return {
    ...inMeetingOnAward(life, by),
    ...unready(life),
    QUORUM_MISSING: seats.length < QUORUM,
    VOTES_MISSING: votes.length < seats.length,
    MAJORITY_MISSING: favour.length * 2 <= seats.length && !half,
    otherwise: () => {
      const award = { bidder: turn(life, evaluation)!, evaluation, present, state: 'proposed', signed: [] } as const;
      return {
        meeting: { state: 'closed' },
        awards: [...life.awards, { ...award, standstillEndsAt: null, signBy: null }],
      };
    },
  };
}

export const signProtocol = ({ award }: Life, seat: number): Rule => ({
  WRONG_STATE: award.state !== 'proposed',
  MEMBER_NOT_PRESENT: !award.present.includes(seat),
  PROTOCOL_ALREADY_SIGNED: award.signed.includes(seat),
  otherwise: () => ({ award: { signed: [...award.signed, seat].sort() } }),
});

export const decide = (life: Life, who: string): Rule => ({
  NOT_FOUND: who !== 'head',
  PROTOCOL_UNSIGNED: life.award.state === 'proposed' && life.award.signed.length < life.award.present.length,
  WRONG_STATE: life.award.state !== 'proposed' || life.lot !== 'evaluated',
  otherwise: () => ({
    lot: 'awarded',
    award: { state: 'decided', standstillEndsAt: workingDays(life, 5), signBy: workingDays(life, 15) },
  }),
});

const isInStandstill = ({ now, award }: Life): boolean => now < (award.standstillEndsAt ?? '');
const complaintsOf = ({ awards, complaints }: Life): Complaint[] =>
  complaints.filter(({ award }) => award === awards.length - 1);

/** Days under a complaint are given back to the term of signing. */
export const finalise = (life: Life): Rule => ({
  NOT_DECIDED: life.award.state !== 'decided',
  STANDSTILL_RUNNING: isInStandstill(life),
  COMPLAINT_OPEN: complaintsOf(life).some(({ state }) => state === 'open'),
  otherwise: () => {
    const terms = [life.award.signBy!, ...complaintsOf(life).map(() => workingDays(life, 15))];
    return { award: { state: 'final', signBy: terms.sort().at(-1)! } };
  },
});

export const complain = (life: Life, bidder: number): Rule => ({
  NOT_FOUND: life.award.standstillEndsAt === null,
  COMPLAINANT_NOT_BIDDER: !isOpened(life, bidder),
  COMPLAINT_LATE: life.award.state !== 'decided' || !isInStandstill(life),
  otherwise: () => ({
    complaints: [...life.complaints, { award: life.awards.length - 1, by: bidder, state: 'open' }],
  }),
});

export function answerComplaint(life: Life, place: number, state: 'upheld' | 'rejected' | 'withdrawn'): Rule {
  const complaint = life.complaints[place]!;
  const falls = state === 'upheld' && life.awards[complaint.award]!.state !== 'revoked';
  return {
    WRONG_STATE: complaint.state !== 'open',
    otherwise: () => ({
      complaints: changed(life.complaints, { state }, place),
      ...(falls ? { lot: 'evaluated', awards: changed(life.awards, { state: 'revoked' }, complaint.award) } : {}),
    }),
  };
}

/** The head takes an award back; a contract that waits for signatures falls with it. */
export function revoke(life: Life, reason: 'NOT_SIGNED_IN_TIME' | 'WINNER_DECLINED'): Rule {
  const { state, signBy, evaluation } = life.award;
  const isLast = turn(life, evaluation) === undefined;
  const termRuns = state !== 'final' || life.now < signBy!;
  return {
    AWARD_CONTRACTED: life.lot === 'contracted',
    SIGNING_TERM_RUNNING: reason === 'NOT_SIGNED_IN_TIME' && state !== 'revoked' && termRuns,
    WRONG_STATE: state === 'revoked' || (isLast && life.lot === 'cancelled'),
    otherwise: () => ({
      lot: isLast ? 'unsuccessful' : life.lot === 'awarded' ? 'evaluated' : life.lot,
      award: { state: 'revoked' },
      contracts: life.contracts.map((one) => (one.state === 'pending' ? { ...one, state: 'cancelled' } : one)),
    }),
  };
}
