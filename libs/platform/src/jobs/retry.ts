/** How often a job is tried before it is set aside for a person to look at. */
export const ATTEMPTS = 8;

const LONGEST = 10 * 60_000;

/**
 * Milliseconds to wait after the attempt with this number: from a second, three times longer each time, up to ten
 * minutes. Half of it is chance, so that jobs which failed together do not come back together.
 */
export function retryDelay(attempt: number, chance: () => number = Math.random): number {
  const longest = Math.min(1000 * 3 ** (attempt - 1), LONGEST);
  return Math.round(longest / 2 + (chance() * longest) / 2);
}
