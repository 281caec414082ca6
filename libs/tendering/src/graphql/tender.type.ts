import { BudgetLineType } from '#budget';
import { OrganisationType } from '#identity';
import {
  type Actor,
  type Alias,
  type AsText,
  ascending,
  Code,
  connection,
  Day,
  Flag,
  Id,
  Language,
  Many,
  mayAttempt,
  Moment,
  Money,
  MoneyType,
  One,
  Paged,
  payload,
  Readable,
  sql,
  type Statement,
  Text,
  Texts,
  Whole,
} from '#platform';
import { MOST_CRITERIA, MOST_LOTS, MOST_MEMBERS } from '../domain/limits.ts';
import { tenderMachine } from '../domain/machines.ts';
import type { TenderTexts } from '../domain/tender-texts.ts';
import type { TenderAction } from '../policy.ts';
import { CommissionMemberType, CriterionType } from './commission.type.ts';
import { AmendmentConnection, type AmendmentType, EnquiryConnection, type EnquiryType } from './enquiry.type.ts';
import { LotType } from './lot.type.ts';
import { OwnBidConnection, type OwnBidType } from './own-bid.type.ts';
import { seesTender } from './scopes.ts';
import { TenderStateEnum } from './tender.enums.ts';

const verbs: Readonly<Record<string, TenderAction>> = {
  approve: 'tender.approve',
  publish: 'tender.publish',
  discard: 'tender.discard',
  cancel: 'tender.cancel',
};

/** From the machine's own table: the transitions that the caller's roles allow in his own authority's tender. */
function availableActions(actor: Actor, t: Alias): Statement {
  let cases = sql`case when ${t}.authority_id is distinct from ${actor.organisationId}::uuid then '[]'`;
  for (const state of tenderMachine.states) {
    const allowed = tenderMachine.actions(state).filter((action) => verbs[action] && mayAttempt(actor, verbs[action]));
    cases = sql`${cases} when ${t}.state = ${state} then ${JSON.stringify(allowed)}`;
  }
  return sql`(${cases} end)::json`;
}

@Readable({
  table: 'tender',
  scope: seesTender,
  says: 'A competition for social services. Seen by everybody once published, before by its buyer alone.',
})
export class TenderType implements AsText<TenderTexts> {
  @Id() id: string;
  @Text('The number that people quote, e.g. T-2026-000123.') reference: string;
  @One(() => OrganisationType, 'The buyer.') authority: OrganisationType;
  @Text('Title, in the language that `language` says.') title: string;
  @Language("Language of the buyer's texts.") language: string;
  @Code(() => TenderStateEnum, 'How far it has come. Bids are late from `closesAt` on, whatever this says.')
  state: string;
  @Texts('What the caller may do with it in its present state.', { sql: (t, { actor }) => availableActions(actor, t) })
  availableActions: string[];
  @One(() => BudgetLineType, 'The budget line that pays.') budgetLine: BudgetLineType;
  @Text('ISO 4217 code of all amounts.') currency: string;
  @Money('Sum of the maximum values of its lots; null without lots.', {
    nullable: true,
    sql: (t) => sql`(select sum(l.maximum_value) from lot l where l.tender_id = ${t}.id)`,
  })
  maximumValue: MoneyType | null;
  @Text('Hash of the rule pack that was pinned at publication (BR-84).', { nullable: true }) packHash: string | null;
  @Text('What is to be provided, for whom and where.', { nullable: true }) description: string | null;
  @Text('The state standard of the service.', { nullable: true }) standardReference: string | null;
  @Text('Text of the draft contract.', { nullable: true }) draftContract: string | null;
  @Day('First day of the services.', { nullable: true }) contractFrom: string | null;
  @Day('Last day of the services.', { nullable: true }) contractTo: string | null;
  @Moment('The first moment at which a bid is too late (BR-40).', { nullable: true }) closesAt: string | null;
  @Moment('When it was published.', { nullable: true }) publishedAt: string | null;
  @Moment('When the bids were opened.', { nullable: true }) openedAt: string | null;
  @Flag('Whether a first person has proposed the opening; a second one opens (BR-42).', {
    sql: (t) => sql`coalesce((select true from opening o where o.tender_id = ${t}.id), false)`,
  })
  openingProposed: boolean;
  @Moment('When its last lot ended.', { nullable: true }) concludedAt: string | null;
  @Whole('How many amendments were published.') amendment: number;
  @Whole('Grows with each change of the tender; verbs that decide on what was read ask for it (BR-13).')
  version: number;
  @Text("Ground of the cancellation, of the pack's list.", { nullable: true }) cancellationCode: string | null;
  @Text('Why the buyer cancelled it.', { nullable: true }) cancellationReason: string | null;
  @Text('The emergency that stands in for a line of the needs plan (BR-5).', { nullable: true })
  emergencyJustification: string | null;
  @Many(() => LotType, 'Lots by number.', { by: 'tender_id', order: 'number', most: MOST_LOTS }) lots: LotType[];
  @Many(() => CriterionType, 'Criteria of evaluation; their points sum to what the rule pack says.', {
    by: 'tender_id',
    order: 'number',
    most: MOST_CRITERIA,
  })
  criteria: CriterionType[];
  @Many(() => CommissionMemberType, 'The commission; seen by the buyer and its own members.', {
    by: 'tender_id',
    order: 'alternate',
    most: MOST_MEMBERS,
  })
  commission: CommissionMemberType[];
  @Paged(() => EnquiryConnection, 'Questions and answers, without the askers (BR-36).', {
    by: 'tender_id',
    order: ascending({ asked_at: 'timestamptz' }),
  })
  enquiries: Paged<EnquiryType>;
  @Paged(() => AmendmentConnection, 'Amendments by number.', {
    by: 'tender_id',
    order: ascending({ number: 'integer' }),
  })
  amendments: Paged<AmendmentType>;
  @Paged(() => OwnBidConnection, "Bids of the caller's own organisation; nobody else sees them.", {
    by: 'tender_id',
    order: ascending({ lot_id: 'uuid' }),
  })
  ownBids: Paged<OwnBidType>;
}

export const TenderConnection = connection('Tender', () => TenderType);
export const TenderPayload = payload('tender', () => TenderType);
