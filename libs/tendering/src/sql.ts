import type { Reference } from '#kernel';
import { type Actor, sql, type Statement } from '#platform';

export const titleOfTender = (tender: Statement): Statement =>
  sql`(select tender.title from tender where tender.id = ${tender})`;

export const authorityOfTender = (tender: Statement): Statement =>
  sql`select tender.authority_id as id from tender where tender.id = ${tender}`;

/** The tender is one of the actor's own organisation. */
export const buys = (actor: Actor, tender: Statement): Statement => sql`exists (
  select from tender where tender.id = ${tender} and tender.authority_id = ${actor.organisationId}::uuid)`;

/** Appointed to the commission, in whatever way: alternates, replaced and recused members too. */
export const isAppointed = (actor: Actor, tender: Statement): Statement => sql`exists (
  select from commission_member
  where commission_member.tender_id = ${tender} and commission_member.person_id = ${actor.personId}::uuid)`;

/** The seats in which the actor counts today, by `id`. */
export const servingSeats = (actor: Actor, tender: Statement): Statement => sql`(
  select commission_member.id from commission_member
  where commission_member.tender_id = ${tender} and commission_member.person_id = ${actor.personId}::uuid
    and commission_member.active_to is null
    and (not commission_member.alternate or commission_member.called_in_at is not null))`;

export const isSeatOf = (actor: Actor, member: Statement): Statement => sql`exists (
  select from commission_member
  where commission_member.id = ${member} and commission_member.person_id = ${actor.personId}::uuid)`;

/** The criteria by which members score, by `id`. */
export const qualityCriteria = (tender: Statement): Statement =>
  sql`(select criterion.id from criterion where criterion.tender_id = ${tender} and criterion.kind = 'quality')`;

interface LotSql {
  readonly id: Statement;
  readonly state: Statement;
}

/** The lot with this id is as a condition says. */
export const lotIs = (lot: Statement, condition: (lot: LotSql) => Statement): Statement =>
  sql`exists (select from lot where lot.id = ${lot} and ${condition({ id: sql`lot.id`, state: sql`lot.state` })})`;

/** The lot that people quote by its tender's number and its own: `T-2026-000123/2`. */
export const lotQuoted = ({ text, tender }: Reference): Statement => sql`select lot.id
  from lot join tender on tender.id = lot.tender_id
  where tender.reference || '/' || lot.number = ${text} and tender.reference = ${tender}`;

interface BidSql {
  readonly lot: Statement;
  readonly tender: Statement;
  readonly organisation: Statement;
}

/** The opened bid with this id is as a condition says. */
export const bidIs = (bid: Statement, condition: (bid: BidSql) => Statement): Statement =>
  sql`exists (select from bid where bid.id = ${bid}
    and (${condition({ lot: sql`bid.lot_id`, tender: sql`bid.tender_id`, organisation: sql`bid.organisation_id` })}))`;

export const currencyOfBid = (bid: Statement): Statement => sql`(select bid.currency from bid where bid.id = ${bid})`;
export const lotOfBid = (bid: Statement): Statement => sql`(select bid.lot_id from bid where bid.id = ${bid})`;
export const tenderOfBid = (bid: Statement): Statement => sql`(select bid.tender_id from bid where bid.id = ${bid})`;

/** The opened bids of a lot, by `id`, with the tender and their place in the sealed chain. */
export const bidsOfLot = (lot: Statement): Statement =>
  sql`(select bid.id, bid.tender_id, bid.place from bid where bid.lot_id = ${lot})`;

export const biddersOfLot = (lot: Statement): Statement =>
  sql`select bid.organisation_id as id from bid where bid.lot_id = ${lot}`;
