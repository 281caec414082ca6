import { Ratio } from '#kernel';
import { requireWhole, type ScoreBundle, type TieBreak } from './bundle.ts';

/** One bid's result. Points are exact ratios as text (`127/2`); two decimals are for display only. */
export interface RankedBid {
  readonly bid: string;
  /** 1 is the best; null for a bid below the minimum quality share. */
  readonly rank: number | null;
  readonly points: readonly { readonly criterion: string; readonly points: string }[];
  readonly quality: string;
  readonly price: string;
  readonly total: string;
}

interface Result {
  readonly bid: string;
  readonly amount: bigint;
  readonly place: number;
  readonly points: readonly { readonly criterion: string; readonly points: Ratio }[];
  readonly quality: Ratio;
  readonly price: Ratio;
  readonly total: Ratio;
  readonly passes: boolean;
}

/**
 * The exact ranking of a published bundle (BR-55, BR-57). Criterion points are the mean of the members; price points are
 * `maximum * lowest admitted price / price`; the total is their sum. The order of the bundle's lists does not matter.
 */
export function rankBids(bundle: ScoreBundle): RankedBid[] {
  requireWhole(bundle);
  const results = bundle.bids.map((bid) => resultOf(bundle, bid));
  return results.sort(by(bundle.tieRule)).map((result, index) => ({
    bid: result.bid,
    rank: result.passes ? index + 1 : null,
    points: result.points.map(({ criterion, points }) => ({ criterion, points: points.toString() })),
    quality: result.quality.toString(),
    price: result.price.toString(),
    total: result.total.toString(),
  }));
}

function resultOf(bundle: ScoreBundle, { bid, price, place }: ScoreBundle['bids'][number]): Result {
  const amount = BigInt(price);
  const lowest = bundle.bids.reduce((low, other) => (BigInt(other.price) < low ? BigInt(other.price) : low), amount);
  const criteria = [...bundle.criteria].sort((a, b) => (a.code < b.code ? -1 : 1));
  const points = criteria.map(({ code, kind, maxPoints }) => ({
    criterion: code,
    kind,
    points: kind === 'price' ? pricePoints(maxPoints, lowest, amount) : meanOf(bundle, bid, code),
  }));
  const sumOf = (kind: string): Ratio => Ratio.sum(points.filter((p) => p.kind === kind).map((p) => p.points));
  const quality = sumOf('quality');
  const maximum = criteria.reduce((total, c) => total + (c.kind === 'quality' ? c.maxPoints : 0), 0);
  const minimum = Ratio.parse(bundle.minimumQualityShare).times(Ratio.of(maximum));
  const passes = quality.atLeast(minimum);
  return {
    bid,
    amount,
    place,
    points,
    quality,
    price: sumOf('price'),
    total: Ratio.sum(points.map((p) => p.points)),
    passes,
  };
}

/** A bid for nothing gets all price points: there is no lower price. */
const pricePoints = (maximum: number, lowest: bigint, amount: bigint): Ratio =>
  amount === lowest ? Ratio.of(maximum) : Ratio.of(BigInt(maximum) * lowest, amount);

const meanOf = (bundle: ScoreBundle, bid: string, criterion: string): Ratio =>
  Ratio.mean(bundle.scores.filter((s) => s.bid === bid && s.criterion === criterion).map((s) => Ratio.of(s.points)));

const tieBreaks: Record<TieBreak, (a: Result, b: Result) => number> = {
  QUALITY_SUM: (a, b) => b.quality.compare(a.quality),
  LOWER_PRICE: (a, b) => (a.amount < b.amount ? -1 : a.amount > b.amount ? 1 : 0),
  EARLIER_SUBMISSION: (a, b) => a.place - b.place,
};

/** Bids that reach the minimum come first; then the total; then the published ties, of which the place in the chain is the last. */
const by =
  (tieRule: readonly TieBreak[]) =>
  (a: Result, b: Result): number =>
    [
      Number(b.passes) - Number(a.passes),
      b.total.compare(a.total),
      ...tieRule.map((tie) => tieBreaks[tie](a, b)),
      tieBreaks.EARLIER_SUBMISSION(a, b),
    ].find((difference) => difference !== 0) ?? 0;
