import { refuse } from '../domain/problems.ts';
import { secondsToWait } from '../domain/session.ts';

/** Whoever failed several times in a row waits before the next attempt. */
export function refuseTooOften({ failures, seconds }: { failures: number; seconds: number }, field: string): void {
  const wait = secondsToWait(failures) - seconds;
  if (wait > 0) refuse('SIGN_IN_TOO_OFTEN', [field], { seconds: wait });
}
