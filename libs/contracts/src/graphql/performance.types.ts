import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connection, DateTimeScalar, DecimalScalar, LocalDateScalar, MoneyType, payload } from '#platform';
import { ActStateEnum, PaymentStateEnum } from './contract.enums.ts';

@ObjectType('DeliveryLine', {
  description: 'What was delivered on one line of the contract in one month: counts only.',
})
export class DeliveryLineType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The line of the contract.' })
  contractLineId: string;

  @Field(() => Int, { description: 'Persons served.' })
  persons: number;

  @Field(() => DecimalScalar, { description: 'Volume delivered, in the unit of the line.' })
  quantity: string;
}

@ObjectType('DeliveryReport', { description: "A provider's report on one month of a contract (BR-66)." })
export class DeliveryReportType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The contract.' })
  contractId: string;

  @Field(() => LocalDateScalar, { description: 'First day that it covers.' })
  periodFrom: string;

  @Field(() => LocalDateScalar, { description: 'Last day that it covers.' })
  periodTo: string;

  @Field(() => DateTimeScalar, { description: 'When it was submitted or last corrected.' })
  submittedAt: string;

  @Field(() => Int, { description: 'Persons who were refused the service.' })
  refusals: number;

  @Field(() => Int, { description: 'Persons waiting for the service on the last day.' })
  waiting: number;

  @Field(() => Int, { description: 'Complaints of recipients.' })
  complaints: number;

  @Field(() => Int, { description: 'Grows with each correction.' })
  version: number;

  @Field(() => [DeliveryLineType], { description: 'One for each line of the contract.' })
  lines: DeliveryLineType[];

  @Field(() => ActType, { nullable: true, description: 'The act drawn from it.' })
  act: ActType | null;
}

@ObjectType('ActLine', { description: 'What an act bills on one line of the contract.' })
export class ActLineType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The line of the contract.' })
  contractLineId: string;

  @Field(() => Int, { description: 'Persons served.' })
  persons: number;

  @Field(() => DecimalScalar, {
    description: 'Volume, in the unit of the line; never above what was reported (BR-67).',
  })
  quantity: string;

  @Field(() => MoneyType, { description: "The contract's price of one unit." })
  unitPrice: MoneyType;

  @Field(() => MoneyType, { description: 'Quantity times unit price, half up to the minor unit.' })
  amount: MoneyType;
}

@ObjectType('Act', { description: 'An act of services rendered in one month: the ground of a payment.' })
export class ActType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The number that people quote, e.g. ACT-2026-000031.' })
  reference: string;

  @Field(() => String, { description: 'The contract.' })
  contractId: string;

  @Field(() => String, { description: 'The delivery report from which it is drawn.' })
  reportId: string;

  @Field(() => LocalDateScalar, { description: 'First day that it covers.' })
  periodFrom: string;

  @Field(() => LocalDateScalar, { description: 'Last day that it covers.' })
  periodTo: string;

  @Field(() => ActStateEnum, { description: 'Where it stands.' })
  state: string;

  @Field(() => [String], { description: 'What the caller may do with it now.' })
  availableActions: string[];

  @Field(() => MoneyType, { description: 'Sum of its lines.' })
  total: MoneyType;

  @Field(() => String, { nullable: true, description: 'The frozen text of the latest submission.' })
  recordId: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last submitted.' })
  submittedAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The first moment at which the authority's answer is late (BR-68).",
  })
  decideBy: string | null;

  @Field(() => Boolean, { description: 'True when the answer did not come in time (BR-68).' })
  overdue: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted or returned.' })
  decidedAt: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the provider was to put right; seen by the two parties and by oversight.',
  })
  returnReason: string | null;

  @Field(() => Int, { description: 'To be given back with a change: a change of an older version is refused (BR-13).' })
  version: number;

  @Field(() => [ActLineType], { description: 'Its lines.' })
  lines: ActLineType[];

  @Field(() => [PaymentType], { description: 'Payments ordered for it: one, unless the treasury sent one back.' })
  payments: PaymentType[];
}

@ObjectType('PaymentAllocation', { description: 'The part of a payment that pays one line of an act.' })
export class PaymentAllocationType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The line of the act.' })
  actLineId: string;

  @Field(() => MoneyType, { description: 'Exactly what the line costs.' })
  amount: MoneyType;
}

@ObjectType('Payment', {
  description: 'An order to the treasury to pay an accepted act, and what became of it (BR-28).',
})
export class PaymentType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The number that people quote, e.g. P-2026-000044.' })
  reference: string;

  @Field(() => String, { description: 'The contract.' })
  contractId: string;

  @Field(() => String, { description: 'The act that it pays.' })
  actId: string;

  @Field(() => MoneyType, { description: "The act's total." })
  amount: MoneyType;

  @Field(() => PaymentStateEnum, { description: 'What the treasury did with it.' })
  state: string;

  @Field(() => DateTimeScalar, { description: 'When it was ordered.' })
  orderedAt: string;

  @Field(() => String, { nullable: true, description: "The treasury's number." })
  treasuryNumber: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the treasury paid.' })
  executedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the treasury sent it back; seen by the two parties and by oversight.',
  })
  rejectionReason: string | null;

  @Field(() => Int, { description: 'To be given back with a change: a change of an older version is refused (BR-13).' })
  version: number;

  @Field(() => [PaymentAllocationType], { description: 'What it pays, line by line of the act; the sums are exact.' })
  allocations: PaymentAllocationType[];
}

export const ActConnection = connection('Act', () => ActType);
export const PaymentConnection = connection('Payment', () => PaymentType);
export const DeliveryReportPayload = payload('deliveryReport', () => DeliveryReportType);
export const ActPayload = payload('act', () => ActType);
export const PaymentPayload = payload('payment', () => PaymentType);
