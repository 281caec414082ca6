import {
  type Actor,
  type Alias,
  column,
  expression,
  instantColumn,
  manyBy,
  moneyColumn,
  one,
  oneBy,
  quantityColumn,
  readable,
  sql,
  type Statement,
} from '#platform';
import { contentSql } from './bid-content.ts';
import { buys, hasScoredAll, isDecided, isEvaluated, isResultPublic, judges, oversees } from './scopes.ts';

const currencyOf = (item: Alias): Statement => sql`(select b.currency from bid b where b.id = ${item}.bid_id)`;
const lotOf = (row: Alias): Statement => sql`(select b.lot_id from bid b where b.id = ${row}.bid_id)`;
const tenderOf = (row: Alias): Statement => sql`(select b.tender_id from bid b where b.id = ${row}.bid_id)`;

/** Prices are everybody's after the decision; method, staff and experience stay with those who judge, buy or oversee. */
const readsContent = (actor: Actor, t: Alias): Statement => sql`(${t}.organisation_id = ${actor.organisationId}::uuid
  or ${judges(actor, sql`${t}.tender_id`, sql`${t}.lot_id`)}
  or (${isDecided(sql`${t}.lot_id`)} and (${oversees(actor)} or ${buys(actor, sql`${t}.tender_id`)})))`;

readable('Bid', {
  table: 'bid',
  scope: (actor, t) => sql`${t}.organisation_id = ${actor.organisationId}::uuid
    or ${judges(actor, sql`${t}.tender_id`, sql`${t}.lot_id`)} or ${isDecided(sql`${t}.lot_id`)}`,
  fields: {
    id: column('id'),
    reference: column('reference'),
    lotId: column('lot_id'),
    organisation: oneBy('Organisation', 'organisation_id'),
    place: column('place'),
    receivedAt: instantColumn('received_at'),
    contentSha256: column('content_sha256'),
    total: moneyColumn('total'),
    content: expression((t, { actor }) => sql`case when ${readsContent(actor, t)} then ${contentSql(t)} end`),
    contentText: expression((t, { actor }) => sql`case when ${readsContent(actor, t)} then ${t}.content end`),
    items: manyBy('BidItem', 'bid_id', 'lot_item_id'),
    admission: one('Admission', (t, other) => sql`${other}.bid_id = ${t}.id`),
    scores: manyBy('Score', 'bid_id', 'given_at'),
  },
});

readable('BidItem', {
  table: 'bid_item',
  scope: (
    actor,
    t,
  ) => sql`exists (select from bid b where b.id = ${t}.bid_id and (b.organisation_id = ${actor.organisationId}::uuid
    or ${judges(actor, sql`b.tender_id`, sql`b.lot_id`)} or ${isDecided(sql`b.lot_id`)}))`,
  fields: {
    id: column('id'),
    lotItem: oneBy('LotItem', 'lot_item_id'),
    quantity: quantityColumn('quantity'),
    unitPrice: moneyColumn('unit_price', currencyOf),
    amount: moneyColumn('amount', currencyOf),
  },
});

readable('Bidder', {
  table: 'bid',
  scope: () => sql`true`,
  fields: { id: column('id'), lotId: column('lot_id'), organisation: oneBy('Organisation', 'organisation_id') },
});

readable('Admission', {
  table: 'admission',
  scope: (actor, t) =>
    sql`${judges(actor, tenderOf(t), lotOf(t))} or ${buys(actor, tenderOf(t))} or ${isDecided(lotOf(t))}`,
  fields: {
    id: column('id'),
    bidId: column('bid_id'),
    decision: column('decision'),
    reasonCode: column('reason_code'),
    reasonText: column('reason_text'),
    decidedAt: instantColumn('decided_at'),
  },
});

readable('Score', {
  table: 'score',
  scope: (actor, t) => sql`
    exists (select from commission_member m where m.id = ${t}.member_id and m.person_id = ${actor.personId}::uuid)
    or (${judges(actor, tenderOf(t), lotOf(t))} and (${isEvaluated(lotOf(t))} or ${hasScoredAll(actor, lotOf(t))}))
    or (${oversees(actor)} and ${isEvaluated(lotOf(t))}) or ${isResultPublic(lotOf(t))}`,
  fields: {
    id: column('id'),
    bidId: column('bid_id'),
    criterionId: column('criterion_id'),
    memberId: column('member_id'),
    points: column('points'),
    comment: column('comment'),
    givenAt: instantColumn('given_at'),
  },
});
