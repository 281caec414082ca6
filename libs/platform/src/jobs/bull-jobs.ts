import { setTimeout as wait } from 'node:timers/promises';
import { type BackendFactory, type IQueueBackend, type Job, type JobProgress, Queue, Worker } from 'bullmq';
import { checkJobId, checkPayload } from './job.ts';
import { Jobs, type JobsLog, type NewJob } from './jobs.ts';
import type { Processors } from './processors.ts';
import { ATTEMPTS, retryDelay } from './retry.ts';

type Payload = Readonly<Record<string, string>>;

export interface JobsOptions {
  readonly log: JobsLog;
  readonly queue?: string;
  /** Jobs at the same time in one process. */
  readonly concurrency?: number;
  /** For how long a worker that has gone silent keeps its job. */
  readonly lockMs?: number;
  readonly retryDelay?: (attempt: number) => number;
  /** How long `close` waits for jobs under way before it leaves them to another worker. */
  readonly closeMs?: number;
}

/** Where BullMQ keeps its jobs. Producers fail at once when it is away, workers wait for it to come back. */
export interface JobStore<Connection> {
  readonly backend: BackendFactory<IQueueBackend, Connection>;
  readonly producer: Connection;
  readonly consumer: Connection;
  close(): Promise<void>;
}

const KEPT = { days: 3, count: 20_000 };
const DAY_MS = 24 * 3600_000;
/** Now and then: BullMQ itself would count and sort them at the end of every job. */
const FORGET_MS = 60_000;
const REACH_MS = 5_000;

/** Jobs on BullMQ, wherever it keeps them. */
export class BullJobs<Connection> extends Jobs {
  private readonly name: string;
  private readonly queue: Queue<Payload, void, string, Payload, void, string, IQueueBackend, Connection>;
  private worker: Worker<Payload, void, string, IQueueBackend, JobProgress, Connection> | null = null;
  private closing: Promise<void> | null = null;
  private forgetting: NodeJS.Timeout | null = null;
  private cleaning: Promise<void> | null = null;

  constructor(
    private readonly store: JobStore<Connection>,
    private readonly options: JobsOptions,
  ) {
    super();
    this.name = options.queue ?? 'turbota';
    this.queue = new Queue(
      this.name,
      {
        connection: store.producer,
        defaultJobOptions: {
          attempts: ATTEMPTS,
          backoff: { type: 'spread' },
          removeOnComplete: false,
          removeOnFail: false,
        },
      },
      store.backend,
    );
    this.queue.on('error', (error) => this.options.log.warn({ err: error }, 'the queue has a fault'));
  }

  async enqueueAll(jobs: readonly NewJob[]): Promise<void> {
    for (const { jobId, payload } of jobs) {
      checkJobId(jobId);
      checkPayload(payload);
    }
    if (jobs.length === 0) return;
    await inTime(
      this.queue.addBulk(jobs.map(({ name, payload, jobId }) => ({ name, data: payload, opts: { jobId } }))),
    );
  }

  work(processors: Processors): void {
    if (this.worker) throw new Error('this process is working already');
    processors.assertComplete();
    const { log, lockMs = 30_000, concurrency = 4, retryDelay: delay = retryDelay } = this.options;
    const worker = new Worker(
      this.name,
      (job: Job<Payload, void>) => processors.run(job.name, job.data),
      {
        connection: this.store.consumer,
        concurrency,
        lockDuration: lockMs,
        stalledInterval: lockMs,
        maxStalledCount: 3,
        settings: { backoffStrategy: (attempt) => delay(attempt) },
      },
      this.store.backend,
    );
    worker.on('error', (error) => log.warn({ err: error }, 'the worker has a fault'));
    worker.on('stalled', (jobId) => log.warn({ jobId }, 'a job was left lying and is taken again'));
    worker.on('failed', (job, error) => {
      const details = { jobId: job?.id, job: job?.name, attempt: job?.attemptsMade, err: error };
      if (job && job.finishedOn === undefined) log.warn(details, 'a job failed and will be tried again');
      else log.error(details, 'a job failed for good');
    });
    this.worker = worker;
    this.forgetting = setInterval(() => {
      this.cleaning ??= this.forget()
        .catch((error: unknown) => log.warn({ err: error }, 'jobs that are done are not forgotten'))
        .finally(() => (this.cleaning = null));
    }, FORGET_MS).unref();
  }

  async forget(kept: { readonly days: number; readonly count: number } = KEPT): Promise<void> {
    await this.queue.clean(kept.days * DAY_MS, 0, 'completed');
    const tooMany = (await this.queue.getCompletedCount()) - kept.count;
    if (tooMany > 0) await this.queue.clean(0, tooMany, 'completed');
  }

  async counts(): Promise<{ open: number; failed: number }> {
    const { failed = 0, ...open } = await inTime(
      this.queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized', 'failed'),
    );
    return { open: Object.values(open).reduce((sum, count) => sum + count, 0), failed };
  }

  async retryFailed(): Promise<void> {
    await this.queue.retryJobs({ state: 'failed' });
  }

  async reach(): Promise<void> {
    await inTime(this.queue.getJobCounts('waiting'));
  }

  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    if (this.forgetting) clearInterval(this.forgetting);
    await this.cleaning;
    if (this.worker) {
      const drained = this.worker.close().then(() => true);
      const patience = new AbortController();
      const late = wait(this.options.closeMs ?? 20_000, false, { signal: patience.signal }).catch(() => false);
      if (!(await Promise.race([drained, late])))
        this.options.log.warn({}, 'jobs under way are left to another worker');
      patience.abort();
    }
    await this.queue.close();
    await this.store.close();
  }
}

/** A queue that is away must not hold its callers: they try again, or say so. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const patience = new AbortController();
  const late = wait(REACH_MS, undefined, { signal: patience.signal }).then(() => {
    throw new Error('the queue does not answer');
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    patience.abort();
  }
}
