import {
  type Alias,
  column,
  expression,
  instantColumn,
  manyBy,
  oneBy,
  ratioColumn,
  ratioSql,
  readable,
  sql,
  type Statement,
} from '#platform';
import { buys, isAppointed, judges, oversees } from './scopes.ts';

/** Exact points as stored in the ranking, as ratios for the reader. */
const ranking = (t: Alias): Statement => sql`(
  select coalesce(json_agg(json_build_object(
    'bidId', r ->> 'bid', 'rank', (r ->> 'rank')::int,
    'quality', ${ratioSql(sql`(r ->> 'quality')`)}, 'price', ${ratioSql(sql`(r ->> 'price')`)}, 'total', ${ratioSql(sql`(r ->> 'total')`)},
    'points', (select coalesce(json_agg(json_build_object(
      'criterion', p ->> 'criterion', 'points', ${ratioSql(sql`(p ->> 'points')`)}) order by p ->> 'criterion'), '[]'::json)
      from json_array_elements(r -> 'points') p)) order by place), '[]'::json)
  from json_array_elements(${t}.ranking::json) with ordinality as lines (r, place))`;

readable('Award', {
  table: 'award',
  scope: (actor, t) => sql`${t}.published_at is not null or ${judges(actor, sql`${t}.tender_id`, sql`${t}.lot_id`)}
    or ${buys(actor, sql`${t}.tender_id`)} or ${oversees(actor)}`,
  fields: {
    id: column('id'),
    reference: column('reference'),
    lotId: column('lot_id'),
    bid: oneBy('Bid', 'bid_id'),
    organisation: oneBy('Organisation', 'organisation_id'),
    state: column('state'),
    totalScore: ratioColumn('total_score'),
    ranking: expression(ranking),
    negotiation: column('negotiation'),
    evaluation: oneBy('Meeting', 'evaluation_id'),
    meeting: oneBy('Meeting', 'meeting_id'),
    recordId: column('record_id'),
    signatures: manyBy('ProtocolSignature', 'award_id', 'signed_at'),
    proposedAt: instantColumn('proposed_at'),
    protocolSignedAt: instantColumn('protocol_signed_at'),
    decidedAt: instantColumn('decided_at'),
    standstillEndsAt: instantColumn('standstill_ends_at'),
    signBy: instantColumn('sign_by'),
    finalAt: instantColumn('final_at'),
    revokedAt: instantColumn('revoked_at'),
    revokedReason: column('revoked_reason'),
    held: expression(
      (
        t,
      ) => sql`exists (select from complaint c where c.tender_id = ${t}.tender_id and coalesce(c.award_id, ${t}.id) = ${t}.id
        and (c.state = 'open' or (c.state = 'upheld' and c.award_id is null)))`,
    ),
  },
});

readable('ProtocolSignature', {
  table: 'protocol_signature',
  scope: (actor, t) => sql`exists (select from award w where w.id = ${t}.award_id and (w.published_at is not null
    or ${judges(actor, sql`w.tender_id`, sql`w.lot_id`)} or ${buys(actor, sql`w.tender_id`)} or ${oversees(actor)}))`,
  fields: {
    id: column('id'),
    memberId: column('member_id'),
    signedAt: instantColumn('signed_at'),
    recordSha256: column('record_sha256'),
    fileSha256: column('file_sha256'),
  },
});

readable('Complaint', {
  table: 'complaint',
  scope: (actor, t) => sql`${t}.organisation_id = ${actor.organisationId}::uuid or ${buys(actor, sql`${t}.tender_id`)}
    or ${isAppointed(actor, sql`${t}.tender_id`)} or ${oversees(actor)}`,
  fields: {
    id: column('id'),
    reference: column('reference'),
    tenderId: column('tender_id'),
    awardId: column('award_id'),
    organisation: oneBy('Organisation', 'organisation_id'),
    text: column('text'),
    language: column('language'),
    state: column('state'),
    filedAt: instantColumn('filed_at'),
    decideBy: instantColumn('decide_by'),
    decidedAt: instantColumn('decided_at'),
    decisionText: column('decision_text'),
  },
});
