import { performance } from 'node:perf_hooks';
import { type Rate, RateLimiter, take } from './rates.ts';

const MOST_KEYS = 50_000;

/** Buckets of a single process: for tests, and for installations with one process. */
export class MemoryRateLimiter extends RateLimiter {
  private readonly full = new Map<string, number>();

  constructor(private readonly now: () => number = () => performance.now()) {
    super();
  }

  async take(bucket: string, key: string, rate: Rate): Promise<number | null> {
    const name = `${bucket} ${key}`;
    const now = this.now();
    const result = take(this.full.get(name) ?? 0, now, rate);
    this.full.delete(name);
    this.full.set(name, result.full);
    if (this.full.size > MOST_KEYS) this.forget(now);
    return result.waitMs;
  }

  /** A bucket that is full again need not be kept; if none is, the least recently used one is dropped. */
  private forget(now: number): void {
    for (const [name, full] of this.full) if (full <= now) this.full.delete(name);
    for (const name of this.full.keys()) {
      if (this.full.size <= MOST_KEYS) return;
      this.full.delete(name);
    }
  }
}
