import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type pg from 'pg';
import { DataSource, QueryFailedError, type QueryRunner } from 'typeorm';
import { type Actor, system } from '../access/actor.ts';
import { CONFIG, type Config } from '../config.ts';
import { homeTimeZone } from '../home.ts';
import type { Delivered } from '../journal/event.ts';
import { claimRequest, keepResult, requestHash } from './idempotency.ts';
import { Transaction } from './transaction.ts';

/** What a use case answers: the id of the row that the caller will read again. */
export interface Result {
  readonly id: string;
}

const MAX_ATTEMPTS = 5;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

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
   */
  async run<R extends Result>(
    actor: Actor,
    action: string,
    input: object | null,
    work: (transaction: Transaction) => Promise<R>,
  ): Promise<Result> {
    return this.transaction(actor, action, async (transaction) => {
      if (actor.idempotencyKey === null || actor.kind !== 'person') return work(transaction);
      const earlier = await claimRequest(
        transaction.manager,
        actor,
        requestHash(this.config.requestKey, action, input),
      );
      if (earlier) return { id: earlier.resultId };
      const result = await work(transaction);
      await keepResult(transaction.manager, actor, result.id);
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
    await this.transaction(system, handler, async (transaction) => {
      const claim = sql`insert into handled (handler, event_id) values (${handler}, ${delivered.id}) on conflict do nothing returning handler`;
      const claimed = (await transaction.manager.query(claim.text, claim.values)) as unknown[];
      if (claimed.length > 0) await work(transaction);
    });
  }

  private async transaction<R>(
    actor: Actor,
    action: string,
    work: (transaction: Transaction) => Promise<R>,
  ): Promise<R> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(actor, action, work);
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS || !isWorthRepeating(error)) throw error;
        await wait(Math.random() * 20 * 2 ** attempt);
      }
    }
  }

  private async once<R>(actor: Actor, action: string, work: (transaction: Transaction) => Promise<R>): Promise<R> {
    const runner = this.database.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
      const transaction = new Transaction(
        runner.manager,
        actor,
        action,
        homeTimeZone(),
        this.config.mode !== 'production',
      );
      const result = await work(transaction);
      await transaction.finish();
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await undo(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** What cannot be rolled back is a lost connection: its transaction went along, and nobody else may be given it. */
async function undo(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive || runner.isReleased) return;
  try {
    await runner.rollbackTransaction();
  } catch {
    if (runner.isReleased) return;
    const connection = (await runner.connect()) as pg.Client;
    connection.end().catch(() => undefined);
  }
}

function isWorthRepeating(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: string };
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}
