import { Resolver } from '@nestjs/graphql';
import { type Call, Verb } from '#platform';
import { AcceptAct } from '../usecases/accept-act.ts';
import { DraftAct } from '../usecases/draft-act.ts';
import { OrderPayment } from '../usecases/order-payment.ts';
import { RecordPaymentExecution } from '../usecases/record-payment-execution.ts';
import { RecordPaymentRejection } from '../usecases/record-payment-rejection.ts';
import { ReportDelivery } from '../usecases/report-delivery.ts';
import { ReturnAct } from '../usecases/return-act.ts';
import { SubmitAct } from '../usecases/submit-act.ts';
import {
  AcceptActInput,
  DraftActInput,
  OrderPaymentInput,
  RecordPaymentExecutionInput,
  RecordPaymentRejectionInput,
  ReportDeliveryInput,
  ReturnActInput,
  SubmitActInput,
} from './performance.inputs.ts';
import { ActPayload } from './act.type.ts';
import { DeliveryReportPayload } from './delivery.type.ts';
import { PaymentPayload } from './payment.type.ts';

@Resolver()
export class DeliveryVerbs {
  constructor(
    private readonly report: ReportDelivery,
    private readonly draft: DraftAct,
    private readonly submit: SubmitAct,
    private readonly accept: AcceptAct,
    private readonly giveBack: ReturnAct,
  ) {}

  @Verb(
    'delivery.report',
    DeliveryReportPayload,
    ReportDeliveryInput,
    "The provider's report on a month that is over, or its correction: counts only (BR-66, BR-67).",
  )
  reportDelivery({ actor, input }: Call<ReportDeliveryInput>) {
    return this.report.execute(actor, input);
  }

  @Verb(
    'act.draft',
    ActPayload,
    DraftActInput,
    'Draws an act from a delivery report, or draws a draft or returned one again (BR-27, BR-67).',
  )
  draftAct({ actor, input }: Call<DraftActInput>) {
    return this.draft.execute(actor, input);
  }

  @Verb('act.submit', ActPayload, SubmitActInput, 'Submits an act to the authority (BR-27, BR-68).')
  submitAct({ actor, input }: Call<SubmitActInput>) {
    return this.submit.execute(actor, input);
  }

  @Verb('act.accept', ActPayload, AcceptActInput, 'Accepts an act: it may now be paid (BR-27, BR-68).')
  acceptAct({ actor, input }: Call<AcceptActInput>) {
    return this.accept.execute(actor, input);
  }

  @Verb('act.return', ActPayload, ReturnActInput, 'Returns an act with reasons (BR-68).')
  returnAct({ actor, input }: Call<ReturnActInput>) {
    return this.giveBack.execute(actor, input);
  }
}

@Resolver()
export class PaymentVerbs {
  constructor(
    private readonly order: OrderPayment,
    private readonly execution: RecordPaymentExecution,
    private readonly rejection: RecordPaymentRejection,
  ) {}

  @Verb(
    'payment.order',
    PaymentPayload,
    OrderPaymentInput,
    'Orders the payment of an accepted act, once, by somebody who did not accept it (BR-28, BR-31).',
  )
  orderPayment({ actor, input }: Call<OrderPaymentInput>) {
    return this.order.execute(actor, input);
  }

  @Verb('payment.record', PaymentPayload, RecordPaymentExecutionInput, 'Records that the treasury has paid (BR-28).')
  recordPaymentExecution({ actor, input }: Call<RecordPaymentExecutionInput>) {
    return this.execution.execute(actor, input);
  }

  @Verb(
    'payment.record',
    PaymentPayload,
    RecordPaymentRejectionInput,
    'Records that the treasury sent an order back unpaid; the act may be ordered again.',
  )
  recordPaymentRejection({ actor, input }: Call<RecordPaymentRejectionInput>) {
    return this.rejection.execute(actor, input);
  }
}
