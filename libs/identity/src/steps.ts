import { type PartyFacts, refuse } from '#kernel';
import type { Role, Transaction } from '#platform';
import { Memberships } from './db/memberships.ts';
import { Organisations } from './db/organisations.ts';
import { People } from './db/people.ts';
import { isNaturalPerson, type Kind, type LegalType } from './domain/organisation.ts';

/** What documents and rules of other rooms may know of an organisation. */
export interface OrganisationSummary {
  readonly id: string;
  readonly kind: Kind;
  readonly legalType: LegalType;
  readonly legalCode: string;
  readonly name: string;
  readonly territoryCode: string | null;
  readonly demonstration: boolean;
}

/** An organisation, without a lock, at any moment of a transaction. */
export const organisationFacts = (transaction: Transaction, id: string): Promise<OrganisationSummary | null> =>
  transaction.of(Organisations).find(id);

/** An organisation as documents name it, and whether it is invented; refuses NOT_FOUND. */
export async function partyFacts(
  transaction: Transaction,
  organisationId: string,
): Promise<{ readonly party: PartyFacts; readonly demonstration: boolean }> {
  const facts = (await organisationFacts(transaction, organisationId)) ?? refuse('NOT_FOUND');
  const { id, name, legalType, legalCode, territoryCode, demonstration } = facts;
  const code = isNaturalPerson(legalType) ? { legalCode: null, taxNumber: legalCode } : { legalCode, taxNumber: null };
  return { party: { id, name, legalType, ...code, territoryCode }, demonstration };
}

/** A person's name, for documents that must carry it; null when there is no such person. */
export async function personName(transaction: Transaction, id: string): Promise<string | null> {
  return (await transaction.of(People).find(id))?.name ?? null;
}

/** A person as documents name whoever acts for an organisation; refuses NOT_FOUND. */
export async function personFacts(transaction: Transaction, id: string): Promise<{ id: string; name: string }> {
  return { id, name: (await personName(transaction, id)) ?? refuse('NOT_FOUND') };
}

/** The roles that a person holds in an organisation now; none when he is not a member. */
export async function membershipRoles(
  transaction: Transaction,
  personId: string,
  organisationId: string,
): Promise<readonly Role[]> {
  return (await transaction.of(Memberships).current(personId, organisationId))?.roles ?? [];
}

/** Every organisation that one of these people belongs to now: what a conflict of duties is found by (BR-86). */
export async function organisationsOf(
  transaction: Transaction,
  personIds: readonly string[],
): Promise<readonly string[]> {
  return (await transaction.of(Memberships).ofPeople(personIds)).map((membership) => membership.organisationId);
}
