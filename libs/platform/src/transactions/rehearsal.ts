import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';
import { humanReference, type Instant, noteRefusals, type Problem, Refusal } from '#kernel';
import sql from 'sql-template-tag';
import { HeldRows, type Statement } from '../database/table.ts';
import { codeOf } from '../database/wire.ts';
import { GENESIS, type Head } from '../journal/line.ts';
import { Transaction } from './transaction.ts';

const noted = new AsyncLocalStorage<Problem[]>();
noteRefusals(() => noted.getStore() ?? null);

/** A snapshot of its own, so that what is read without locks fits together; and whoever holds a row is not waited for. */
export const WITHOUT_WAITING = ' isolation level repeatable read; set local lock_timeout = 1';

/** Others are at work on the same rows: what the database would have said stays unknown. */
const BUSY = ['55P03', '40001', '40P01'];

const LOCK = /\s+for\s+(no\s+key\s+)?(update|(key\s+)?share)\b[\s\w"]*$/i;
const READS = /^\s*select\b/i;

/** Every row is taken for held, so that `lock` and `share` read it as it is. */
class NothingLocked extends HeldRows {
  override has = (): boolean => true;
}

/**
 * A transaction of which nothing stays: it locks nothing, draws no serial and writes no line of a journal. What it writes it
 * writes to hear the database's own refusals, and not at all once something was noted.
 */
export class Rehearsal extends Transaction {
  override readonly held = new NothingLocked();

  /** Does the work without effect; throws a refusal with all that stands in its way. */
  static async of(work: () => Promise<unknown>): Promise<void> {
    const problems: Problem[] = [];
    try {
      await noted.run(problems, work);
    } catch (error) {
      if (error instanceof Refusal) problems.push(...error.problems);
      // What fails behind a refusal that was noted relies on what was refused.
      else if (problems.length === 0 && !BUSY.includes(codeOf(error) ?? '')) throw error;
    }
    if (problems.length > 0) throw new Refusal(each(problems));
  }

  override query<Columns>(statement: Statement): Promise<Columns[]> {
    if (!READS.test(statement.text)) beforeWriting();
    return super.query(unlocked(statement));
  }

  override post(statement: Statement, meaning?: (error: unknown) => unknown): void {
    beforeWriting();
    super.post(statement, meaning);
  }

  override async lockChain(): Promise<Head> {
    return NO_HEAD;
  }

  override async behind<Seen>(_chain: string, _subject: string, read: () => Promise<Seen>): Promise<[Instant, Seen]> {
    return Promise.all([this.now(), read()]);
  }

  override record(): void {}

  override async append(): Promise<Head> {
    beforeWriting();
    return NO_HEAD;
  }

  /** Beyond every number that is given, and by chance, so that no two meet. */
  override async reference(kind: string): Promise<string> {
    const year = Number((await this.now()).slice(0, 4));
    return humanReference(kind, year, 1_000_000_000n + BigInt(randomInt(2 ** 31)));
  }

  /** What the database looks at only at the end, it looks at here. */
  override async finish(): Promise<void> {
    beforeWriting();
    await super.query(sql`set constraints all immediate`);
  }
}

const NO_HEAD: Head = { sequence: 0, hash: GENESIS };

const unlocked = (statement: Statement): Statement => {
  const strings = [...statement.strings];
  strings.push(strings.pop()!.replace(LOCK, ''));
  return sql(strings, ...statement.values);
};

/** Whatever has been noted is told; to write on top of it would only tell what follows from it. */
function beforeWriting(): void {
  if ((noted.getStore()?.length ?? 0) > 0) throw new Error('something was noted already');
}

const each = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
