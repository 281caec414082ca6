import fc from 'fast-check';
import { newId } from '#kernel';
import type { TestApplication } from './application.ts';
import { drawn, rounds } from './attack.ts';
import { type Fault, Faults } from './faults.ts';
import { Fingerprints } from './fingerprint.ts';
import { writersOf } from './writers.ts';

type Work = () => unknown;

/** Due work looks again, a handled event and the key of a request are known: done once more, they have no other effect. */
const isRepeatable = (method: string, statements: readonly string[]): boolean =>
  method === 'run' || statements.some((statement) => /insert into (idempotency|handled)/.test(statement));

/**
 * Interrupts everything that an application writes before it may pass: at its statements, before one runs and after. Work
 * that failed has to leave every table as it was, so the same work is tried again until it gets through.
 */
export class Interruptions {
  /** What did not hold, in words. */
  readonly findings: string[] = [];
  /** What writes, and whether it was interrupted yet. */
  readonly writers = new Map<string, boolean>();
  private within = false;

  private constructor(
    private readonly faults: Faults,
    private readonly fingerprints: Fingerprints,
    private readonly numbers: Iterator<number>,
  ) {}

  static async of(app: TestApplication): Promise<Interruptions> {
    const fingerprints = await Fingerprints.of(app);
    const numbers = drawn(fc.nat(), 5000)[Symbol.iterator]();
    const interruptions = new Interruptions(new Faults(app, fingerprints.owner), fingerprints, numbers);
    for (const { name, replace } of writersOf(app)) {
      interruptions.writers.set(name, false);
      replace((method, original) => (...given) => {
        // What is only noted is written later, by a method of its own.
        if (method === 'note') return original(...given);
        const keyed = method === 'execute' ? withKey(given) : given;
        return interruptions.pass(name, method, () => original(...keyed));
      });
    }
    return interruptions;
  }

  end = (): Promise<void> => this.fingerprints.end();

  /** What a use case does within another call is a part of it. */
  private pass(writer: string, method: string, work: Work): unknown {
    if (this.within || this.writers.get(writer)) return work();
    this.within = true;
    return this.interrupt(writer, method, work).finally(() => (this.within = false));
  }

  /** In the end one transaction has written, so whatever was interrupted was the whole of it. */
  private async interrupt(writer: string, method: string, work: Work): Promise<unknown> {
    const moment = await this.fingerprints.moment();
    const answer = await this.tried(writer, method, work);
    const writers = await this.fingerprints.writersSince(moment);
    if (writers > 1) this.findings.push(`${writer}.${method}: ${writers} transactions have written`);
    return answer;
  }

  private async tried(writer: string, method: string, work: Work): Promise<unknown> {
    const before = await this.fingerprints.take();
    const attempt = async (fault: Fault, place: number | 'commit') => {
      const strikes = (statement: string, number: number) => number === place || statement === place;
      const { statements, struck, outcome } = await this.faults.striking(fault, strikes, work);
      const where = `${writer}.${method}, statement ${statements.length} ${fault} (${statements.at(-1)})`;
      if (struck && outcome.status === 'fulfilled') this.findings.push(`${where}: says that it is done`);
      const changed = struck ? await this.changedSince(before) : [];
      return { statements, struck, outcome, changed, where };
    };
    const isFound = ({ changed, where }: { changed: readonly string[]; where: string }) => {
      if (changed.length > 0) this.findings.push(`${where}: leaves something in ${changed.join(', ')}`);
    };

    const last = await attempt('refused', 'commit');
    if (!last.struck) return valueOf(last.outcome);
    isFound(last);
    this.writers.set(writer, true);
    // Either the answer to COMMIT is lost, or the work is seen to its end.
    const losesAnswer = this.number() % 2 === 0;

    let known = last.statements;
    for (const { place, fault } of this.strikesIn(known.length)) {
      const isCommit = known[place - 1] === 'commit';
      if (fault === 'answer lost' && isCommit && !(losesAnswer && isRepeatable(method, known))) continue;
      const attempted = await attempt(fault, place);
      if (!attempted.struck) return valueOf(attempted.outcome);
      // Asked of what was struck: the work can take another number of statements each time.
      const committed = fault === 'answer lost' && attempted.statements.at(-1) === 'commit';
      if (committed && attempted.changed.length > 0) return this.repeated(attempted.where, work);
      isFound(attempted);
      if (attempted.statements.length > known.length) known = attempted.statements;
    }
    return work();
  }

  /** The whole effect is there and only its answer was lost: who asks again gets the answer, and nothing else happens. */
  private async repeated(where: string, work: Work): Promise<unknown> {
    const after = await this.fingerprints.take();
    const answer = await work();
    const changed = await this.changedSince(after);
    if (changed.length > 0) this.findings.push(`${where}: asked again, changes ${changed.join(', ')} once more`);
    return answer;
  }

  private async changedSince(before: Readonly<Record<string, string>>): Promise<string[]> {
    const now = await this.fingerprints.take();
    return Object.keys(now).filter((table) => now[table] !== before[table]);
  }

  private number = (): number => this.numbers.next().value as number;

  /**
   * In the long form both at each statement, until the work gets through. In the short form, after a refused COMMIT, one at
   * the first, one anywhere, and the lost answer to COMMIT.
   */
  private *strikesIn(count: number): Generator<{ readonly place: number; readonly fault: Fault }> {
    const places = rounds(0, Infinity);
    for (let place = 1; place <= places; place += 1) {
      yield { place, fault: 'refused' };
      yield { place, fault: 'answer lost' };
    }
    if (places > 0) return;
    yield { place: 1, fault: 'refused' };
    const any = this.number();
    yield { place: 2 + (any % Math.max(1, count - 2)), fault: any % 2 === 0 ? 'refused' : 'answer lost' };
    yield { place: count, fault: 'answer lost' };
  }
}

const valueOf = (outcome: PromiseSettledResult<unknown>): unknown => {
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
};

/** The request of a person gets an idempotency key, the same for each attempt. */
function withKey(given: unknown[]): unknown[] {
  const [actor, ...rest] = given;
  const isPerson = typeof actor === 'object' && actor !== null && 'personId' in actor && actor.personId !== null;
  return isPerson ? [{ ...actor, idempotencyKey: newId() }, ...rest] : given;
}
