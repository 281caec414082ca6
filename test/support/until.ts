import { setTimeout as wait } from 'node:timers/promises';

/** Waits until something holds that another process or connection brings about; fails with its name when it never does. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, seconds = 20): Promise<void> {
  const end = process.hrtime.bigint() + BigInt(seconds) * 1_000_000_000n;
  while (!(await holds())) {
    if (process.hrtime.bigint() > end) throw new Error(`${what}: not within ${seconds} seconds`);
    await wait(20);
  }
}
