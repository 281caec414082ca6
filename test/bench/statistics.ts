/** The value below which so much of the list lies; the list is in order. */
export const percentile = (ordered: ArrayLike<number>, share: number): number =>
  ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? NaN;

export const ordered = (values: Iterable<number>): number[] => [...values].sort((a, b) => a - b);

export const median = (values: Iterable<number>): number => percentile(ordered(values), 0.5);

/** A median, and between what the values lie. */
export interface Spread {
  readonly middle: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: Iterable<number>): Spread {
  const list = ordered(values);
  return { middle: percentile(list, 0.5), least: list[0] ?? NaN, most: list.at(-1) ?? NaN };
}

/** Draws that are the same for the same seed: a linear congruential generator. */
export function draws(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function shuffled<T>(list: readonly T[], draw: (below: number) => number): T[] {
  const left = [...list];
  const result: T[] = [];
  while (left.length > 0) result.push(...left.splice(draw(left.length), 1));
  return result;
}
