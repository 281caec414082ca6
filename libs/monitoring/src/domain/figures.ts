import {
  type DayPeriod,
  daysBetween,
  divideHalfUp,
  lineAmount,
  type Minor,
  periodsOverlap,
  type Quantity,
  Ratio,
  type RulePack,
  sum,
} from '#kernel';

/** What a contract line was to deliver in all, and what was reported for the quarter. */
export interface DeliveredLine {
  readonly number: number;
  readonly description: string;
  readonly unit: string;
  readonly ordered: Quantity;
  /** Minor units for one unit. */
  readonly unitPrice: Minor;
  readonly delivered: Quantity;
  /** The most persons served in one month of the quarter: months are not added, for the same persons come again. */
  readonly persons: number;
}

export interface DeliveredQuarter {
  readonly contract: DayPeriod;
  readonly lines: readonly DeliveredLine[];
  readonly accepted: Minor;
  readonly paid: Minor;
  readonly refusals: number;
  readonly waiting: number;
  readonly complaints: number;
}

export const ratings = ['GOOD', 'SATISFACTORY', 'UNSATISFACTORY'] as const;
export type Rating = (typeof ratings)[number];

export interface LineFigures {
  readonly number: number;
  readonly description: string;
  readonly unit: string;
  readonly planned: Quantity;
  readonly delivered: Quantity;
  /** Delivered of planned, exact; none where nothing was planned. */
  readonly share: Ratio | null;
  readonly persons: number;
}

export interface Figures {
  readonly lines: readonly LineFigures[];
  readonly totals: {
    readonly planned: Minor;
    readonly accepted: Minor;
    readonly paid: Minor;
    /** Accepted of planned, in money. */
    readonly share: Ratio | null;
    readonly refusals: number;
    readonly waiting: number;
    readonly complaints: number;
  };
  readonly rating: Rating | null;
  readonly bands: { readonly good: Ratio; readonly satisfactory: Ratio };
}

/** The part of a contract's volume that falls into the quarter, by days, rounded half up to a thousandth. */
export function plannedFor(ordered: Quantity, contract: DayPeriod, quarter: DayPeriod): Quantity {
  if (!periodsOverlap(contract, quarter)) return 0n;
  const from = contract.from > quarter.from ? contract.from : quarter.from;
  const to = contract.to < quarter.to ? contract.to : quarter.to;
  return divideHalfUp(ordered * BigInt(daysBetween(from, to) + 1), BigInt(daysBetween(contract.from, contract.to) + 1));
}

const shareOf = (part: bigint, whole: bigint): Ratio | null => (whole > 0n ? Ratio.of(part, whole) : null);

/** The band of an exact share; more than planned counts as all of it (BR-80). */
export const bandOf = (share: Ratio, bands: Figures['bands']): Rating =>
  share.atLeast(bands.good) ? 'GOOD' : share.atLeast(bands.satisfactory) ? 'SATISFACTORY' : 'UNSATISFACTORY';

/**
 * The rating of the quarter: the band of the mean of the lines' shares, each counted up to one.
 * Where the pack says so, one unsatisfactory line keeps the whole from being good (BR-80).
 */
export function rate(shares: readonly Ratio[], bands: Figures['bands'], capped: boolean): Rating | null {
  if (shares.length === 0) return null;
  const counted = shares.map((share) => (share.atLeast(Ratio.one) ? Ratio.one : share));
  const rating = bandOf(Ratio.mean(counted), bands);
  const spoilt = capped && counted.some((share) => bandOf(share, bands) === 'UNSATISFACTORY');
  return spoilt && rating === 'GOOD' ? 'SATISFACTORY' : rating;
}

/** The figures of a quarter: volumes in thousandths, amounts in minor units, what was planned rounded half up line by line (BR-78 to BR-80). */
export function figures(facts: DeliveredQuarter, quarter: DayPeriod, pack: RulePack): Figures {
  const bands = { good: pack.ratio('monitoring.band.good'), satisfactory: pack.ratio('monitoring.band.satisfactory') };
  const lines = facts.lines.map(({ number, description, unit, ordered, delivered, persons }) => {
    const planned = plannedFor(ordered, facts.contract, quarter);
    return { number, description, unit, planned, delivered, share: shareOf(delivered, planned), persons };
  });
  const planned = sum(facts.lines.map((line, index) => lineAmount(lines[index]!.planned, line.unitPrice)));
  const shares = lines.flatMap((line) => (line.share ? [line.share] : []));
  const { accepted, paid, refusals, waiting, complaints } = facts;
  return {
    lines,
    totals: { planned, accepted, paid, share: shareOf(accepted, planned), refusals, waiting, complaints },
    rating: rate(shares, bands, pack.flag('monitoring.unsatisfactoryIndicatorCaps')),
    bands,
  };
}
