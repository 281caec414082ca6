import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { LOG, type Log, Transactions } from '#platform';
import { Sessions } from './db/sessions.ts';

const WRITE_AFTER_MS = 1000;

/** Writes down which sessions were used: beside the requests, which need not wait for it, and many at once. */
@Injectable()
export class SessionUses implements BeforeApplicationShutdown {
  private used = new Map<string, Instant>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly transactions: Transactions,
    @Inject(LOG) private readonly log: Log,
  ) {}

  note(sessionId: string, at: Instant): void {
    this.used.set(sessionId, at);
    this.timer ??= setTimeout(() => {
      this.write().catch((error: unknown) => this.log.warn({ err: error }, 'the use of sessions is not written down'));
    }, WRITE_AFTER_MS).unref();
  }

  /** What could not be written is noted again by the session's next request. */
  async write(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const used = [...this.used];
    if (used.length === 0) return;
    await this.transactions.asSystem('session.use', (transaction) => transaction.of(Sessions).usedAt(used));
    for (const [id, at] of used) if (this.used.get(id) === at) this.used.delete(id);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.write().catch((error: unknown) =>
      this.log.warn({ err: error }, 'the use of sessions is not written down'),
    );
  }
}
