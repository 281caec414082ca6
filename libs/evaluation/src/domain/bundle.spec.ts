import { told } from '../../../../test/support/told.ts';
import { RANKING_FORMULA, requireWhole, type ScoreBundle } from './bundle.ts';

const score = { bid: 'a', criterion: 'Q1', member: 'm', points: 60, comment: 'why' };
const whole: ScoreBundle = {
  formula: 'MEAN_OF_MEMBERS_PLUS_PRICE_RATIO_1',
  tieRule: ['LOWER_PRICE', 'EARLIER_SUBMISSION'],
  minimumQualityShare: '13/20',
  criteria: [
    { code: 'Q1', kind: 'quality', maxPoints: 70 },
    { code: 'P1', kind: 'price', maxPoints: 30 },
  ],
  members: ['m'],
  bids: [{ bid: 'a', price: '100', place: 1 }],
  scores: [score],
};
const refused = (change: Partial<Record<keyof ScoreBundle, unknown>>) =>
  told(() => requireWhole({ ...whole, ...change } as ScoreBundle));

describe('a bundle of scores', () => {
  it('is whole with every score of every member', () => {
    expect(RANKING_FORMULA).toBe(whole.formula);
    expect(refused({})).toEqual([]);
    for (const minimumQualityShare of ['0/1', '3/5', '12/105']) expect(refused({ minimumQualityShare })).toEqual([]);
  });

  it.each<[string, Partial<Record<keyof ScoreBundle, unknown>>]>([
    ['formula', { formula: 'ANOTHER' }],
    ['tieRule', { tieRule: ['LOWER_PRICE', 'COIN'] }],
    ['minimumQualityShare', { minimumQualityShare: '0.6' }],
    ['minimumQualityShare', { minimumQualityShare: '3/0' }],
    ['minimumQualityShare', { minimumQualityShare: '-3/5' }],
    ['minimumQualityShare', { minimumQualityShare: '3/5x' }],
    ['criteria', { criteria: [whole.criteria[0], whole.criteria[0]] }],
    ['criteria', { criteria: [whole.criteria[0], { code: 'P1', kind: 'price', maxPoints: -1 }] }],
    ['criteria', { criteria: [whole.criteria[0], { code: 'P1', kind: 'price', maxPoints: 1.5 }] }],
    ['members', { members: ['m', 'm'] }],
    ['bids', { bids: [whole.bids[0], { bid: 'a', price: '1', place: 2 }] }],
    ['bids', { bids: [whole.bids[0], { bid: 'b', price: '1', place: 1 }] }],
    ['bids', { bids: [{ bid: 'a', price: '1.5', place: 1 }] }],
    ['bids', { bids: [{ bid: 'a', price: '1', place: 1.5 }] }],
    ['scores 0', { scores: [{ ...score, points: 71 }] }],
    ['scores 0', { scores: [{ ...score, points: 0.5 }] }],
    ['scores 0', { scores: [{ ...score, points: -1 }] }],
    ['scores 1', { scores: [score, { ...score, points: 0 }] }],
    ['scores 1', { scores: [score, { ...score, member: 'n', points: 1 }] }],
    ['scores', { scores: [] }],
    ['members', { members: [], scores: [] }],
  ])('is refused for its %s: %j', (path, change) => expect(refused(change)).toEqual([`BUNDLE_MALFORMED ${path}`]));

  it('needs no member where there is nothing to score', () => {
    expect(refused({ members: [], scores: [], bids: [] })).toEqual([]);
    expect(refused({ members: [], scores: [], criteria: [whole.criteria[1]] })).toEqual([]);
  });
});
