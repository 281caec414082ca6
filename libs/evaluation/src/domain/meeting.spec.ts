import fc from 'fast-check';
import { Ratio } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import type { AdmissionFacts } from './admission.ts';
import { evaluate, type EvaluationContext } from './evaluation.ts';
import { closeMeeting, holdMeeting, type MeetingFacts, stillPresent } from './meeting.ts';
import { type CriterionFacts, giveScore, type ScoreFacts } from './score.ts';
import { calledIn, commissionWith, now, pack, packWith } from './spec-facts.ts';
import { castVote, requireMajority, tally, type VoteChoice } from './vote.ts';

const criteria: CriterionFacts[] = [
  { id: 'q1', code: 'Q1', kind: 'quality', maxPoints: 20 },
  { id: 'p1', code: 'P1', kind: 'price', maxPoints: 30 },
];

describe('a score', () => {
  const context = { lotState: 'active', admitted: true, criterion: criteria[0]! };

  it.each([0, 20])('of %i of 20 is given', (points) =>
    expect(giveScore({ points, comment: 'why' }, context, pack)).toEqual({ points, comment: 'why' }),
  );
  it.each([-1, 21, 1.5])('of %d of 20 is refused', (points) =>
    expect(told(() => giveScore({ points, comment: 'why' }, context, pack))).toEqual([
      'SCORE_OUT_OF_RANGE points max=20',
    ]),
  );
  it('has a comment', () =>
    expect(told(() => giveScore({ points: 5, comment: '' }, context, pack))).toEqual([
      'SCORE_COMMENT_MISSING comment',
    ]));
  it('needs no comment where the pack wants none', () =>
    expect(
      giveScore(
        { points: 5, comment: '' },
        context,
        packWith('ALLOW', '2/3', { 'evaluation.commentRequired': 'false' }),
      ),
    ).toEqual({ points: 5, comment: '' }));
  it('is not given to a bid that was not admitted', () =>
    expect(told(() => giveScore({ points: 5, comment: 'why' }, { ...context, admitted: false }, pack))).toEqual([
      'BID_NOT_ADMITTED bidId',
    ]));
  it('is not given for the price', () =>
    expect(told(() => giveScore({ points: 5, comment: 'why' }, { ...context, criterion: criteria[1]! }, pack))).toEqual(
      ['PRICE_IS_NOT_SCORED criterionId'],
    ));
  it('is not given by a criterion which was not published', () =>
    expect(told(() => giveScore({ points: 5, comment: 'why' }, { ...context, criterion: null }, pack))).toEqual([
      'CRITERION_NOT_PUBLISHED criterionId',
    ]));
  it('stands once the lot is evaluated', () =>
    expect(told(() => giveScore({ points: 5, comment: 'why' }, { ...context, lotState: 'evaluated' }, pack))).toEqual([
      'SCORES_LOCKED',
    ]));
});

describe('a meeting', () => {
  const context = { commission: commissionWith(), lotState: 'active', anotherOpen: false, awarded: false };
  const four = ['chair', 'secretary', 'third', 'fourth'];
  const hold = (wish: Partial<Parameters<typeof holdMeeting>[0]>, more: Partial<typeof context> = {}) =>
    told(() =>
      holdMeeting({ kind: 'evaluation', present: four, reason: null, ...wish }, { ...context, ...more }, pack, now),
    );

  it('is held with four of five', () => expect(hold({})).toEqual([]));
  it('is refused with three, also when one is named twice', () =>
    expect(hold({ present: ['chair', 'secretary', 'third', 'third'] })).toEqual([
      'QUORUM_MISSING present present=3 needed=4 seats=5',
    ]));
  it('counts nobody who recused herself, is silent or has no seat', () =>
    expect(
      hold(
        { present: [...four, 'alternate', 'nobody'] },
        { commission: commissionWith({ recused: ['third'], silent: ['fourth'] }) },
      ),
    ).toEqual([
      'MEMBER_RECUSED present 2',
      'DECLARATION_MISSING present 3',
      'MEMBER_NOT_ACTING present 4',
      'NOT_FOUND present 5',
    ]));
  it('reopens an evaluated lot only with a reason', () => {
    expect(hold({}, { lotState: 'evaluated' })).toEqual(['REEVALUATION_REASON_MISSING reason']);
    const wish = { kind: 'evaluation' as const, present: four, reason: 'A score was mistyped' };
    expect(holdMeeting(wish, { ...context, lotState: 'evaluated' }, pack, now)).toEqual({
      meeting: { kind: 'evaluation', reason: 'A score was mistyped', heldAt: now, state: 'open' },
      present: four,
      reopens: true,
    });
  });
  it('scores no lot that has an award or has failed', () =>
    expect(hold({}, { lotState: 'unsuccessful' })).toEqual(['LOT_NOT_UNDER_EVALUATION']));
  it('on the award follows the evaluation, and reopens nothing', () => {
    expect(hold({ kind: 'award' })).toEqual(['LOT_NOT_EVALUATED']);
    const wish = { kind: 'award' as const, present: four, reason: null };
    expect(holdMeeting(wish, { ...context, lotState: 'evaluated' }, pack, now).reopens).toBe(false);
  });
  it('still has those who neither recused themselves nor were replaced since', () => {
    const changed = { ...calledIn('fourth') };
    const commission = commissionWith({ recused: ['third'], changed });
    expect(stillPresent(commission, [...four, 'alternate', 'nobody'])).toEqual(['chair', 'secretary', 'alternate']);
  });
  it('is one at a time, and not beside an award', () =>
    expect(hold({}, { anotherOpen: true, awarded: true })).toEqual(['MEETING_ALREADY_OPEN', 'AWARD_ALREADY_PROPOSED']));
  it('closes once', () => {
    const meeting: MeetingFacts = { id: 'm', lotId: 'l', number: 1, kind: 'award', state: 'open' };
    expect(closeMeeting(meeting, 'award', now)).toEqual({ state: 'closed', closedAt: now });
    expect(told(() => closeMeeting(meeting, 'evaluation', now))).toEqual(['MEETING_OF_ANOTHER_KIND']);
    expect(told(() => closeMeeting({ ...meeting, state: 'closed' }, 'award', now))).toEqual([
      'WRONG_STATE subject=meeting state=closed action=close',
    ]);
  });
});

describe('an evaluation', () => {
  const score = (bidId: string, memberId: string, points: number): ScoreFacts => ({
    bidId,
    criterionId: 'q1',
    memberId,
    points,
    comment: 'why',
  });
  const admission = (bidId: string, decision: 'admitted' | 'rejected' = 'admitted'): AdmissionFacts => ({
    bidId,
    decision,
    reasonCode: null,
    reasonText: null,
  });
  const four = ['chair', 'secretary', 'third', 'fourth'];
  const context = (more: Partial<EvaluationContext> = {}): EvaluationContext => ({
    commission: commissionWith({ recused: ['fifth'] }),
    present: four,
    bids: [
      { id: 'a', total: 100n, place: 1 },
      { id: 'b', total: 200n, place: 2 },
    ],
    admissions: [admission('a'), admission('b')],
    criteria,
    scores: four.flatMap((id, at) => [score('a', id, 15 + at), score('b', id, 12)]),
    ...more,
  });

  it('takes the mean of the members who are not recused', () => {
    const scores = [...context().scores, score('a', 'fifth', 0), score('b', 'fifth', 20)];
    const { bundle, ranking, failure } = evaluate(context({ scores }), pack);
    expect(bundle.members).toEqual(four);
    expect(ranking.map(({ bid, rank, quality }) => [bid, rank, quality])).toEqual([
      ['a', 1, '33/2'],
      ['b', 2, '12/1'],
    ]);
    expect(failure).toBeNull();
  });
  it('waits for every score of those present', () =>
    expect(told(() => evaluate(context({ scores: context().scores.slice(1) }), pack))).toEqual([
      'SCORES_INCOMPLETE present 0 missing=1',
    ]));
  it('waits for every admission', () =>
    expect(told(() => evaluate(context({ admissions: [admission('a')] }), pack))).toEqual([
      'ADMISSION_MISSING bids=1',
    ]));
  it('knows the admission of a bid by the bid', () => {
    const bids = context().bids.slice(0, 1);
    expect(told(() => evaluate(context({ bids, admissions: [admission('a')] }), pack))).toEqual([]);
    expect(told(() => evaluate(context({ bids, admissions: [admission('b')] }), pack))).toEqual([
      'ADMISSION_MISSING bids=1',
    ]);
  });
  it('waits for all admissions where none is decided', () =>
    expect(told(() => evaluate(context({ admissions: [] }), pack))).toEqual(['ADMISSION_MISSING bids=2']));
  it('leaves out a score by a criterion that was not published', () => {
    const strange = { ...score('a', 'chair', 20), criterionId: 'other' };
    const { bundle } = evaluate(context({ scores: [...context().scores, strange] }), pack);
    expect(bundle.scores).toHaveLength(8);
    expect(new Set(bundle.scores.map(({ criterion }) => criterion))).toEqual(new Set(['Q1']));
  });
  it('breaks ties in the order of the pack, by rules that it knows', () => {
    const order = ['QUALITY_SUM', 'LOWER_PRICE', 'EARLIER_SUBMISSION'];
    expect(evaluate(context(), pack).bundle.tieRule).toEqual(order);
    const foreign = { ...pack, list: () => ['COIN'] };
    expect(() => evaluate(context(), foreign)).toThrow('unknown tie rule COIN');
  });
  it('has a winner where one of several bids reaches the minimum', () => {
    const scores = four.flatMap((id) => [score('a', id, 15), score('b', id, 0)]);
    expect(evaluate(context({ scores }), packWith('REPEAT')).failure).toBeNull();
  });
  it('counts the whole sheet of an absent member and no half one', () => {
    const commission = commissionWith();
    const whole = evaluate(
      context({ commission, scores: [...context().scores, score('a', 'fifth', 0), score('b', 'fifth', 20)] }),
      pack,
    );
    expect(whole.bundle.members).toContain('fifth');
    const half = evaluate(context({ commission, scores: [...context().scores, score('a', 'fifth', 0)] }), pack);
    expect(half.bundle.members).not.toContain('fifth');
  });
  it('fails without its quorum, when one present has recused herself since', () =>
    expect(told(() => evaluate(context({ commission: commissionWith({ recused: ['fourth'] }) }), pack))).toEqual([
      'QUORUM_MISSING present present=3 needed=4 seats=5',
    ]));
  it('ranks admitted bids only', () => {
    const admissions = [admission('a', 'rejected'), admission('b')];
    expect(evaluate(context({ admissions }), pack).ranking.map(({ bid }) => bid)).toEqual(['b']);
  });
  it('ends the lot when no bid is admitted', () => {
    const admissions = [admission('a', 'rejected'), admission('b', 'rejected')];
    expect(evaluate(context({ admissions }), pack).failure).toBe('NO_BID_ADMITTED');
  });
  it('ends the lot when no bid reaches the minimum', () =>
    expect(
      evaluate(context({ scores: four.flatMap((id) => [score('a', id, 11), score('b', id, 0)]) }), pack).failure,
    ).toBe('NO_BID_REACHED_MINIMUM'));
  it('treats a single admitted bid as the policy says', () => {
    const admissions = [admission('a'), admission('b', 'rejected')];
    expect(evaluate(context({ admissions }), packWith('ALLOW')).failure).toBeNull();
    expect(evaluate(context({ admissions }), packWith('REPEAT')).failure).toBe('SINGLE_BID');
  });
});

describe('a vote', () => {
  const meeting: MeetingFacts = { id: 'm', lotId: 'l', number: 2, kind: 'award', state: 'open' };
  const present = ['chair', 'secretary', 'third', 'fourth'];
  const votes = (...choices: VoteChoice[]) =>
    choices.map((choice, at) => ({ memberId: present[at]!, bidId: 'a', choice }));
  const context = { commission: commissionWith(), present, votes: votes() };

  it('is cast once by a member present', () => {
    expect(told(() => castVote(meeting, 'third', context, pack))).toEqual([]);
    expect(told(() => castVote(meeting, 'chair', { ...context, votes: votes('for') }, pack))).toEqual([
      'VOTE_ALREADY_CAST',
    ]);
    expect(told(() => castVote(meeting, 'third', { ...context, votes: votes('for') }, pack))).toEqual([]);
    expect(told(() => castVote(meeting, 'fifth', context, pack))).toEqual(['MEMBER_NOT_PRESENT']);
    expect(told(() => castVote({ ...meeting, kind: 'evaluation' }, 'third', context, pack))).toEqual([
      'MEETING_OF_ANOTHER_KIND',
    ]);
  });
  it('counts for, against and abstentions of those who still sit', () => {
    const cast = [
      ...votes('for', 'against', 'for', 'abstain'),
      { memberId: 'fifth', bidId: 'a', choice: 'for' as const },
    ];
    expect(tally({ ...context, votes: cast }, pack)).toEqual({
      present: 4,
      for: 2,
      against: 1,
      abstain: 1,
      passed: true,
    });
  });
  it('carries an award only with its majority', () => {
    const failed = { ...context, votes: votes('against', 'for', 'abstain', 'for') };
    expect(told(() => requireMajority(failed, pack))).toEqual(['MAJORITY_MISSING for=2 present=4']);
    expect(requireMajority({ ...context, votes: votes('for', 'for', 'for', 'against') }, pack).for).toBe(3);
  });
  it('has no casting vote without a chair', () => {
    const withoutChair = ['secretary', 'third', 'fourth', 'fifth'];
    const half = withoutChair.map(
      (memberId, at) => ({ memberId, bidId: 'a', choice: at < 2 ? 'for' : 'against' }) as const,
    );
    expect(tally({ ...context, present: withoutChair, votes: half }, pack).passed).toBe(false);
  });
  it('is not cast in a closed meeting, nor in one without its quorum', () => {
    expect(told(() => castVote({ ...meeting, state: 'closed' }, 'chair', context, pack))).toEqual([
      'WRONG_STATE subject=meeting state=closed action=close',
    ]);
    const commission = commissionWith({ recused: ['fourth'] });
    expect(told(() => castVote(meeting, 'chair', { ...context, commission }, pack))).toEqual([
      'QUORUM_MISSING present present=3 needed=4 seats=5',
    ]);
  });
  it.each<[string, VoteChoice[], boolean]>([
    ['three of four', ['against', 'for', 'for', 'for'], true],
    ['half with the chair', ['for', 'for', 'against', 'against'], true],
    ['half without the chair', ['against', 'against', 'for', 'for'], false],
    ['one, the others abstaining', ['for', 'abstain', 'abstain', 'abstain'], false],
  ])('for the motion by %s', (_, choices, passed) =>
    expect(tally({ ...context, votes: votes(...choices) }, pack).passed).toBe(passed),
  );
  it('is awaited of everybody present', () =>
    expect(told(() => tally({ ...context, votes: votes('for', 'for', 'for') }, pack))).toEqual([
      'VOTES_MISSING missing=1',
    ]));
  it('passes exactly with more than half, or half and the chair', () => {
    const choice = fc.constantFrom<VoteChoice>('for', 'against', 'abstain');
    const any = fc.oneof(
      fc.array(choice, { minLength: 4, maxLength: 4 }),
      fc.array(choice, { minLength: 5, maxLength: 5 }),
    );
    fc.assert(
      fc.property(any, (choices) => {
        const five = [...present, 'fifth'].slice(0, choices.length);
        const cast = choices.map((one, at) => ({ memberId: five[at]!, bidId: 'a', choice: one }));
        const share = Ratio.of(choices.filter((one) => one === 'for').length, choices.length).minus(Ratio.of(1, 2));
        const expected = share.compare(Ratio.zero) > 0 || (share.equals(Ratio.zero) && choices[0] === 'for');
        expect(tally({ commission: commissionWith(), present: five, votes: cast }, pack).passed).toBe(expected);
      }),
    );
  });
});
