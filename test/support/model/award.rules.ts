import { access, lastEvaluation, sitting, standing, turn } from './evaluation.rules.ts';
import { fail, type Life, openedBidder, QUORUM, type Refusal, workingDays } from './life.ts';

/** What keeps the commission from voting on and proposing an award. */
function notProposable(life: Life): string | undefined {
  const evaluation = lastEvaluation(life);
  if (evaluation < 0 || life.lot !== 'evaluated') return 'LOT_NOT_EVALUATED';
  if (standing(life)) return 'AWARD_ALREADY_PROPOSED';
  const { counted } = life.meetings[evaluation]!;
  if (counted.some((seat) => life.declared[seat] === 'conflict')) return 'SCORES_OF_RECUSED_MEMBER';
  return turn(life, evaluation) === undefined ? 'NO_BID_TO_AWARD' : undefined;
}

export function vote(life: Life, seat: number, choice: 'for' | 'against'): Refusal {
  const meeting = life.meetings.at(-1)!;
  const kept = access(life, seat);
  if (kept) return kept;
  if (meeting.state === 'closed') return 'WRONG_STATE';
  if (meeting.kind !== 'award') return 'MEETING_OF_ANOTHER_KIND';
  if (!meeting.present.includes(seat)) return 'MEMBER_NOT_PRESENT';
  if (sitting(life, meeting).length < QUORUM) return 'QUORUM_MISSING';
  if (meeting.votes.some((given) => given.seat === seat)) return 'VOTE_ALREADY_CAST';
  const refused = notProposable(life);
  if (refused) return refused;
  meeting.votes.push({ seat, choice });
}

export function propose(life: Life, by: number): Refusal {
  const meeting = life.meetings.at(-1)!;
  const kept = access(life, by);
  if (kept) return kept;
  if (meeting.state === 'closed') return 'WRONG_STATE';
  if (meeting.kind !== 'award') return 'MEETING_OF_ANOTHER_KIND';
  const refused = notProposable(life);
  if (refused) return refused;
  const seats = sitting(life, meeting);
  if (seats.length < QUORUM) return 'QUORUM_MISSING';
  const counted = meeting.votes.filter(({ seat }) => seats.includes(seat));
  if (counted.length < seats.length) return 'VOTES_MISSING';
  const favour = counted.filter(({ choice }) => choice === 'for');
  const half = favour.length * 2 === seats.length && favour.some(({ seat }) => seat === 0);
  if (favour.length * 2 <= seats.length && !half) return 'MAJORITY_MISSING';
  meeting.state = 'closed';
  const evaluation = lastEvaluation(life);
  const bidder = turn(life, evaluation)!;
  const dates = { standstillEndsAt: null, signBy: null };
  life.awards.push({ bidder, evaluation, present: meeting.present, state: 'proposed', signed: [], ...dates });
}

export function signProtocol(life: Life, seat: number): Refusal {
  const award = life.awards.at(-1)!;
  if (award.state !== 'proposed') return 'WRONG_STATE';
  if (!award.present.includes(seat)) return 'MEMBER_NOT_PRESENT';
  if (award.signed.includes(seat)) return 'PROTOCOL_ALREADY_SIGNED';
  award.signed = [...award.signed, seat].sort();
}

export function decide(life: Life, ownHead: boolean): Refusal {
  const award = life.awards.at(-1)!;
  if (!ownHead) return 'NOT_FOUND';
  if (award.state !== 'proposed') return 'WRONG_STATE';
  if (award.signed.length < award.present.length) return 'PROTOCOL_UNSIGNED';
  if (life.lot !== 'evaluated') return 'WRONG_STATE';
  award.state = 'decided';
  award.standstillEndsAt = workingDays(life, 5);
  award.signBy = workingDays(life, 15);
  life.lot = 'awarded';
}

export function finalise(life: Life): Refusal {
  const award = life.awards.at(-1)!;
  const complaints = life.complaints.filter((complaint) => life.awards[complaint.award] === award);
  if (award.state !== 'decided' || life.now < award.standstillEndsAt!) return;
  if (complaints.some(({ state }) => state === 'open')) return;
  award.state = 'final';
  const renewed = workingDays(life, 15);
  if (complaints.length > 0 && award.signBy! < renewed) award.signBy = renewed;
}

export function complain(life: Life, bidder: number): Refusal {
  const award = life.awards.at(-1)!;
  if (award.standstillEndsAt === null) return 'NOT_FOUND';
  if (!openedBidder(life, bidder)) return 'COMPLAINANT_NOT_BIDDER';
  if (award.state !== 'decided' || life.now >= award.standstillEndsAt) return 'COMPLAINT_LATE';
  life.complaints.push({ award: life.awards.length - 1, by: bidder, state: 'open' });
}

export function answerComplaint(life: Life, state: 'upheld' | 'rejected' | 'withdrawn'): Refusal {
  const complaint = life.complaints.at(-1)!;
  if (complaint.state !== 'open') return 'WRONG_STATE';
  complaint.state = state;
  const award = life.awards[complaint.award]!;
  if (state !== 'upheld' || award.state === 'revoked') return;
  award.state = 'revoked';
  life.lot = 'evaluated';
}

/** The head takes an award back; a contract that waits for signatures falls with it. */
export function revoke(life: Life, reason: 'NOT_SIGNED_IN_TIME' | 'WINNER_DECLINED'): Refusal {
  const award = life.awards.at(-1)!;
  if (award.state === 'revoked') return 'WRONG_STATE';
  if (life.lot === 'contracted') return 'AWARD_CONTRACTED';
  const running = award.state !== 'final' || life.now < award.signBy!;
  if (reason === 'NOT_SIGNED_IN_TIME' && running) return 'SIGNING_TERM_RUNNING';
  const last = turn(life, award.evaluation) === undefined;
  if (last && life.lot === 'cancelled') return 'WRONG_STATE';
  award.state = 'revoked';
  if (life.lot === 'awarded') life.lot = 'evaluated';
  if (last) fail(life);
  for (const contract of life.contracts) if (contract.state === 'pending') contract.state = 'cancelled';
}
