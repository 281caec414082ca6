import { addSeconds, type Instant } from '#kernel';

export const IDLE_SECONDS = 30 * 60;
export const ABSOLUTE_SECONDS = 12 * 60 * 60;

export interface SessionFacts {
  readonly startedAt: Instant;
  readonly usedAt: Instant;
  readonly endedAt: Instant | null;
}

/** A session ends when it is closed, after half an hour without use, and after twelve hours in any case. */
export function isAlive(session: SessionFacts, now: Instant): boolean {
  if (session.endedAt !== null) return false;
  return now < addSeconds(session.usedAt, IDLE_SECONDS) && now < addSeconds(session.startedAt, ABSOLUTE_SECONDS);
}

/** After failures the next attempt has to wait, longer each time, and never for good: nobody can lock another out. */
export function secondsToWait(failures: number): number {
  return failures < 5 ? 0 : Math.min(2 ** (failures - 5), 300);
}
