import { OrganisationType, nameOfPerson } from '#identity';
import {
  type Actor,
  type Alias,
  ascending,
  Code,
  connection,
  Day,
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
  Texts,
  Whole,
} from '#platform';
import { ServiceType } from '#reference';
import { LotType, MOST_ITEMS, TenderType } from '#tendering';
import { contractMachine } from '../domain/contract.ts';
import { ActConnection, type ActType } from './act.type.ts';
import { actionsSql } from './actions.ts';
import { ContractReasonEnum, ContractStateEnum, SignatureCapacityEnum } from './contract.enums.ts';
import { DeliveryReportConnection, type DeliveryReportType } from './delivery.type.ts';
import { PaymentConnection, type PaymentType } from './payment.type.ts';
import { currencyOfContract } from '../sql.ts';
import { contractOf, contractScope, ofParties } from './scopes.ts';

/** Signing belongs to both sides, everything else to the authority. */
function contractActions(actor: Actor, t: Alias): Statement {
  const side = sql`(${t}.authority_id = ${actor.organisationId}::uuid or ${t}.provider_id = ${actor.organisationId}::uuid)`;
  return actionsSql(actor, t, contractMachine.table, [
    { owner: side, actions: { sign: 'contract.sign' } },
    {
      owner: sql`${t}.authority_id = ${actor.organisationId}::uuid`,
      actions: {
        activate: 'contract.registerCommitment',
        suspend: 'contract.suspend',
        resume: 'contract.resume',
        complete: 'contract.complete',
        terminate: 'contract.terminate',
        cancel: 'contract.cancel',
      },
    },
  ]);
}

@Readable({
  table: 'contract_line',
  scope: (actor, t) => contractOf(actor, sql`${t}.contract_id`),
  says: 'One line of a contract: an item of the winning bid, unchanged (BR-64).',
})
export class ContractLineType {
  @Id() id: string;
  @Whole('Number within the contract.') number: number;
  @Id('The item of the lot that was bid for.') lotItemId: string;
  @Id('The line of the needs plan that it serves; none for an emergency.', { nullable: true })
  planLineId: string | null;
  @One(() => ServiceType, 'The social service.', { column: 'service_code', key: 'code' }) service: ServiceType;
  @Text("What is delivered, in the tender's language.") description: string;
  @Text('Code of the unit of measure.') unit: string;
  @Quantity('Ordered volume in the unit.') quantity: string;
  @Money('Price of one unit, VAT included.', { currency: currencyOfContract }) unitPrice: MoneyType;
  @Money('Quantity times unit price, half up to the minor unit.', { currency: currencyOfContract }) amount: MoneyType;
  @Quantity('Volume in acts that are submitted, accepted or paid; never above the ordered one (BR-27).')
  drawnQuantity: string;
}

@Readable({
  table: 'contract_signature',
  scope: (actor, t) => contractOf(actor, sql`${t}.contract_id`),
  says: 'A signature: who, for whom, when, and the hashes of what was signed.',
})
export class ContractSignatureType {
  @Id() id: string;
  @One(() => OrganisationType, 'For which organisation.') organisation: OrganisationType;
  @Text('Name of the person who signed.', {
    sql: (t) => nameOfPerson(sql`${t}.person_id`),
  })
  personName: string;
  @Code(() => SignatureCapacityEnum, 'In which capacity.') capacity: string;
  @Moment('When, by the clock of the database.') signedAt: string;
  @Text('SHA-256 of the frozen facts of the text.') documentSha256: string;
  @Text('SHA-256 of the file that was shown.') fileSha256: string;
}

@Readable({ table: 'contract', scope: contractScope, says: 'A contract on one lot with the provider that won it.' })
export class ContractType {
  @Id() id: string;
  @Text('The number that people quote, e.g. C-2026-000012.') reference: string;
  @Id('The award that it carries out.') awardId: string;
  @One(() => TenderType, 'The tender.') tender: TenderType;
  @One(() => LotType, 'The lot.') lot: LotType;
  @One(() => OrganisationType, 'The authority that orders and pays.') authority: OrganisationType;
  @One(() => OrganisationType, 'The provider.') provider: OrganisationType;
  @Id('The budget line that pays.') budgetLineId: string;
  @Code(() => ContractStateEnum, 'Its state.') state: string;
  @Code(() => ContractReasonEnum, 'Why the state changed last, where a reason is due.', { nullable: true })
  stateReasonCode: string | null;
  @Text('The reason; seen by the two parties and by oversight.', {
    nullable: true,
    sql: ofParties('state_reason'),
  })
  stateReason: string | null;
  @Texts('What the caller may do with it now.', { sql: (t, { actor }) => contractActions(actor, t) })
  availableActions: string[];
  @Money('Sum of its lines.') total: MoneyType;
  @Money('Amount in acts that are submitted, accepted or paid.', { column: 'drawn_total' }) drawn: MoneyType;
  @Money('Amount in acts that are accepted or paid; never above the total (BR-27).', { column: 'accepted_total' })
  accepted: MoneyType;
  @Money('Amount that the treasury has paid.', {
    sql: (t) =>
      sql`(select coalesce(sum(p.amount), 0) from payment p where p.contract_id = ${t}.id and p.state = 'executed')`,
  })
  paid: MoneyType;
  @Day('First day of performance.') periodFrom: string;
  @Day('Last day of performance.') periodTo: string;
  @Day('The day on which performance ended earlier.', { nullable: true }) endedOn: string | null;
  @Moment('The first moment at which a signature is too late (BR-63).') signBy: string;
  @Moment('When the second side signed.', { nullable: true }) signedAt: string | null;
  @Text('The rule pack pinned at signature.', { nullable: true }) packHash: string | null;
  @Id('The frozen text.') documentId: string;
  @Moment('The first moment at which the registration of the commitment is late (BR-30).', { nullable: true })
  commitmentDueAt: string | null;
  @Text("The treasury's number of the commitment.", { nullable: true }) commitmentNumber: string | null;
  @Day('When the treasury registered it.', { nullable: true }) commitmentOn: string | null;
  @Text('Why it was registered late.', { nullable: true, sql: ofParties('commitment_late_reason') })
  commitmentLateReason: string | null;
  @Moment('When its accounts were closed.', { nullable: true }) settledAt: string | null;
  @Whole('Send it back with a change: a change to an older version is refused (BR-13).') version: number;
  @Many(() => ContractLineType, 'Its lines.', { by: 'contract_id', order: 'number', most: MOST_ITEMS })
  lines: ContractLineType[];
  @Many(() => ContractSignatureType, 'Its signatures.', { by: 'contract_id', order: 'signed_at', most: 2 })
  signatures: ContractSignatureType[];
  @Paged(() => DeliveryReportConnection, "The provider's monthly reports.", {
    by: 'contract_id',
    order: ascending({ period_from: 'date' }),
  })
  deliveryReports: Paged<DeliveryReportType>;
  @Paged(() => ActConnection, 'Its acts of services.', { by: 'contract_id', order: ascending({ period_from: 'date' }) })
  acts: Paged<ActType>;
  @Paged(() => PaymentConnection, 'Its payments.', {
    by: 'contract_id',
    order: ascending({ ordered_at: 'timestamptz' }),
  })
  payments: Paged<PaymentType>;
}

export const ContractConnection = connection('Contract', () => ContractType);
export const ContractPayload = payload('contract', () => ContractType);
