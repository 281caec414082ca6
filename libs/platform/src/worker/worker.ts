import { setTimeout as wait } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CONFIG, type Config } from '../config.ts';
import { sql } from '../database/table.ts';
import { Tick } from '../due/tick.ts';
import { Jobs, Processors } from '../jobs/index.ts';
import type { Delivered } from '../journal/event.ts';
import { eventHandlers, type Handler, unheardEvents } from '../journal/handlers.ts';
import { LOG, type Log } from '../log-port.ts';
import { deliverEvent, Dispatcher, type Destination, Relay } from '../outbox/index.ts';
import { Reads } from '../reads/reads.ts';
import { Transactions } from '../transactions/transactions.ts';

const TICK_MS = 1000;

/** Everything that happens without a caller: events are delivered, and what is due is done. */
@Injectable()
export class BackgroundWork implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private ticking: Promise<void> | null = null;
  private relay: Relay | null = null;

  constructor(
    private readonly modules: ModuleRef,
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly jobs: Jobs,
    private readonly tick: Tick,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Refuses to start when some event has no handler and is not declared unheard. */
  start(tickMs = TICK_MS): void {
    const unheard = unheardEvents();
    if (unheard.length > 0) throw new Error(`events that nobody handles: ${unheard.join(', ')}`);
    const dispatcher = new Dispatcher((id) => this.event(id), this.destinations());
    this.jobs.work(new Processors().process(deliverEvent, ({ eventId }) => dispatcher.deliver(eventId)));
    this.relay = new Relay(this.jobs, { ...this.config, log: this.log });
    this.relay.start();
    this.ticking = this.keepTicking(tickMs);
  }

  /** Before the queue and the database are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.ticking;
    await this.relay?.stop();
  }

  private async keepTicking(tickMs: number): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.tick.run();
      } catch (error) {
        this.log.error({ err: error }, 'the tick failed and will be tried again');
      }
      await wait(tickMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async event(id: string): Promise<Delivered<object> | null> {
    const [row] = await this.reads.query<{ id: string; type: string; subject: string; data: string }>(
      sql`select id, type, subject, data from outbox where id = ${id}`,
    );
    return row ? { ...row, data: JSON.parse(row.data) as object } : null;
  }

  private destinations(): ReadonlyMap<string, readonly Destination[]> {
    const byType = new Map<string, Destination[]>();
    for (const [type, handlers] of eventHandlers) {
      const destinations = handlers.map((handler) => ({
        name: handler.name,
        handle: (event: Delivered<object>) =>
          this.modules.get<Handler<object>>(handler, { strict: false }).handle(event, this.transactions),
      }));
      byType.set(type, destinations);
    }
    return byType;
  }
}
