import type { JobKind, JobPayload } from './job.ts';
import type { Processors } from './processors.ts';

export interface NewJob {
  readonly name: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly jobId: string;
}

/** Work for later. A job may run twice; whoever processes it makes the second time harmless. */
export abstract class Jobs {
  /** Puts a job in line. While a job with this id is in line or kept, a second one is the same job. */
  async enqueue<Payload extends JobPayload<Payload>>(
    kind: JobKind<Payload>,
    payload: Payload,
    jobId: string,
  ): Promise<void> {
    await this.enqueueAll([{ name: kind.name, payload, jobId }]);
  }

  abstract enqueueAll(jobs: readonly NewJob[]): Promise<void>;

  /** Starts taking jobs. Refuses to when some kind of job has no processor. */
  abstract work(processors: Processors): void;

  /** How many jobs wait or run, and how many failed for good and wait for a person. */
  abstract counts(): Promise<{ readonly open: number; readonly failed: number }>;

  /** Puts every job that failed for good in line again. */
  abstract retryFailed(): Promise<void>;

  /** Forgets jobs that are done, the oldest first: those of more than three days, and more than twenty thousand. A worker does so each minute. */
  abstract forget(kept?: { readonly days: number; readonly count: number }): Promise<void>;

  /** Throws when the queue cannot be reached. */
  abstract reach(): Promise<void>;

  /** Takes no further job, waits for those under way, and lets go of every connection. */
  abstract close(): Promise<void>;
}

export interface JobsLog {
  warn(details: object, text: string): void;
  error(details: object, text: string): void;
}
