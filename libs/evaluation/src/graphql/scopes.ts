import { type Actor, sql, type Statement } from '#platform';
import { bidsOfLot, isSeatOf, lotIs, qualityCriteria, servingSeats } from '#tendering';

/** In a seat of the tender's commission today, declared and free of conflict in the lot: only these see its bids, and judge them (BR-50, BR-51). */
export const judges = (actor: Actor, tender: Statement, lot: Statement): Statement => sql`exists (
  select from ${servingSeats(actor, tender)} m join declaration d on d.member_id = m.id
  where d.status = 'none' or d.lot_id <> ${lot})`;

export const oversees = (actor: Actor): Statement => sql`${actor.organisationKind === 'oversight'}::boolean`;

/** The lot has had a published award, or ended without one: who bid how much is no secret any more. */
export const isDecided = (lot: Statement): Statement => sql`(
  exists (select from award w where w.lot_id = ${lot} and w.published_at is not null)
  or ${lotIs(lot, ({ state }) => sql`${state} = 'unsuccessful'`)})`;

/** The result of the lot's last evaluation is public: an evaluation that follows a complaint is hidden again until its own decision. */
export const isResultPublic = (lot: Statement): Statement =>
  lotIs(
    lot,
    ({ id, state }) => sql`(${state} = 'unsuccessful' or (${state} <> 'active' and exists (
    select from award w where w.lot_id = ${id} and w.published_at is not null and w.evaluation_id = (
      select e.id from meeting e where e.lot_id = ${id} and e.bundle is not null order by e.number desc limit 1))))`,
  );

/** The actor owes no score in the lot: every bid is decided upon, and each admitted one scored by each quality criterion. */
export const hasScoredAll = (actor: Actor, lot: Statement): Statement => sql`not exists (
  select from ${bidsOfLot(lot)} b left join admission a on a.bid_id = b.id
  where a.id is null or (a.decision = 'admitted' and exists (
    select from ${qualityCriteria(sql`b.tender_id`)} c where not exists (
      select from score s
      where s.bid_id = b.id and s.criterion_id = c.id and ${isSeatOf(actor, sql`s.member_id`)}))))`;

export const isEvaluated = (lot: Statement): Statement => lotIs(lot, ({ state }) => sql`${state} <> 'active'`);
