import { type Actor, type Alias, sql, type Statement } from '#platform';

/** Published tenders are for everybody; what was never published is seen by the buyer's own people. */
export const seesTender = (actor: Actor, t: Alias): Statement =>
  sql`${t}.published_at is not null or ${t}.authority_id = ${actor.organisationId}::uuid`;

export const seesTenderOf = (actor: Actor, t: Alias): Statement =>
  sql`exists (select from tender x where x.id = ${t}.tender_id and (${seesTender(actor, sql`x`)}))`;

export const currencyOf = (tenderId: Statement): Statement =>
  sql`(select x.currency from tender x where x.id = ${tenderId})`;
