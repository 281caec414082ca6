import fc from 'fast-check';
import { Ratio } from '#kernel';
import { RANKING_FORMULA, type ScoreBundle } from './bundle.ts';
import { rankBids } from './ranking.ts';

const QUALITY = [20, 15, 10];
const PRICE = 30;

interface Plan {
  readonly prices: readonly number[];
  readonly members: number;
  /** points[bid][criterion][member] */
  readonly points: readonly (readonly (readonly number[])[])[];
  readonly share: string;
}

const plans: fc.Arbitrary<Plan> = fc
  .record({ bids: fc.integer({ min: 1, max: 5 }), members: fc.integer({ min: 1, max: 5 }) })
  .chain(({ bids, members }) =>
    fc.record({
      prices: fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 90_000_000 })), {
        minLength: bids,
        maxLength: bids,
      }),
      members: fc.constant(members),
      points: fc.array(
        fc.tuple(
          ...QUALITY.map((max) => fc.array(fc.integer({ min: 0, max }), { minLength: members, maxLength: members })),
        ),
        { minLength: bids, maxLength: bids },
      ),
      share: fc.constantFrom('0/1', '3/5', '1/2'),
    }),
  );

function bundleOf(plan: Plan): ScoreBundle {
  return {
    formula: RANKING_FORMULA,
    tieRule: ['QUALITY_SUM', 'LOWER_PRICE', 'EARLIER_SUBMISSION'],
    minimumQualityShare: plan.share,
    criteria: [
      ...QUALITY.map((maxPoints, index) => ({ code: `Q${index}`, kind: 'quality' as const, maxPoints })),
      { code: 'P', kind: 'price' as const, maxPoints: PRICE },
    ],
    members: Array.from({ length: plan.members }, (_, member) => `m${member}`),
    bids: plan.prices.map((price, bid) => ({ bid: `b${bid}`, price: String(price), place: bid + 1 })),
    scores: plan.points.flatMap((criteria, bid) =>
      criteria.flatMap((members, criterion) =>
        members.map((points, member) => ({
          bid: `b${bid}`,
          criterion: `Q${criterion}`,
          member: `m${member}`,
          points,
          comment: 'reason',
        })),
      ),
    ),
  };
}

const whole: Plan = {
  prices: [200, 100],
  members: 1,
  points: [
    [[20], [15], [10]],
    [[20], [15], [10]],
  ],
  share: '3/5',
};
const winner = (plan: Plan) => rankBids(bundleOf(plan))[0]!.bid;

describe('the ranking', () => {
  it('adds the mean of the members and the price points exactly', () => {
    const [first, second] = rankBids(
      bundleOf({
        prices: [300, 100],
        members: 3,
        points: [
          [
            [20, 19, 19],
            [15, 15, 15],
            [10, 10, 10],
          ],
          [
            [12, 12, 12],
            [9, 9, 9],
            [6, 6, 6],
          ],
        ],
        share: '3/5',
      }),
    );
    expect(first).toEqual({
      bid: 'b1',
      rank: 1,
      points: [
        { criterion: 'P', points: '30/1' },
        { criterion: 'Q0', points: '12/1' },
        { criterion: 'Q1', points: '9/1' },
        { criterion: 'Q2', points: '6/1' },
      ],
      quality: '27/1',
      price: '30/1',
      total: '57/1',
    });
    expect(second).toMatchObject({ bid: 'b0', rank: 2, quality: '133/3', price: '10/1', total: '163/3' });
  });

  it('lets two totals differ that look the same with two decimals', () => {
    const plan: Plan = {
      prices: [3_000_000, 3_000_001],
      members: 1,
      points: [
        [[20], [15], [10]],
        [[20], [15], [10]],
      ],
      share: '0/1',
    };
    const [first, second] = rankBids(bundleOf(plan));
    expect(Ratio.parse(first!.total).decimal()).toBe(Ratio.parse(second!.total).decimal());
    expect(first!.bid).toBe('b0');
    expect(Ratio.parse(first!.total).compare(Ratio.parse(second!.total))).toBeGreaterThan(0);
  });

  it('breaks a tie of totals by the quality sum', () => {
    expect(
      winner({
        prices: [200, 100],
        members: 1,
        points: [
          [[20], [15], [10]],
          [[20], [10], [0]],
        ],
        share: '0/1',
      }),
    ).toBe('b0');
  });

  it('breaks a tie of totals and quality by the lower price', () => {
    const bundle = bundleOf({ ...whole, prices: [200, 100] });
    const free = bundle.criteria.map((criterion) =>
      criterion.kind === 'price' ? { ...criterion, maxPoints: 0 } : criterion,
    );
    expect(rankBids({ ...bundle, criteria: free })[0]!.bid).toBe('b1');
  });

  it('breaks a full tie by the earlier place in the sealed chain', () => {
    expect(winner({ ...whole, prices: [100, 100] })).toBe('b0');
    const bundle = bundleOf({ ...whole, prices: [100, 100] });
    const swapped = bundle.bids.map((bid) => ({ ...bid, place: 3 - bid.place }));
    expect(rankBids({ ...bundle, bids: swapped })[0]!.bid).toBe('b1');
  });

  it('gives no rank below the minimum quality share, however cheap the bid', () => {
    const [first, second] = rankBids(
      bundleOf({
        prices: [1000, 1],
        members: 1,
        points: [
          [[12], [9], [6]],
          [[12], [9], [5]],
        ],
        share: '3/5',
      }),
    );
    expect(first).toMatchObject({ bid: 'b0', rank: 1 });
    expect(second).toMatchObject({ bid: 'b1', rank: null });
    expect(Ratio.parse(second!.total).compare(Ratio.parse(first!.total))).toBeGreaterThan(0);
  });

  it('takes the lowest price of all admitted bids, also of one below the minimum', () => {
    const [first] = rankBids(
      bundleOf({
        prices: [200, 100],
        members: 1,
        points: [
          [[20], [15], [10]],
          [[0], [0], [0]],
        ],
        share: '3/5',
      }),
    );
    expect(first).toMatchObject({ bid: 'b0', price: '15/1' });
  });

  it('gives a bid for nothing all price points and the others none', () => {
    const prices = rankBids(bundleOf({ ...whole, prices: [0, 100] })).map(({ bid, price }) => [bid, price]);
    expect(prices).toEqual([
      ['b0', '30/1'],
      ['b1', '0/1'],
    ]);
  });

  it.each<[string, (bundle: ScoreBundle) => ScoreBundle]>([
    ['an unknown formula', (b) => ({ ...b, formula: 'OTHER' })],
    ['a missing score', (b) => ({ ...b, scores: b.scores.slice(1) })],
    ['a double score', (b) => ({ ...b, scores: [...b.scores, b.scores[0]!] })],
    [
      'a score above the maximum',
      (b) => ({ ...b, scores: b.scores.map((s, i) => (i === 0 ? { ...s, points: 21 } : s)) }),
    ],
    ['a score below zero', (b) => ({ ...b, scores: b.scores.map((s, i) => (i === 0 ? { ...s, points: -1 } : s)) })],
    ['a broken score', (b) => ({ ...b, scores: b.scores.map((s, i) => (i === 0 ? { ...s, points: 1.5 } : s)) })],
    ['a score of a stranger', (b) => ({ ...b, scores: [...b.scores, { ...b.scores[0]!, member: 'x' }] })],
    ['two bids in one place', (b) => ({ ...b, bids: b.bids.map((bid) => ({ ...bid, place: 1 })) })],
    ['a price with a fraction', (b) => ({ ...b, bids: b.bids.map((bid) => ({ ...bid, price: '1.5' })) })],
    ['nobody who scored', (b) => ({ ...b, members: [], scores: [] })],
  ])('refuses a bundle with %s', (_, spoil) => {
    expect(() => rankBids(spoil(bundleOf(whole)))).toThrow('BUNDLE_MALFORMED');
  });
});

describe('the ranking, for any bundle', () => {
  it('does not depend on the order of the lists', () => {
    const shuffled = plans.chain((plan) => {
      const bundle = bundleOf(plan);
      const shuffle = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
      return fc.tuple(
        fc.constant(bundle),
        fc.record({
          bids: shuffle(bundle.bids),
          members: shuffle(bundle.members),
          criteria: shuffle(bundle.criteria),
          scores: shuffle(bundle.scores),
        }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([bundle, lists]) => expect(rankBids({ ...bundle, ...lists })).toEqual(rankBids(bundle))),
    );
  });

  it('never ranks a bid worse for a lower price, nor anybody else better', () => {
    const cuts = plans.chain((plan) =>
      fc.tuple(fc.constant(plan), fc.nat({ max: plan.prices.length - 1 }), fc.integer({ min: 0, max: 100 })),
    );
    fc.assert(
      fc.property(cuts, ([plan, which, percent]) => {
        const cut = plan.prices.map((price, bid) => (bid === which ? Math.ceil((price * percent) / 100) : price));
        const before = rankBids(bundleOf(plan));
        const after = rankBids(bundleOf({ ...plan, prices: cut }));
        const place = (ranking: typeof before, bid: string) => ranking.findIndex((line) => line.bid === bid);
        expect(place(after, `b${which}`)).toBeLessThanOrEqual(place(before, `b${which}`));
        for (const line of before.filter((other) => other.bid !== `b${which}`)) {
          const now = after.find((other) => other.bid === line.bid)!;
          expect(Ratio.parse(now.total).compare(Ratio.parse(line.total))).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('equals a naive computation over whole numbers', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        // Everything is multiplied by members x all prices, so that no division is ever needed.
        const product = plan.prices.reduce((all, price) => all * BigInt(price), BigInt(plan.members));
        const lowest = plan.prices.reduce((a, b) => Math.min(a, b));
        const naive = plan.prices.map((price, bid) => {
          const sum = plan.points[bid]!.flat().reduce((a, b) => a + b, 0);
          const quality = (BigInt(sum) * product) / BigInt(plan.members);
          const total = quality + (BigInt(PRICE) * BigInt(lowest) * product) / BigInt(price);
          const [n, d] = plan.share.split('/').map(BigInt);
          return { bid: `b${bid}`, price, quality, total, passes: quality * d! >= 45n * n! * product, index: bid };
        });
        const sign = (difference: bigint) => (difference > 0n ? 1 : difference < 0n ? -1 : 0);
        naive.sort(
          (a, b) =>
            Number(b.passes) - Number(a.passes) ||
            sign(b.total - a.total) ||
            sign(b.quality - a.quality) ||
            a.price - b.price ||
            a.index - b.index,
        );
        const ranking = rankBids(bundleOf(plan));
        expect(ranking.map((line) => line.bid)).toEqual(naive.map((line) => line.bid));
        expect(ranking.map((line) => line.total)).toEqual(
          naive.map((line) => Ratio.of(line.total, product).toString()),
        );
        expect(ranking.map((line) => line.rank)).toEqual(naive.map((line, index) => (line.passes ? index + 1 : null)));
      }),
    );
  });
});
