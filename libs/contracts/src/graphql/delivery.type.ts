import { connection, Day, Id, Many, Moment, One, payload, Quantity, Readable, sql, Whole } from '#platform';
import { MOST_ITEMS } from '#tendering';
import { ActType } from './act.type.ts';
import { partyOf } from './scopes.ts';

@Readable({
  table: 'delivery_line',
  scope: (actor, t) => partyOf(actor, sql`${t}.contract_id`),
  says: 'What was delivered on one line of the contract in one month: counts only.',
})
export class DeliveryLineType {
  @Id() id: string;
  @Id('The line of the contract.') contractLineId: string;
  @Whole('Persons served.') persons: number;
  @Quantity('Volume delivered, in the unit of the line.') quantity: string;
}

@Readable({
  table: 'delivery_report',
  scope: (actor, t) => partyOf(actor, sql`${t}.contract_id`),
  says: "A provider's report on one month of a contract (BR-66).",
})
export class DeliveryReportType {
  @Id() id: string;
  @Id('The contract.') contractId: string;
  @Day('First day that it covers.') periodFrom: string;
  @Day('Last day that it covers.') periodTo: string;
  @Moment('When it was submitted or last corrected.') submittedAt: string;
  @Whole('Persons who were refused the service.') refusals: number;
  @Whole('Persons waiting for the service on the last day.') waiting: number;
  @Whole('Complaints of recipients.') complaints: number;
  @Whole('Grows with each correction.') version: number;
  @Many(() => DeliveryLineType, 'One for each line of the contract.', {
    by: 'report_id',
    order: 'contract_line_id',
    most: MOST_ITEMS,
  })
  lines: DeliveryLineType[];
  @One(() => ActType, 'The act drawn from it.', { nullable: true, column: 'id', key: 'report_id' })
  act: ActType | null;
}

export const DeliveryReportConnection = connection('DeliveryReport', () => DeliveryReportType);
export const DeliveryReportPayload = payload('deliveryReport', () => DeliveryReportType);
