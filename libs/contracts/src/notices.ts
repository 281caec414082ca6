import { type Audience, type Delivered, notice, sql, type Subject } from '#platform';
import { titleOfTender } from '#tendering';
import {
  actAccepted,
  actOverdue,
  actReturned,
  actSubmitted,
  contractActive,
  contractCancelled,
  contractCompleted,
  contractPrepared,
  contractResumed,
  contractSignatureGiven,
  contractSigned,
  contractSuspended,
  contractTerminated,
  deliveryReported,
  paymentExecuted,
  paymentOrdered,
  paymentRejected,
} from './events.ts';
import { providerOfContract, titleOfContract } from './sql.ts';

const contract: Subject = {
  kind: 'contract',
  named: (id) =>
    sql`select c.reference, ${titleOfTender(sql`c.tender_id`)} as title from contract c where c.id = ${id}`,
};
const act: Subject = {
  kind: 'act',
  named: (id) => sql`select a.reference, ${titleOfContract(sql`a.contract_id`)} as title from act a where a.id = ${id}`,
};
const payment: Subject = {
  kind: 'payment',
  named: (id) =>
    sql`select p.reference, ${titleOfContract(sql`p.contract_id`)} as title from payment p where p.id = ${id}`,
};
const ofAct = ({ data }: Delivered<{ actId: string }>): string => data.actId;
const ofPayment = ({ data }: Delivered<{ paymentId: string }>): string => data.paymentId;

const authority: Audience<object> = ({ subject }) => sql`select authority_id as id from contract where id = ${subject}`;
const provider: Audience<object> = ({ subject }) => providerOfContract(sql`${subject}`);
const parties = [provider, authority];

/** Which events of this room an organisation is told of inside the product. */
export const contractNotices = [
  notice(contractPrepared, 'CONTRACT_PREPARED', parties, contract),
  notice(contractSignatureGiven, 'CONTRACT_SIGNATURE_GIVEN', parties, contract),
  notice(contractSigned, 'CONTRACT_SIGNED', parties, contract),
  notice(contractActive, 'CONTRACT_ACTIVE', [provider], contract),
  notice(contractSuspended, 'CONTRACT_SUSPENDED', parties, contract),
  notice(contractResumed, 'CONTRACT_RESUMED', parties, contract),
  notice(contractCompleted, 'CONTRACT_COMPLETED', parties, contract),
  notice(contractTerminated, 'CONTRACT_TERMINATED', parties, contract),
  notice(contractCancelled, 'CONTRACT_CANCELLED', parties, contract),
  notice(deliveryReported, 'DELIVERY_REPORTED', [authority], contract),
  notice(actSubmitted, 'ACT_SUBMITTED', [authority], act, ofAct),
  notice(actAccepted, 'ACT_ACCEPTED', [provider], act, ofAct),
  notice(actReturned, 'ACT_RETURNED', [provider], act, ofAct),
  notice(actOverdue, 'ACT_OVERDUE', parties, act, ofAct),
  notice(paymentOrdered, 'PAYMENT_ORDERED', [provider], payment, ofPayment),
  notice(paymentExecuted, 'PAYMENT_EXECUTED', [provider], payment, ofPayment),
  notice(paymentRejected, 'PAYMENT_REJECTED', parties, payment, ofPayment),
];
