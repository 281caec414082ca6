import { refuse } from '#kernel';
import type { Role, Unit } from '#platform';
import { Memberships } from './db/memberships.ts';
import { Organisations } from './db/organisations.ts';
import { People } from './db/people.ts';
import type { Kind, LegalType } from './domain/organisation.ts';

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

/** An organisation, without a lock, at any moment of a unit. */
export const organisationFacts = (unit: Unit, id: string): Promise<OrganisationSummary | null> =>
  unit.of(Organisations).find(id);

/** An organisation as documents name it, and whether it is invented; refuses NOT_FOUND. */
export async function partyFacts(unit: Unit, organisationId: string) {
  const facts = (await organisationFacts(unit, organisationId)) ?? refuse('NOT_FOUND');
  const { id, name, legalType, legalCode, territoryCode, demonstration } = facts;
  return { party: { id, name, legalType, legalCode, territoryCode }, demonstration };
}

/** A person's name, for documents that must carry it; null when there is no such person. */
export async function personName(unit: Unit, id: string): Promise<string | null> {
  return (await unit.of(People).find(id))?.name ?? null;
}

/** The roles that a person holds in an organisation now; none when he is not a member. */
export async function membershipRoles(unit: Unit, personId: string, organisationId: string): Promise<readonly Role[]> {
  return (await unit.of(Memberships).current(personId, organisationId))?.roles ?? [];
}

/** Every organisation that one of these people belongs to now: what a conflict of duties is found by (BR-86). */
export async function organisationsOf(unit: Unit, personIds: readonly string[]): Promise<readonly string[]> {
  return (await unit.of(Memberships).ofPeople(personIds)).map((membership) => membership.organisationId);
}
