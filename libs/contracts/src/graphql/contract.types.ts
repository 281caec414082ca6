import { Field, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationType } from '#identity';
import { ServiceType } from '#reference';
import { LotType, TenderType } from '#tendering';
import { connection, DateTimeScalar, DecimalScalar, LocalDateScalar, MoneyType, payload } from '#platform';
import { ActType, DeliveryReportType, PaymentType } from './performance.types.ts';
import { ContractReasonEnum, ContractStateEnum, SignatureCapacityEnum } from './contract.enums.ts';

@ObjectType('ContractLine', { description: 'One line of a contract: an item of the winning bid, unchanged (BR-64).' })
export class ContractLineType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => Int, { description: 'Number within the contract.' })
  number: number;

  @Field(() => String, { description: 'The item of the lot that was bid for.' })
  lotItemId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The line of the needs plan that it serves; none for an emergency.',
  })
  planLineId: string | null;

  @Field(() => ServiceType, { description: 'The social service.' })
  service: ServiceType;

  @Field(() => String, { description: "What is delivered, in the tender's language." })
  description: string;

  @Field(() => String, { description: 'Code of the unit of measure.' })
  unit: string;

  @Field(() => DecimalScalar, { description: 'Ordered volume in the unit.' })
  quantity: string;

  @Field(() => MoneyType, { description: 'Price of one unit, VAT included.' })
  unitPrice: MoneyType;

  @Field(() => MoneyType, { description: 'Quantity times unit price, half up to the minor unit.' })
  amount: MoneyType;

  @Field(() => DecimalScalar, {
    description: 'Volume in acts that are submitted, accepted or paid; never above the ordered one (BR-27).',
  })
  drawnQuantity: string;
}

@ObjectType('ContractSignature', {
  description: 'A signature: who, for whom, when, and the hashes of what was signed.',
})
export class ContractSignatureType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => OrganisationType, { description: 'For which organisation.' })
  organisation: OrganisationType;

  @Field(() => String, { description: 'Name of the person who signed.' })
  personName: string;

  @Field(() => SignatureCapacityEnum, { description: 'In which capacity.' })
  capacity: string;

  @Field(() => DateTimeScalar, { description: 'When, by the clock of the database.' })
  signedAt: string;

  @Field(() => String, { description: 'SHA-256 of the frozen facts of the text.' })
  recordSha256: string;

  @Field(() => String, { description: 'SHA-256 of the file that was shown.' })
  fileSha256: string;
}

@ObjectType('Contract', { description: 'A contract on one lot with the provider that won it.' })
export class ContractType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The number that people quote, e.g. C-2026-000012.' })
  reference: string;

  @Field(() => String, { description: 'The award that it carries out.' })
  awardId: string;

  @Field(() => TenderType, { description: 'The tender.' })
  tender: TenderType;

  @Field(() => LotType, { description: 'The lot.' })
  lot: LotType;

  @Field(() => OrganisationType, { description: 'The authority that orders and pays.' })
  authority: OrganisationType;

  @Field(() => OrganisationType, { description: 'The provider.' })
  provider: OrganisationType;

  @Field(() => String, { description: 'The budget line that pays.' })
  budgetLineId: string;

  @Field(() => ContractStateEnum, { description: 'Where it stands.' })
  state: string;

  @Field(() => ContractReasonEnum, {
    nullable: true,
    description: 'Why the state changed last, where a reason is due.',
  })
  stateReasonCode: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason in words; seen by the two parties and by oversight.',
  })
  stateReason: string | null;

  @Field(() => [String], { description: 'What the caller may do with it now.' })
  availableActions: string[];

  @Field(() => MoneyType, { description: 'Sum of its lines.' })
  total: MoneyType;

  @Field(() => MoneyType, { description: 'Amount in acts that are submitted, accepted or paid.' })
  drawn: MoneyType;

  @Field(() => MoneyType, { description: 'Amount in acts that are accepted or paid; never above the total (BR-27).' })
  accepted: MoneyType;

  @Field(() => MoneyType, { description: 'Amount that the treasury has paid.' })
  paid: MoneyType;

  @Field(() => LocalDateScalar, { description: 'First day of performance.' })
  periodFrom: string;

  @Field(() => LocalDateScalar, { description: 'Last day of performance.' })
  periodTo: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which performance ended earlier.' })
  endedOn: string | null;

  @Field(() => DateTimeScalar, { description: 'The first moment at which a signature is too late (BR-63).' })
  signBy: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the second side signed.' })
  signedAt: string | null;

  @Field(() => String, { nullable: true, description: 'The rule pack pinned at signature.' })
  packHash: string | null;

  @Field(() => String, { description: 'The frozen text.' })
  recordId: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first moment at which the registration of the commitment is late (BR-30).',
  })
  commitmentDueAt: string | null;

  @Field(() => String, { nullable: true, description: "The treasury's number of the commitment." })
  commitmentNumber: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the treasury registered it.' })
  commitmentOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was registered late.' })
  commitmentLateReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its accounts were closed.' })
  settledAt: string | null;

  @Field(() => Int, { description: 'To be given back with a change: a change of an older version is refused (BR-13).' })
  version: number;

  @Field(() => [ContractLineType], { description: 'Its lines.' })
  lines: ContractLineType[];

  @Field(() => [ContractSignatureType], { description: 'Its signatures.' })
  signatures: ContractSignatureType[];

  @Field(() => [DeliveryReportType], { description: "The provider's monthly reports." })
  deliveryReports: DeliveryReportType[];

  @Field(() => [ActType], { description: 'Its acts of services.' })
  acts: ActType[];

  @Field(() => [PaymentType], { description: 'Its payments.' })
  payments: PaymentType[];
}

export const ContractConnection = connection('Contract', () => ContractType);
export const ContractPayload = payload('contract', () => ContractType);
