import { type Actor, sql, type Statement } from '#platform';

/** In a seat of the tender's commission today, declared and free of conflict in the lot: only these see its bids, and judge them (BR-50, BR-51). */
export const judges = (actor: Actor, tender: Statement, lot: Statement): Statement => sql`exists (
  select from commission_member m join declaration d on d.member_id = m.id
  where m.tender_id = ${tender} and m.person_id = ${actor.personId}::uuid and (d.status = 'none' or d.lot_id <> ${lot})
    and m.active_to is null and (not m.alternate or m.called_in_at is not null))`;

/** Appointed to the commission, in whatever way: alternates, replaced and recused members too. */
export const isAppointed = (actor: Actor, tender: Statement): Statement => sql`exists (
  select from commission_member m where m.tender_id = ${tender} and m.person_id = ${actor.personId}::uuid)`;

export const buys = (actor: Actor, tender: Statement): Statement => sql`exists (
  select from tender b where b.id = ${tender} and b.authority_id = ${actor.organisationId}::uuid)`;

export const oversees = (actor: Actor): Statement => sql`${actor.organisationKind === 'oversight'}::boolean`;

/** The lot has had a published award, or ended without one: who bid how much is no secret any more. */
export const isDecided = (lot: Statement): Statement => sql`(
  exists (select from award w where w.lot_id = ${lot} and w.published_at is not null)
  or exists (select from lot l where l.id = ${lot} and l.state = 'unsuccessful'))`;

/** The result of the lot's last evaluation is public: an evaluation that follows a complaint is hidden again until its own decision. */
export const isResultPublic = (lot: Statement): Statement => sql`exists (
  select from lot l where l.id = ${lot} and (l.state = 'unsuccessful' or (l.state <> 'active' and exists (
    select from award w where w.lot_id = l.id and w.published_at is not null and w.evaluation_id = (
      select e.id from meeting e where e.lot_id = l.id and e.bundle is not null order by e.number desc limit 1)))))`;

/** The actor owes no score in the lot: every bid is decided upon, and each admitted one scored by each quality criterion. */
export const hasScoredAll = (actor: Actor, lot: Statement): Statement => sql`not exists (
  select from bid b left join admission a on a.bid_id = b.id
  where b.lot_id = ${lot} and (a.id is null or (a.decision = 'admitted' and exists (
    select from criterion c where c.tender_id = b.tender_id and c.kind = 'quality' and not exists (
      select from score s join commission_member m on m.id = s.member_id
      where s.bid_id = b.id and s.criterion_id = c.id and m.person_id = ${actor.personId}::uuid)))))`;

export const isEvaluated = (lot: Statement): Statement =>
  sql`exists (select from lot l where l.id = ${lot} and l.state <> 'active')`;
