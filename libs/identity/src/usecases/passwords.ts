import { newId, sha256 } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, Reads, sql, Transactions } from '#platform';
import { SignInAttempts } from '../db/sign-in-attempts.ts';
import { refuse } from '../domain/problems.ts';
import { isPassword } from './secrets.ts';
import { refuseTooOften } from './too-often.ts';

/**
 * A signature needs the password again. It is asked before a transaction is opened, because checking it is slow on purpose and
 * nothing may wait meanwhile, and before anything is looked for, so that a wrong one tells nothing of what there is.
 */
@Injectable()
export class Passwords {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Refused with PASSWORD_WRONG. Wrong ones make the next wait as at sign-in, but are counted apart: anybody can fail to
   * sign in under another's address, and must not keep him from signing a bid. Nothing is signed in a rehearsal, so it asks for none.
   */
  async confirm({ personId, rehearses }: Actor, password: string): Promise<void> {
    if (rehearses) return;
    const attempts = sha256(`signature ${personId}`);
    const [person] = await this.reads.query<{
      passwordHash: string | null;
      failures: number;
      seconds: number;
    }>(sql`select p.password_hash as "passwordHash", coalesce(a.failures, 0) as failures,
        coalesce(extract(epoch from clock_timestamp() - a.failed_at)::int, 0) as seconds
      from person p left join sign_in_attempt a on a.email_sha256 = ${attempts}
      where p.id = ${personId}::uuid`);
    if (!person) return refuse('PASSWORD_WRONG', ['password']);
    refuseTooOften(person, 'password');
    const right = await isPassword(password, person.passwordHash);
    if (!right) {
      await this.transactions.asSystem('password.confirm', (transaction) =>
        transaction.of(SignInAttempts).failed(newId(), attempts),
      );
      return refuse('PASSWORD_WRONG', ['password']);
    }
    if (person.failures > 0) {
      await this.transactions.asSystem('password.confirm', (transaction) =>
        transaction.of(SignInAttempts).succeeded(attempts),
      );
    }
  }
}
