import { refuse } from './problems.ts';

/** The formula by name; a changed formula gets a new name, so that old awards stay computable. */
export const RANKING_FORMULA = 'MEAN_OF_MEMBERS_PLUS_PRICE_RATIO_1';

export const tieBreakCodes = ['QUALITY_SUM', 'LOWER_PRICE', 'EARLIER_SUBMISSION'] as const;

/** Higher quality sum; lower price; earlier place in the sealed chain. */
export type TieBreak = (typeof tieBreakCodes)[number];

/** Everything that the ranking depends on, in plain JSON: this is published, and anybody can compute from it. */
export interface ScoreBundle {
  readonly formula: string;
  readonly tieRule: readonly TieBreak[];
  /** Share of the quality points that a bid must reach, e.g. `3/5`. */
  readonly minimumQualityShare: string;
  readonly criteria: readonly {
    readonly code: string;
    readonly kind: 'quality' | 'price';
    readonly maxPoints: number;
  }[];
  /** Members whose scores count. */
  readonly members: readonly string[];
  /** Admitted bids: price in minor units as text, place in the sealed chain (1 is the earliest). */
  readonly bids: readonly { readonly bid: string; readonly price: string; readonly place: number }[];
  readonly scores: readonly {
    readonly bid: string;
    readonly criterion: string;
    readonly member: string;
    readonly points: number;
    readonly comment: string;
  }[];
}

/** A bundle with a missing, double, foreign or impossible score is nobody's evaluation (BR-54 to BR-56). */
export function requireWhole(bundle: ScoreBundle): void {
  const { bids, members, criteria, scores } = bundle;
  requireThat(bundle.formula === RANKING_FORMULA, 'formula');
  requireThat(
    bundle.tieRule.every((tie) => tieBreakCodes.includes(tie)),
    'tieRule',
  );
  requireThat(/^\d+\/[1-9]\d*$/.test(bundle.minimumQualityShare), 'minimumQualityShare');
  requireThat(areDistinct(criteria.map((criterion) => criterion.code)), 'criteria');
  requireThat(
    criteria.every(({ maxPoints }) => Number.isSafeInteger(maxPoints) && maxPoints >= 0),
    'criteria',
  );
  requireThat(areDistinct(members), 'members');
  requireThat(areDistinct(bids.map(({ bid }) => bid)) && areDistinct(bids.map(({ place }) => place)), 'bids');
  requireThat(
    bids.every(({ price, place }) => /^\d+$/.test(price) && Number.isSafeInteger(place)),
    'bids',
  );

  const quality = criteria.filter((criterion) => criterion.kind === 'quality');
  const owed = new Map<string, number>();
  for (const { bid } of bids)
    for (const { code, maxPoints } of quality)
      for (const member of members) owed.set(JSON.stringify([bid, code, member]), maxPoints);
  for (const [index, { bid, criterion, member, points }] of scores.entries()) {
    const maximum = owed.get(JSON.stringify([bid, criterion, member])) ?? -1;
    requireThat(Number.isInteger(points) && points >= 0 && points <= maximum, 'scores', String(index));
    owed.delete(JSON.stringify([bid, criterion, member]));
  }
  requireThat(owed.size === 0, 'scores');
  requireThat(members.length > 0 || bids.length === 0 || quality.length === 0, 'members');
}

function requireThat(holds: boolean, ...path: string[]): void {
  if (!holds) refuse('BUNDLE_MALFORMED', path);
}

const areDistinct = (values: readonly (string | number)[]): boolean => new Set(values).size === values.length;
