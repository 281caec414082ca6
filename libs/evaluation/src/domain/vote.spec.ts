import { commissionWith, packWith } from './spec-facts.ts';
import { tally } from './vote.ts';

describe('the majority that a pack asks for', () => {
  const five = ['chair', 'secretary', 'third', 'fourth', 'fifth'];
  const passes = (inFavour: number, present: number, changed: Record<string, string>) => {
    const sitting = five.slice(0, present);
    const votes = sitting.map((memberId, at) => ({
      memberId,
      bidId: 'bid',
      choice: at < inFavour ? ('for' as const) : ('against' as const),
    }));
    return tally({ commission: commissionWith(), present: sitting, votes }, packWith('ALLOW', '2/3', changed)).passed;
  };

  it.each([
    ['more than half of those present', {}, 2, 4, true],
    ['not half without the casting vote', { 'commission.chairCastingVote': 'false' }, 2, 4, false],
    ['half of those present is not half of those appointed', { 'commission.majorityOf': 'APPOINTED' }, 2, 4, false],
    ['more than half of those appointed', { 'commission.majorityOf': 'APPOINTED' }, 3, 4, true],
    ['more than two thirds', { 'commission.majority': '2/3' }, 3, 5, false],
    ['four of five are more than two thirds', { 'commission.majority': '2/3' }, 4, 5, true],
  ])('%s', (_, changed, inFavour, present, passed) => {
    expect(passes(inFavour, present, changed)).toBe(passed);
  });
});
