import { newId, sha256 } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { Memberships } from '../db/memberships.ts';
import { People, type PersonRow } from '../db/people.ts';
import { Sessions } from '../db/sessions.ts';
import { SignInAttempts } from '../db/sign-in-attempts.ts';
import { canonicalEmail, PASSWORD_MAXIMUM } from '../domain/person.ts';
import { refuse } from '../domain/problems.ts';
import { isPassword, newToken, tokenHash } from './secrets.ts';
import { refuseTooOften } from './too-often.ts';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
}

export interface SignedIn {
  readonly id: string;
  /** Shown once; only its hash is stored. */
  readonly token: string;
}

/**
 * Opens a session. The answer never tells whether the address is known: neither by its text nor by its time.
 * A person with a single membership acts for that organisation at once; others choose.
 */
@Injectable()
export class SignIn {
  constructor(private readonly transactions: Transactions) {}

  async execute(input: SignInInput): Promise<SignedIn> {
    const address = sha256(canonicalEmail(input.email));
    const person = await this.transactions.asSystem('session.start', async (transaction) => {
      refuseTooOften(await transaction.of(SignInAttempts).of(address), 'email');
      return transaction.of(People).byEmail(canonicalEmail(input.email));
    });
    const known = await isPassword(input.password.slice(0, PASSWORD_MAXIMUM), person?.passwordHash ?? null);
    if (!person || !known) {
      await this.transactions.asSystem('session.start', (transaction) =>
        transaction.of(SignInAttempts).failed(newId(), address),
      );
      return refuse('SIGN_IN_FAILED', ['email']);
    }
    return this.open(person, address);
  }

  private open(person: PersonRow, address: string): Promise<SignedIn> {
    return this.transactions.asSystem('session.start', async (transaction) => {
      await transaction.of(SignInAttempts).succeeded(address);
      const memberships = await transaction.of(Memberships).ofPeople([person.id]);
      const now = await transaction.of(Sessions).realTime();
      const token = newToken('session');
      const id = await transaction.of(Sessions).insert({
        tokenSha256: tokenHash(token),
        personId: person.id,
        organisationId: memberships.length === 1 ? memberships[0]!.organisationId : null,
        startedAt: now,
        usedAt: now,
      });
      return { id, token };
    });
  }
}
