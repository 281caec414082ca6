/** A burst of this many at once, then one per interval. */
export interface Rate {
  readonly burst: number;
  readonly everyMs: number;
}

/** Counts requests, by the bucket's name and key. */
export abstract class RateLimiter {
  /** Takes one from the bucket; returns the milliseconds to wait before the next try when it is empty, or null. */
  abstract take(bucket: string, key: string, rate: Rate): Promise<number | null>;
}

/**
 * The arithmetic of every bucket: `full` is the moment at which it will be full again, and each take moves it by one
 * interval. A take that would move it further ahead than the whole bucket is refused and moves nothing.
 */
export function take(full: number, now: number, { burst, everyMs }: Rate): { full: number; waitMs: number | null } {
  const next = Math.max(full, now) + everyMs;
  const ahead = next - now - burst * everyMs;
  return ahead > 0 ? { full, waitMs: ahead } : { full: next, waitMs: null };
}
