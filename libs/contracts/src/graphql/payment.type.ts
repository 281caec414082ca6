import {
  Code,
  connection,
  Day,
  everybody,
  Id,
  Many,
  Moment,
  Money,
  MoneyType,
  payload,
  Readable,
  sql,
  Text,
  Whole,
} from '#platform';
import { MOST_ITEMS } from '#tendering';
import { PaymentStateEnum } from './contract.enums.ts';
import { ofPartiesTo } from './scopes.ts';

@Readable({
  table: 'payment_allocation',
  scope: everybody,
  says: 'The part of a payment that pays one line of an act.',
})
export class PaymentAllocationType {
  @Id() id: string;
  @Id('The line of the act.') actLineId: string;
  @Money('Exactly what the line costs.', {
    currency: (t) => sql`(select p.currency from payment p where p.id = ${t}.payment_id)`,
  })
  amount: MoneyType;
}

@Readable({
  table: 'payment',
  scope: everybody,
  says: 'An order to the treasury to pay an accepted act, and its outcome (BR-28).',
})
export class PaymentType {
  @Id() id: string;
  @Text('The number that people quote, e.g. P-2026-000044.') reference: string;
  @Id('The contract.') contractId: string;
  @Id('The act that it pays.') actId: string;
  @Money("The act's total.") amount: MoneyType;
  @Code(() => PaymentStateEnum, 'What the treasury did with it.') state: string;
  @Moment('When it was ordered.') orderedAt: string;
  @Text("The treasury's number.", { nullable: true }) treasuryNumber: string | null;
  @Day('When the treasury paid.', { nullable: true }) executedOn: string | null;
  @Text('Why the treasury sent it back; seen by the two parties and by oversight.', {
    nullable: true,
    sql: ofPartiesTo('rejection_reason'),
  })
  rejectionReason: string | null;
  @Whole('Send it back with a change: a change to an older version is refused (BR-13).') version: number;
  @Many(() => PaymentAllocationType, 'What it pays, line by line of the act; the sums are exact.', {
    by: 'payment_id',
    order: 'act_line_id',
    most: MOST_ITEMS,
  })
  allocations: PaymentAllocationType[];
}

export const PaymentConnection = connection('Payment', () => PaymentType);
export const PaymentPayload = payload('payment', () => PaymentType);
