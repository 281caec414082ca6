import { column, expression, instantColumn, mayAttempt, oneBy, readable, sql } from '#platform';

readable('Enquiry', {
  table: 'enquiry',
  scope: () => sql`true`,
  fields: {
    id: column('id'),
    reference: column('reference'),
    question: column('question'),
    language: column('language'),
    askedAt: instantColumn('asked_at'),
    answerBy: instantColumn('answer_by'),
    answer: column('answer'),
    answeredAt: instantColumn('answered_at'),
    own: expression(
      (t, { actor }) => sql`(${t}.asked_by_organisation_id is not distinct from ${actor.organisationId}::uuid)`,
    ),
  },
});

readable('Amendment', {
  table: 'amendment',
  scope: () => sql`true`,
  fields: {
    id: column('id'),
    number: column('number'),
    reason: column('reason'),
    changes: expression((t) => sql`${t}.changes::json`),
    previousClosesAt: instantColumn('previous_closes_at'),
    closesAt: instantColumn('closes_at'),
    madeAt: instantColumn('made_at'),
  },
});

readable('OwnBid', {
  table: 'sealed_bid',
  scope: (actor, t) => sql`${mayAttempt(actor, 'bid.read')} and ${t}.organisation_id = ${actor.organisationId}::uuid`,
  fields: {
    id: column('id'),
    tenderId: column('tender_id'),
    lot: oneBy('Lot', 'lot_id'),
    state: column('state'),
    version: column('version'),
    contentSha256: column('content_sha256'),
    receivedAt: instantColumn('received_at'),
    receiptHead: column('receipt_head'),
  },
});
