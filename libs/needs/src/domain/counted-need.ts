import { type Problem, Ratio } from '#kernel';
import { problem, refuse } from './problems.ts';

/** Persons by what became of their need in the period: distinct recipients, never visits (BR-3). */
export interface Counts {
  readonly served: number;
  readonly waiting: number;
  readonly assessedNotServed: number;
  readonly refusedForCapacity: number;
  /** Persons of the target group in the territory, and the share of them who need the service. Both or neither. */
  readonly population: number | null;
  readonly prevalence: Ratio | null;
}

export type NeedMethod = 'identified' | 'estimated';

export interface CountedNeed {
  readonly identified: number;
  readonly estimated: number | null;
  readonly need: number;
  readonly unmet: number;
  readonly method: NeedMethod;
}

/**
 * Need by both methods (BR-2): those who were identified by name, and those whom population and prevalence let expect.
 * The larger is the need. An estimate is rounded up to whole persons: rounding down would make small groups vanish,
 * and the error is less than one person a line, on the side of the person.
 */
export function needOf(counts: Counts): CountedNeed {
  const { served, population, prevalence } = counts;
  const identified = identifiedOf(counts);
  const estimated = population === null || prevalence === null ? null : wholePersons(population, prevalence);
  const need = Math.max(identified, estimated ?? 0);
  return { identified, estimated, need, unmet: need - served, method: need > identified ? 'estimated' : 'identified' };
}

const identifiedOf = ({ served, waiting, assessedNotServed, refusedForCapacity }: Counts): number =>
  served + waiting + assessedNotServed + refusedForCapacity;

function wholePersons(population: number, { numerator, denominator }: Ratio): number {
  const product = BigInt(population) * numerator;
  return Number(product / denominator + (product % denominator > 0n ? 1n : 0n));
}

/** Reads a share of a group, `0.03` or `3/100`; anything else is refused as out of range. */
export function readShare(text: string): Ratio {
  const isShare = /^\d{1,9}(\.\d{1,9}|\/[1-9]\d{0,8})?$/.test(text);
  return isShare ? Ratio.parse(text) : refuse('NEED_PREVALENCE_OUT_OF_RANGE', ['prevalence']);
}

const wholeCounts = ['served', 'waiting', 'assessedNotServed', 'refusedForCapacity', 'population'] as const;

/** Everything that keeps counts from being a need line (BR-2, BR-3). */
export function countProblems(counts: Counts, source: string): (Problem | undefined)[] {
  const { population, prevalence } = counts;
  const inRange = prevalence === null || (prevalence.atLeast(Ratio.zero) && Ratio.one.atLeast(prevalence));
  const identified = identifiedOf(counts);
  return [
    ...wholeCounts.map((name) => problem((counts[name] ?? 0) < 0, 'NEED_COUNT_NEGATIVE', [name])),
    problem((population === null) !== (prevalence === null), 'NEED_ESTIMATE_INCOMPLETE', [
      population === null ? 'population' : 'prevalence',
    ]),
    problem(!inRange, 'NEED_PREVALENCE_OUT_OF_RANGE', ['prevalence']),
    problem(source.trim() === '', 'NEED_SOURCE_MISSING', ['source']),
    problem(population !== null && population < identified, 'NEED_COUNT_ABOVE_POPULATION', ['population'], {
      identified,
    }),
  ];
}
