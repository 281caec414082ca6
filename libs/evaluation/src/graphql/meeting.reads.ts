import { column, expression, instantColumn, manyBy, readable, sql } from '#platform';
import { buys, isAppointed, isResultPublic, judges, oversees } from './scopes.ts';

readable('Declaration', {
  table: 'declaration',
  scope: (
    actor,
    t,
  ) => sql`${isAppointed(actor, sql`${t}.tender_id`)} or ${buys(actor, sql`${t}.tender_id`)} or ${oversees(actor)}
    or exists (select from award w where w.tender_id = ${t}.tender_id and w.published_at is not null)`,
  fields: {
    id: column('id'),
    tenderId: column('tender_id'),
    memberId: column('member_id'),
    status: column('status'),
    lotId: column('lot_id'),
    reason: column('reason'),
    signedAt: instantColumn('signed_at'),
  },
});

readable('Meeting', {
  table: 'meeting',
  scope: (
    actor,
    t,
  ) => sql`${judges(actor, sql`${t}.tender_id`, sql`${t}.lot_id`)} or ${buys(actor, sql`${t}.tender_id`)} or ${oversees(actor)}
    or ${isResultPublic(sql`${t}.lot_id`)}`,
  fields: {
    id: column('id'),
    lotId: column('lot_id'),
    number: column('number'),
    kind: column('kind'),
    state: column('state'),
    reason: column('reason'),
    heldAt: instantColumn('held_at'),
    closedAt: instantColumn('closed_at'),
    present: expression(
      (t) =>
        sql`(select coalesce(json_agg(a.member_id order by a.id), '[]'::json) from attendance a where a.meeting_id = ${t}.id)`,
    ),
    failure: column('failure'),
    bundle: expression(
      (t, { actor }) => sql`case when ${judges(actor, sql`${t}.tender_id`, sql`${t}.lot_id`)} or ${oversees(actor)}
        or ${isResultPublic(sql`${t}.lot_id`)} then ${t}.bundle end`,
    ),
    votes: manyBy('Vote', 'meeting_id', 'cast_at'),
  },
});

readable('Vote', {
  table: 'vote',
  scope: (actor, t) => sql`exists (select from meeting v where v.id = ${t}.meeting_id
    and (${judges(actor, sql`v.tender_id`, sql`v.lot_id`)} or ${oversees(actor)} or ${isResultPublic(sql`v.lot_id`)}))`,
  fields: {
    id: column('id'),
    meetingId: column('meeting_id'),
    memberId: column('member_id'),
    bidId: column('bid_id'),
    choice: column('choice'),
    castAt: instantColumn('cast_at'),
  },
});
