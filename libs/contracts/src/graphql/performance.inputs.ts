import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { LocalDate } from '#kernel';
import { DecimalScalar, LocalDateScalar } from '#platform';
import type { DraftActInput as DraftFacts } from '../usecases/draft-act.ts';
import type { AnswerActInput as AnswerFacts } from '../usecases/locked-act.ts';
import type { OrderPaymentInput as OrderFacts } from '../usecases/order-payment.ts';
import type { RecordPaymentExecutionInput as ExecutionFacts } from '../usecases/record-payment-execution.ts';
import type { RecordPaymentRejectionInput as RejectionFacts } from '../usecases/record-payment-rejection.ts';
import type { CountInput as CountFacts, ReportDeliveryInput as ReportFacts } from '../usecases/report-delivery.ts';
import type { ReturnActInput as ReturnFacts } from '../usecases/return-act.ts';

/** Far above any real count, far below what a column holds. */
const MOST = 1_000_000;

@InputType('DeliveryCountInput', { description: 'How many persons and how much, on one line of the contract.' })
export class CountInput implements CountFacts {
  @Field(() => String, { description: 'The line of the contract.' })
  @IsUUID()
  contractLineId: string;

  @Field(() => Int, { description: 'Persons served; zero where nothing was delivered.' })
  @IsInt()
  @Min(0)
  @Max(MOST)
  persons: number;

  @Field(() => DecimalScalar, { description: 'Volume in the unit of the line, three decimals at most.' })
  @Matches(/^\d+(\.\d+)?$/)
  quantity: string;
}

@InputType({ description: 'What was delivered in a month.' })
export class ReportDeliveryInput implements ReportFacts {
  @Field(() => String, { description: 'The contract.' })
  @IsUUID()
  contractId: string;

  @Field(() => LocalDateScalar, { description: 'Any day of the month.' })
  month: LocalDate;

  @Field(() => [CountInput], { description: 'Every line of the contract, once.' })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CountInput)
  lines: CountInput[];

  @Field(() => Int, { defaultValue: 0, description: 'Persons who were refused the service.' })
  @IsInt()
  @Min(0)
  @Max(MOST)
  refusals: number;

  @Field(() => Int, { defaultValue: 0, description: 'Persons waiting on the last day of the month.' })
  @IsInt()
  @Min(0)
  @Max(MOST)
  waiting: number;

  @Field(() => Int, { defaultValue: 0, description: 'Complaints of recipients.' })
  @IsInt()
  @Min(0)
  @Max(MOST)
  complaints: number;
}

@InputType({ description: 'The act of a month.' })
export class DraftActInput implements DraftFacts {
  @Field(() => String, { description: 'The delivery report from which it is drawn.' })
  @IsUUID()
  reportId: string;

  @Field(() => [CountInput], { nullable: true, description: 'What is billed; left out, everything that was reported.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CountInput)
  lines: CountInput[] | null;

  @Field(() => Int, { nullable: true, description: 'The version of the draft or returned act that is drawn again.' })
  @IsOptional()
  @IsInt()
  version: number | null;
}

@InputType({ isAbstract: true })
class AnswerActInput implements AnswerFacts {
  @Field(() => String, { description: 'The act.' })
  @IsUUID()
  actId: string;

  @Field(() => Int, { description: 'The version that the caller has seen.' })
  @IsInt()
  version: number;
}

@InputType({ description: 'A drawn act to hand over.' })
export class SubmitActInput extends AnswerActInput {}

@InputType({ description: 'A submitted act to accept.' })
export class AcceptActInput extends AnswerActInput {}

@InputType({ description: 'An act to give back.' })
export class ReturnActInput extends AnswerActInput implements ReturnFacts {
  @Field(() => String, { description: 'What the provider is to put right.' })
  @MaxLength(4000)
  reason: string;
}

@InputType({ description: 'An accepted act to pay.' })
export class OrderPaymentInput implements OrderFacts {
  @Field(() => String, { description: 'The act.' })
  @IsUUID()
  actId: string;

  @Field(() => DecimalScalar, { description: "Exactly the act's total, in units of the contract's currency." })
  @Matches(/^\d+(\.\d+)?$/)
  amount: string;
}

@InputType({ isAbstract: true })
class SeenPaymentInput {
  @Field(() => String, { description: 'The payment.' })
  @IsUUID()
  paymentId: string;

  @Field(() => Int, { description: 'The version that the caller has seen.' })
  @IsInt()
  version: number;
}

@InputType({ description: 'A payment that the treasury executed.' })
export class RecordPaymentExecutionInput extends SeenPaymentInput implements ExecutionFacts {
  @Field(() => String, { description: "The treasury's number." })
  @MaxLength(100)
  treasuryNumber: string;

  @Field(() => LocalDateScalar, { description: 'The day of payment.' })
  executedOn: LocalDate;
}

@InputType({ description: 'A payment that the treasury sent back.' })
export class RecordPaymentRejectionInput extends SeenPaymentInput implements RejectionFacts {
  @Field(() => String, { description: 'The reason that the treasury gave.' })
  @MaxLength(2000)
  reason: string;
}
