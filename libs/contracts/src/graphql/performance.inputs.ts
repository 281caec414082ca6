import type { LocalDate } from '#kernel';
import { Day, Decimal, Id, Input, Nested, Text, Whole } from '#platform';
import type { DraftActInput as DraftFacts } from '../usecases/draft-act.ts';
import type { AnswerActInput as AnswerFacts } from '../usecases/locked-act.ts';
import type { OrderPaymentInput as OrderFacts } from '../usecases/order-payment.ts';
import type { RecordPaymentExecutionInput as ExecutionFacts } from '../usecases/record-payment-execution.ts';
import type { RecordPaymentRejectionInput as RejectionFacts } from '../usecases/record-payment-rejection.ts';
import type { CountInput as CountFacts, ReportDeliveryInput as ReportFacts } from '../usecases/report-delivery.ts';
import type { ReturnActInput as ReturnFacts } from '../usecases/return-act.ts';

/** Far above any real count, far below what a column holds. */
const MOST = 1_000_000;

@Input('How many persons and how much, on one line of the contract.', 'DeliveryCountInput')
export class CountInput implements CountFacts {
  @Id('The line of the contract.')
  contractLineId: string;

  @Whole('Persons served; zero where nothing was delivered.', { least: 0, most: MOST })
  persons: number;

  @Decimal('Volume in the unit of the line, three decimals at most.', { unsigned: true })
  quantity: string;
}

@Input('What was delivered in a month.')
export class ReportDeliveryInput implements ReportFacts {
  @Id('The contract.')
  contractId: string;

  @Day('Any day of the month.')
  month: LocalDate;

  @Nested(() => [CountInput], 'Every line of the contract, once.', { most: 200 })
  lines: CountInput[];

  @Whole('Persons who were refused the service.', { least: 0, most: MOST, default: 0 })
  refusals: number;

  @Whole('Persons waiting on the last day of the month.', { least: 0, most: MOST, default: 0 })
  waiting: number;

  @Whole('Complaints of recipients.', { least: 0, most: MOST, default: 0 })
  complaints: number;
}

@Input('The act of a month.')
export class DraftActInput implements DraftFacts {
  @Id('The delivery report from which it is drawn.')
  reportId: string;

  @Nested(() => [CountInput], 'What is billed; left out, everything that was reported.', { most: 200, nullable: true })
  lines: CountInput[] | null;

  @Whole('The version of the draft or returned act that is drawn again.', { nullable: true })
  version: number | null;
}

class AnswerActInput implements AnswerFacts {
  @Id('The act.')
  actId: string;

  @Whole('The version that the caller has seen.')
  version: number;
}

@Input('A drafted act to submit.')
export class SubmitActInput extends AnswerActInput {}

@Input('A submitted act to accept.')
export class AcceptActInput extends AnswerActInput {}

@Input('An act to return.')
export class ReturnActInput extends AnswerActInput implements ReturnFacts {
  @Text('What the provider is to put right.', { most: 4000, printed: true })
  reason: string;
}

@Input('An accepted act to pay.')
export class OrderPaymentInput implements OrderFacts {
  @Id('The act.')
  actId: string;

  @Decimal("Exactly the act's total, in units of the contract's currency.", { unsigned: true })
  amount: string;
}

class SeenPaymentInput {
  @Id('The payment.')
  paymentId: string;

  @Whole('The version that the caller has seen.')
  version: number;
}

@Input('A payment that the treasury executed.')
export class RecordPaymentExecutionInput extends SeenPaymentInput implements ExecutionFacts {
  @Text("The treasury's number.", { most: 100, printed: true })
  treasuryNumber: string;

  @Day('The day of payment.')
  executedOn: LocalDate;
}

@Input('A payment that the treasury sent back.')
export class RecordPaymentRejectionInput extends SeenPaymentInput implements RejectionFacts {
  @Text('The reason that the treasury gave.', { most: 2000, printed: true })
  reason: string;
}
