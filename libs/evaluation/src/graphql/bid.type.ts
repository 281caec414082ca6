import { OrganisationType } from '#identity';
import {
  type Actor,
  type Alias,
  ascending,
  Code,
  Computed,
  connection,
  everybody,
  Id,
  Many,
  Moment,
  Money,
  MoneyType,
  One,
  Paged,
  payload,
  Quantity,
  Readable,
  sql,
  type Statement,
  Text,
  Whole,
} from '#platform';
import {
  BidContentType,
  bidIs,
  buys,
  currencyOfBid,
  isSeatOf,
  LotItemType,
  lotOfBid,
  MOST_ITEMS,
  tenderOfBid,
} from '#tendering';
import { contentSql } from './bid-content.ts';
import { AdmissionDecisionEnum, RejectionReasonEnum } from './enums.ts';
import { hasScoredAll, isDecided, isEvaluated, isResultPublic, judges, oversees } from './scopes.ts';

const currencyOf = (row: Alias): Statement => currencyOfBid(sql`${row}.bid_id`);
const lotOf = (row: Alias): Statement => lotOfBid(sql`${row}.bid_id`);
const tenderOf = (row: Alias): Statement => tenderOfBid(sql`${row}.bid_id`);

/** Prices are everybody's after the decision; method, staff and experience stay with those who judge, buy or oversee. */
const readsContent = (actor: Actor, t: Alias): Statement => sql`(${t}.organisation_id = ${actor.organisationId}::uuid
  or ${judges(actor, sql`${t}.tender_id`, sql`${t}.lot_id`)}
  or (${isDecided(sql`${t}.lot_id`)} and (${oversees(actor)} or ${buys(actor, sql`${t}.tender_id`)})))`;

@Readable({
  table: 'bid_item',
  scope: (actor, t) =>
    bidIs(
      sql`${t}.bid_id`,
      ({ organisation, tender, lot }) => sql`${organisation} = ${actor.organisationId}::uuid
    or ${judges(actor, tender, lot)} or ${isDecided(lot)}`,
    ),
  says: 'One line of a bid: amount = quantity x unit price, half up to the minor unit.',
})
export class BidItemType {
  @Id() id: string;
  @One(() => LotItemType, 'The item of the lot that it answers.') lotItem: LotItemType;
  @Quantity('Quantity in the unit of the lot item.') quantity: string;
  @Money('Price of one unit, VAT included.', { currency: currencyOf }) unitPrice: MoneyType;
  @Money('Amount of the line.', { currency: currencyOf }) amount: MoneyType;
}

@Readable({
  table: 'score',
  scope: (actor, t) => sql`
    ${isSeatOf(actor, sql`${t}.member_id`)}
    or (${judges(actor, tenderOf(t), lotOf(t))} and (${isEvaluated(lotOf(t))} or ${hasScoredAll(actor, lotOf(t))}))
    or (${oversees(actor)} and ${isEvaluated(lotOf(t))}) or ${isResultPublic(lotOf(t))}`,
  says: "A member's points for a bid by one criterion. Nobody sees another member's before submitting all of their own (BR-54).",
})
export class ScoreType {
  @Id() id: string;
  @Id('The bid.') bidId: string;
  @Id('The criterion.') criterionId: string;
  @Id('The member, by seat.') memberId: string;
  @Whole("Whole number from 0 to the criterion's maximum.") points: number;
  @Text('Why, in the language of the tender.') comment: string;
  @Moment('When it was given or last corrected.') givenAt: string;
}

@Readable({
  table: 'admission',
  scope: (actor, t) =>
    sql`${judges(actor, tenderOf(t), lotOf(t))} or ${buys(actor, tenderOf(t))} or ${isDecided(lotOf(t))}`,
  says: 'Whether a bid is admitted to scoring (BR-56).',
})
export class AdmissionType {
  @Id() id: string;
  @Id('The bid.') bidId: string;
  @Code(() => AdmissionDecisionEnum, 'Pass or fail.') decision: string;
  @Code(() => RejectionReasonEnum, 'The ground of a rejection.', { nullable: true }) reasonCode: string | null;
  @Text('The ground explained.', { nullable: true }) reasonText: string | null;
  @Moment('When it was decided.') decidedAt: string;
}

@Readable({
  table: 'bid',
  scope: (actor, t) => sql`${t}.organisation_id = ${actor.organisationId}::uuid
    or ${judges(actor, sql`${t}.tender_id`, sql`${t}.lot_id`)} or ${isDecided(sql`${t}.lot_id`)}`,
  says: 'An opened bid. Its bidder sees it always, a member of the commission after declaring to be free of interest, everybody the amounts once the lot is decided.',
})
export class BidType {
  @Id() id: string;
  @Text('Reference for people.') reference: string;
  @Id('The lot.') lotId: string;
  @One(() => OrganisationType, 'The bidder.') organisation: OrganisationType;
  @Whole('Place among the bids of the lot in the sealed chain; 1 is the earliest.') place: number;
  @Moment('When the bid was received.') receivedAt: string;
  @Text('SHA-256 of the content, as on the receipt.') contentSha256: string;
  @Money('Sum of the lines.') total: MoneyType;
  @Computed(
    () => BidContentType,
    'What the bid says; for its bidder, the commission, and buyer and oversight after the decision.',
    { nullable: true, sql: (t, { actor }) => sql`case when ${readsContent(actor, t)} then ${contentSql(t)} end` },
  )
  content: BidContentType | null;
  @Text('The exact text that was sealed and gives the hash on the receipt; for the same readers.', {
    nullable: true,
    sql: (t, { actor }) => sql`case when ${readsContent(actor, t)} then ${t}.content end`,
  })
  contentText: string | null;
  @Many(() => BidItemType, 'Lines.', { by: 'bid_id', order: 'lot_item_id', most: MOST_ITEMS }) items: BidItemType[];
  @One(() => AdmissionType, 'Whether it is admitted, once decided.', { nullable: true, column: 'id', key: 'bid_id' })
  admission: AdmissionType | null;
  @Paged(() => ScoreConnection, 'Scores that the caller may see, in the order in which they were given.', {
    by: 'bid_id',
    order: ascending({ given_at: 'timestamptz' }),
  })
  scores: Paged<ScoreType>;
}

@Readable({
  table: 'bid',
  scope: everybody,
  says: 'Who bid for which lot: known from the opening on, so that members can declare their interests.',
})
export class BidderType {
  @Id('Identifier, that of the bid.') id: string;
  @Id('The lot.') lotId: string;
  @One(() => OrganisationType, 'The bidder.') organisation: OrganisationType;
}

export const ScoreConnection = connection('Score', () => ScoreType);
export const BidderConnection = connection('Bidder', () => BidderType);
export const BidConnection = connection('Bid', () => BidType);
export const AdmissionPayload = payload('admission', () => AdmissionType);
export const ScorePayload = payload('score', () => ScoreType);
