import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { type Actor, system } from '../access/actor.ts';
import { CONFIG, type Config } from '../config.ts';
import { homeTimeZone } from '../home.ts';
import { codeOf, type Connected, STALE_PLAN, Wire } from '../database/wire.ts';
import type { Delivered } from '../journal/event.ts';
import { claimRequest, keepResult, requestHash } from './idempotency.ts';
import { Rehearsal, WITHOUT_WAITING } from './rehearsal.ts';
import { type Opened, Transaction } from './transaction.ts';

/** What a use case answers: the id of the row that the caller will read again. */
export interface Result {
  readonly id: string;
}

const MAX_ATTEMPTS = 5;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const REPEATED = [SERIALIZATION_FAILURE, DEADLOCK, STALE_PLAN];

/** The only place where a transaction begins. */
@Injectable()
export class Transactions {
  constructor(
    private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'requestKey' | 'mode'>,
  ) {}

  /**
   * Runs a verb: checks the form of the input, then everything in one transaction. With the actor's idempotency key a
   * repeated request has one effect and one answer. On a deadlock or a serialization failure the whole transaction runs again.
   * An actor who rehearses is told all that stands in the way, and nothing stays.
   */
  async run<R extends Result>(
    actor: Actor,
    action: string,
    input: object | null,
    work: (transaction: Transaction) => Promise<R>,
  ): Promise<Result> {
    if (actor.rehearses) return this.rehearse(actor, action, work);
    return this.transaction(actor, action, async (transaction, wire) => {
      if (actor.idempotencyKey === null || actor.kind !== 'person') return work(transaction);
      const earlier = await claimRequest(wire, actor, requestHash(this.config.requestKey, action, input));
      if (earlier) return { id: earlier.resultId };
      const result = await work(transaction);
      keepResult(wire, actor, result.id);
      return result;
    });
  }

  /** As `run`, for what no caller sent: the clock and the operator's commands. */
  asSystem<R>(action: string, work: (transaction: Transaction) => Promise<R>): Promise<R> {
    return this.transaction(system, action, work);
  }

  /** Handles a delivered event once for this handler, however often it is delivered. */
  async handle(
    delivered: Delivered<object>,
    handler: string,
    work: (transaction: Transaction) => Promise<void>,
  ): Promise<void> {
    await this.transaction(system, handler, async (transaction, wire) => {
      const claim = sql`insert into handled (handler, event_id) values (${handler}, ${delivered.id}) on conflict do nothing returning handler`;
      if ((await wire.rows(claim)).length > 0) await work(transaction);
    });
  }

  private async rehearse(
    actor: Actor,
    action: string,
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> {
    await Rehearsal.of(() =>
      this.connected(actor, action, async ({ wire, ...opened }) => {
        wire.begin(WITHOUT_WAITING);
        const rehearsal = new Rehearsal({ wire, ...opened });
        await work(rehearsal);
        await rehearsal.finish();
        await wire.rollback();
      }),
    );
    return { id: '' };
  }

  private async transaction<R>(
    actor: Actor,
    action: string,
    work: (transaction: Transaction, wire: Wire) => Promise<R>,
  ): Promise<R> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.connected(actor, action, async (opened) => {
          const { wire } = opened;
          wire.begin();
          const transaction = new Transaction(opened);
          const result = await work(transaction, wire);
          await transaction.finish();
          await wire.commit();
          return result;
        });
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS || !REPEATED.includes(codeOf(error) ?? '')) throw error;
        await wait(Math.random() * 20 * 2 ** attempt);
      }
    }
  }

  /** On a connection of the pool; what fails is rolled back. */
  private async connected<R>(actor: Actor, action: string, work: (opened: Opened) => Promise<R>): Promise<R> {
    const runner = this.database.createQueryRunner();
    const client = (await runner.connect()) as Connected;
    const wire = new Wire(client);
    try {
      return await work({
        wire,
        manager: runner.manager,
        actor,
        action,
        referenceTimeZone: homeTimeZone(),
        demonstration: this.config.mode !== 'production',
      });
    } catch (error) {
      await undo(runner, wire);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** What cannot be rolled back is a lost connection: its transaction went along, and nobody else may be given it. */
async function undo(runner: QueryRunner, wire: Wire): Promise<void> {
  if (runner.isReleased) return;
  const rolledBack = await wire.rollback().then(
    () => true,
    () => false,
  );
  if (rolledBack || runner.isReleased) return;
  const connection = (await runner.connect()) as pg.Client;
  connection.end().catch(() => undefined);
}
