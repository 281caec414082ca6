import { setTimeout as wait } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { LOG, type Log, Reads, sql } from '#platform';
import { DiscardFile } from './discard-file.ts';
import { ForgetFile } from './forget-file.ts';
import { ScanFile } from './scan-file.ts';

const EVERY_MS = 10_000;
const BATCH = 100;

/**
 * What happens to files without a caller, in the worker. Apart from the tick, since a store or a scanner may take its
 * time, and no deadline waits for it.
 */
@Injectable()
export class FileCare implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private caring: Promise<void> | null = null;

  constructor(
    private readonly reads: Reads,
    private readonly discarding: DiscardFile,
    private readonly forgetting: ForgetFile,
    private readonly scanning: ScanFile,
    @Inject(LOG) private readonly log: Log,
  ) {}

  start(everyMs = EVERY_MS): void {
    this.caring = this.keepCaring(everyMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.caring;
  }

  /** All that is due by the real clock, one file after another. */
  async run(): Promise<void> {
    const expired = await this.ids(sql`expires_at <= clock_timestamp() order by expires_at`);
    await this.each(expired, async (id) => {
      await this.discarding.run(id);
      await this.forgetting.run(id);
      return true;
    });
    if (!this.scanning.isPossible) return;
    await this.each(await this.ids(sql`scan_at <= clock_timestamp() order by scan_at`), (id) => this.scanning.run(id));
  }

  private async ids(where: ReturnType<typeof sql>): Promise<string[]> {
    const rows = await this.reads.query<{ id: string }>(sql`select id from file where ${where} limit ${BATCH}`);
    return rows.map(({ id }) => id);
  }

  private async each(ids: readonly string[], work: (id: string) => Promise<boolean>): Promise<void> {
    for (const id of ids) {
      if (this.stopping.signal.aborted) return;
      try {
        if (!(await work(id))) return;
      } catch (error) {
        this.log.error({ err: error, id }, 'the care for a file failed and will be tried again');
      }
    }
  }

  private async keepCaring(everyMs: number): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.run();
      } catch (error) {
        this.log.error({ err: error }, 'the care for files failed and will be tried again');
      }
      await wait(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
