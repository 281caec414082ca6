import { type Actor, type Alias, sql, type Statement, type Write } from '#platform';
import { raw } from 'sql-template-tag';

const ownerIs = (actor: Actor, column: Statement): Statement => sql`${column} = ${actor.organisationId}::uuid`;

const audits = (actor: Actor): boolean => actor.roles.includes('auditor');

/** The two parties of a contract, and auditors. */
export const isParty = (actor: Actor, contract: Alias): Statement =>
  sql`(${ownerIs(actor, sql`${contract}.authority_id`)} or ${ownerIs(actor, sql`${contract}.provider_id`)} or ${audits(actor)})`;

/** A signed contract is public; before that, and if it never was signed, it is the business of its parties. */
export const contractScope = (actor: Actor, contract: Alias): Statement =>
  sql`(${contract}.state not in ('pending', 'cancelled') or ${isParty(actor, contract)})`;

/** The actor may see the contract with this id. */
export const contractOf = (actor: Actor, id: Statement): Statement =>
  sql`exists (select from contract c where c.id = ${id} and ${contractScope(actor, sql`c`)})`;

/** The actor is a party of the contract with this id, or an auditor. */
export const partyOf = (actor: Actor, id: Statement): Statement =>
  sql`exists (select from contract c where c.id = ${id} and ${isParty(actor, sql`c`)})`;

/** A column of a contract that only its parties read. */
export const ofParties = (column: string): Write => {
  const name = raw(column);
  return (t, { actor }) => sql`case when ${isParty(actor, t)} then ${t}.${name} end`;
};

/** A column that only the parties of its contract read. */
export const ofPartiesTo = (column: string): Write => {
  const name = raw(column);
  return (t, { actor }) => sql`case when ${partyOf(actor, sql`${t}.contract_id`)} then ${t}.${name} end`;
};

/** An accepted act is public; a submitted or returned one is for both parties, a draft for the provider alone. */
export const actScope = (actor: Actor, act: Alias): Statement =>
  sql`(${act}.state in ('accepted', 'paid') or exists (select from contract c where c.id = ${act}.contract_id
    and (${ownerIs(actor, sql`c.provider_id`)} or ${act}.state <> 'draft' and ${isParty(actor, sql`c`)})))`;
