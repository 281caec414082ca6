import { plainText, refuseIfAny } from '#kernel';
import { onConstraint, type Role, type Transaction } from '#platform';
import { Memberships } from '../db/memberships.ts';
import { People } from '../db/people.ts';
import { membershipProblems } from '../domain/membership.ts';
import type { Kind } from '../domain/organisation.ts';
import { canonicalEmail, passwordProblems, personProblems } from '../domain/person.ts';
import { refuse } from '../domain/problems.ts';
import { memberAdded } from '../events.ts';
import { hashPassword } from './secrets.ts';

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly demonstration: boolean;
}

/** Writes a person with a password of his own. */
export async function writePerson(transaction: Transaction, given: NewPerson): Promise<string> {
  const person = { email: canonicalEmail(given.email), name: plainText(given.name) };
  refuseIfAny([...personProblems(person), ...passwordProblems(given.password)]);
  const passwordHash = await hashPassword(given.password);
  return onConstraint(
    transaction,
    transaction.of(People).insert({ ...person, passwordHash, demonstration: given.demonstration }),
    {
      person_email: () => refuse('EMAIL_TAKEN', ['email']),
    },
  );
}

/** Gives a person roles in an organisation; there is one membership of a person in an organisation at a time. */
export async function writeMembership(
  transaction: Transaction,
  given: { personId: string; organisationId: string; kind: Kind; roles: readonly Role[] },
): Promise<string> {
  refuseIfAny(membershipProblems(given.kind, given.roles));
  const { personId, organisationId } = given;
  const roles = [...new Set(given.roles)].sort();
  const row = { personId, organisationId, roles, activeFrom: await transaction.now() };
  const id = await onConstraint(transaction, transaction.of(Memberships).insert(row), {
    membership_one_active: () => refuse('MEMBERSHIP_EXISTS', ['email']),
  });
  transaction.record(memberAdded, organisationId, { membershipId: id, roles });
  return id;
}
