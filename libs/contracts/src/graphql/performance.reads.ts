import {
  type Actor,
  type Alias,
  column,
  expression,
  instantColumn,
  manyBy,
  moneyColumn,
  one,
  quantityColumn,
  readable,
  sql,
  type Statement,
} from '#platform';
import { actMachine } from '../domain/act.ts';
import { actionsSql } from './actions.ts';
import { actScope, currencyOfContract, partyOf } from './scopes.ts';

const forParties = (name: Statement) =>
  expression((t, { actor }) => sql`case when ${partyOf(actor, sql`${t}.contract_id`)} then ${t}.${name} end`);

readable('DeliveryReport', {
  table: 'delivery_report',
  scope: (actor, t) => partyOf(actor, sql`${t}.contract_id`),
  fields: {
    id: column('id'),
    contractId: column('contract_id'),
    periodFrom: column('period_from'),
    periodTo: column('period_to'),
    submittedAt: instantColumn('submitted_at'),
    refusals: column('refusals'),
    waiting: column('waiting'),
    complaints: column('complaints'),
    version: column('version'),
    lines: manyBy('DeliveryLine', 'report_id', 'contract_line_id'),
    act: one('Act', (t, act) => sql`${act}.report_id = ${t}.id`),
  },
});

readable('DeliveryLine', {
  table: 'delivery_line',
  scope: (actor, t) => partyOf(actor, sql`${t}.contract_id`),
  fields: {
    id: column('id'),
    contractLineId: column('contract_line_id'),
    persons: column('persons'),
    quantity: quantityColumn('quantity'),
  },
});

readable('Act', {
  table: 'act',
  scope: actScope,
  fields: {
    id: column('id'),
    reference: column('reference'),
    contractId: column('contract_id'),
    reportId: column('report_id'),
    periodFrom: column('period_from'),
    periodTo: column('period_to'),
    state: column('state'),
    availableActions: expression((t, { actor }) => actActions(actor, t)),
    total: moneyColumn('total', currencyOfContract),
    recordId: column('record_id'),
    submittedAt: instantColumn('submitted_at'),
    decideBy: instantColumn('decide_by'),
    overdue: expression((t) => sql`coalesce(coalesce(${t}.decided_at, turbota_now()) >= ${t}.decide_by, false)`),
    decidedAt: instantColumn('decided_at'),
    returnReason: forParties(sql`return_reason`),
    version: column('version'),
    lines: manyBy('ActLine', 'act_id', 'contract_line_id'),
    payments: manyBy('Payment', 'act_id', 'ordered_at'),
  },
});

/** The provider draws and submits, the authority answers. */
function actActions(actor: Actor, t: Alias): Statement {
  const contract = (column: Statement) =>
    sql`exists (select from contract c where c.id = ${t}.contract_id and c.${column} = ${actor.organisationId}::uuid)`;
  return actionsSql(actor, t, actMachine.table, [
    { owner: contract(sql`provider_id`), actions: { redraw: 'act.draft', submit: 'act.submit' } },
    { owner: contract(sql`authority_id`), actions: { accept: 'act.accept', return: 'act.return' } },
  ]);
}

readable('ActLine', {
  table: 'act_line',
  scope: (actor, t) => sql`exists (select from act a where a.id = ${t}.act_id and ${actScope(actor, sql`a`)})`,
  fields: {
    id: column('id'),
    contractLineId: column('contract_line_id'),
    persons: column('persons'),
    quantity: quantityColumn('quantity'),
    unitPrice: moneyColumn('unit_price', currencyOfContract),
    amount: moneyColumn('amount', currencyOfContract),
  },
});

/** Payments of public money are public. */
readable('Payment', {
  table: 'payment',
  scope: () => sql`true`,
  fields: {
    id: column('id'),
    reference: column('reference'),
    contractId: column('contract_id'),
    actId: column('act_id'),
    amount: moneyColumn('amount'),
    state: column('state'),
    orderedAt: instantColumn('ordered_at'),
    treasuryNumber: column('treasury_number'),
    executedOn: column('executed_on'),
    rejectionReason: forParties(sql`rejection_reason`),
    version: column('version'),
    allocations: manyBy('PaymentAllocation', 'payment_id', 'act_line_id'),
  },
});

readable('PaymentAllocation', {
  table: 'payment_allocation',
  scope: () => sql`true`,
  fields: {
    id: column('id'),
    actLineId: column('act_line_id'),
    amount: moneyColumn('amount', (t) => sql`(select p.currency from payment p where p.id = ${t}.payment_id)`),
  },
});
