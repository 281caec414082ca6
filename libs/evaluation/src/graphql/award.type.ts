import { FilesOf, FileType, MOST_FILES } from '#files';
import { OrganisationType } from '#identity';
import {
  type Alias,
  Code,
  Computed,
  connection,
  Flag,
  Id,
  Language,
  Many,
  Moment,
  Nested,
  One,
  orTooLong,
  payload,
  Ratio,
  ratioSql,
  RatioType,
  Readable,
  type Scope,
  sql,
  type Statement,
  Text,
  Value,
  Whole,
} from '#platform';
import { buys, isAppointed, MOST_BIDS, MOST_CRITERIA, MOST_MEMBERS } from '#tendering';
import { BidType } from './bid.type.ts';
import { AwardStateEnum, ComplaintStateEnum } from './enums.ts';
import { MeetingType } from './meeting.type.ts';
import { judges, oversees } from './scopes.ts';

const ratio = (row: Statement, name: string): Statement => ratioSql(sql`(${row} ->> ${name}::text)`);

const points = sql`(
  select coalesce(json_agg(json_build_object('criterion', p ->> 'criterion', 'points', ${ratio(sql`p`, 'points')})
    order by p ->> 'criterion'), '[]'::json) from json_array_elements(r -> 'points') p)`;

const ranked = sql`json_build_object('bidId', r ->> 'bid', 'rank', (r ->> 'rank')::int, 'points', ${points},
  'quality', ${ratio(sql`r`, 'quality')}, 'price', ${ratio(sql`r`, 'price')}, 'total', ${ratio(sql`r`, 'total')})`;

/** Exact points as stored in the ranking, as ratios for the reader. */
const ranking = (t: Alias): Statement => sql`(
  select ${orTooLong(sql`count(*)`, MOST_BIDS, sql`coalesce(json_agg(${ranked} order by place), '[]'::json)`)}
  from json_array_elements(${t}.ranking::json) with ordinality as lines (r, place))`;

@Value('Exact points of a bid by one criterion.')
export class CriterionPointsType {
  @Text('Code of the criterion.') criterion: string;
  @Ratio('Mean of the members, or the price formula.') points: RatioType;
}

@Value('A place in the ranking. Totals are exact; two decimals are for display.')
export class RankedBidType {
  @Id('The bid.') bidId: string;
  @Whole('1 is the best; null below the minimum quality (BR-57).', { nullable: true }) rank: number | null;
  @Nested(() => [CriterionPointsType], 'Points by criterion.', { most: MOST_CRITERIA }) points: CriterionPointsType[];
  @Ratio('Sum of the quality points.') quality: RatioType;
  @Ratio('Points for the price.') price: RatioType;
  @Ratio('Total.') total: RatioType;
}

@Readable({
  table: 'protocol_signature',
  scope: (actor, t) => sql`exists (select from award w where w.id = ${t}.award_id and (w.published_at is not null
    or ${judges(actor, sql`w.tender_id`, sql`w.lot_id`)} or ${buys(actor, sql`w.tender_id`)} or ${oversees(actor)}))`,
  says: "A member's signature under the protocol's facts and file (BR-58).",
})
export class ProtocolSignatureType {
  @Id() id: string;
  @Id('The member, by seat.') memberId: string;
  @Moment('When it was given.') signedAt: string;
  @Text('SHA-256 of the facts.') documentSha256: string;
  @Text('SHA-256 of the file.') fileSha256: string;
}

@Readable({
  table: 'award',
  scope: (actor, t) => sql`${t}.published_at is not null or ${judges(actor, sql`${t}.tender_id`, sql`${t}.lot_id`)}
    or ${buys(actor, sql`${t}.tender_id`)} or ${oversees(actor)}`,
  says: 'The award of a lot. Public once the head has decided (BR-58, BR-61).',
})
export class AwardType {
  @Id() id: string;
  @Text('Reference for people.') reference: string;
  @Id('The lot.') lotId: string;
  @One(() => BidType, 'The winning bid, for those who may see it.', { nullable: true }) bid: BidType | null;
  @One(() => OrganisationType, 'The winner.') organisation: OrganisationType;
  @Code(() => AwardStateEnum, 'The state of the award.') state: string;
  @Ratio('Total of the winning bid.') totalScore: RatioType;
  @Computed(() => [RankedBidType], 'All admitted bids in order, up to 500; those below the minimum stand last.', {
    most: MOST_BIDS,
    sql: ranking,
  })
  ranking: RankedBidType[];
  @Text('How a single admitted bid was negotiated (BR-59).', { nullable: true }) negotiation: string | null;
  @One(() => MeetingType, 'The evaluation that ranks the bids, with its score bundle.', { nullable: true })
  evaluation: MeetingType | null;
  @One(() => MeetingType, 'The meeting that voted.', { nullable: true }) meeting: MeetingType | null;
  @Id('The frozen protocol.') documentId: string;
  @Many(() => ProtocolSignatureType, 'Signatures under the protocol.', {
    by: 'award_id',
    order: 'signed_at',
    most: MOST_MEMBERS,
  })
  signatures: ProtocolSignatureType[];
  @Moment('When the commission proposed it.') proposedAt: string;
  @Moment('When the last member present signed.', { nullable: true }) protocolSignedAt: string | null;
  @Moment('When the head decided, and the result was published.', { nullable: true }) decidedAt: string | null;
  @Moment('The first moment after the standstill (BR-62).', { nullable: true }) standstillEndsAt: string | null;
  @Moment('The first moment at which it is too late to sign the contract (BR-63).', { nullable: true }) signBy:
    string | null;
  @Moment('When it became final.', { nullable: true }) finalAt: string | null;
  @Moment('When it was revoked.', { nullable: true }) revokedAt: string | null;
  @Text('Reason code and explanation of the revocation.', { nullable: true }) revokedReason: string | null;
  @Flag('Whether a complaint holds it (BR-62).', {
    sql: (
      t,
    ) => sql`exists (select from complaint c where c.tender_id = ${t}.tender_id and coalesce(c.award_id, ${t}.id) = ${t}.id
        and (c.state = 'open' or (c.state = 'upheld' and c.award_id is null)))`,
  })
  held: boolean;
}

const readsComplaint: Scope = (actor, t) =>
  sql`${t}.organisation_id = ${actor.organisationId}::uuid or ${buys(actor, sql`${t}.tender_id`)}
    or ${isAppointed(actor, sql`${t}.tender_id`)} or ${oversees(actor)}`;

@Readable({
  table: 'complaint',
  scope: readsComplaint,
  says: 'A complaint against an award or against the terms of a tender; seen by who filed it, the buyer, the commission and oversight.',
})
export class ComplaintType {
  @Id() id: string;
  @Text('Reference for people.') reference: string;
  @Id('The tender.') tenderId: string;
  @Id('The award; null when the terms are complained about.', { nullable: true }) awardId: string | null;
  @One(() => OrganisationType, 'Who complains.') organisation: OrganisationType;
  @Text('What it is about.') text: string;
  @Language('Language of the text.') language: string;
  @FilesOf(
    'complaint',
    'Files that came with it.',
    MOST_FILES,
    (actor, id) => sql`exists (select from complaint c where c.id = ${id} and (${readsComplaint(actor, sql`c`)}))`,
  )
  attachments: FileType[];
  @Code(() => ComplaintStateEnum, 'Its state.') state: string;
  @Moment('When it was filed.') filedAt: string;
  @Moment('The first moment at which its decision is late.') decideBy: string;
  @Moment('When it was decided or withdrawn.', { nullable: true }) decidedAt: string | null;
  @Text('The decision with its reasons.', { nullable: true }) decisionText: string | null;
}

export const AwardConnection = connection('Award', () => AwardType);
export const ComplaintConnection = connection('Complaint', () => ComplaintType);
export const AwardPayload = payload('award', () => AwardType);
export const ComplaintPayload = payload('complaint', () => ComplaintType);
