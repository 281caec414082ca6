import {
  type Actor,
  type Alias,
  column,
  expression,
  instantColumn,
  manyBy,
  moneyColumn,
  moneySql,
  one,
  oneBy,
  quantityColumn,
  readable,
  sql,
  type Statement,
} from '#platform';
import { contractMachine } from '../domain/contract.ts';
import { actionsSql } from './actions.ts';
import { contractOf, contractScope, currencyOfContract, isParty } from './scopes.ts';

const forParties = (name: Statement) =>
  expression((t, { actor }) => sql`case when ${isParty(actor, t)} then ${t}.${name} end`);

readable('Contract', {
  table: 'contract',
  scope: contractScope,
  fields: {
    id: column('id'),
    reference: column('reference'),
    awardId: column('award_id'),
    tender: oneBy('Tender', 'tender_id'),
    lot: oneBy('Lot', 'lot_id'),
    authority: oneBy('Organisation', 'authority_id'),
    provider: oneBy('Organisation', 'provider_id'),
    budgetLineId: column('budget_line_id'),
    state: column('state'),
    stateReasonCode: column('state_reason_code'),
    stateReason: forParties(sql`state_reason`),
    availableActions: expression((t, { actor }) => contractActions(actor, t)),
    total: moneyColumn('total'),
    drawn: moneyColumn('drawn_total'),
    accepted: moneyColumn('accepted_total'),
    paid: expression((t) =>
      moneySql(
        sql`(select coalesce(sum(p.amount), 0) from payment p where p.contract_id = ${t}.id and p.state = 'executed')`,
        sql`${t}.currency`,
      ),
    ),
    periodFrom: column('period_from'),
    periodTo: column('period_to'),
    endedOn: column('ended_on'),
    signBy: instantColumn('sign_by'),
    signedAt: instantColumn('signed_at'),
    packHash: column('pack_hash'),
    recordId: column('record_id'),
    commitmentDueAt: instantColumn('commitment_due_at'),
    commitmentNumber: column('commitment_number'),
    commitmentOn: column('commitment_on'),
    commitmentLateReason: forParties(sql`commitment_late_reason`),
    settledAt: instantColumn('settled_at'),
    version: column('version'),
    lines: manyBy('ContractLine', 'contract_id', 'number'),
    signatures: manyBy('ContractSignature', 'contract_id', 'signed_at'),
    deliveryReports: manyBy('DeliveryReport', 'contract_id', 'period_from'),
    acts: manyBy('Act', 'contract_id', 'period_from'),
    payments: manyBy('Payment', 'contract_id', 'ordered_at'),
  },
});

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

readable('ContractLine', {
  table: 'contract_line',
  scope: (actor, t) => contractOf(actor, sql`${t}.contract_id`),
  fields: {
    id: column('id'),
    number: column('number'),
    lotItemId: column('lot_item_id'),
    planLineId: column('plan_line_id'),
    service: one('Service', (t, service) => sql`${service}.code = ${t}.service_code`),
    description: column('description'),
    unit: column('unit'),
    quantity: quantityColumn('quantity'),
    unitPrice: moneyColumn('unit_price', currencyOfContract),
    amount: moneyColumn('amount', currencyOfContract),
    drawnQuantity: quantityColumn('drawn_quantity'),
  },
});

readable('ContractSignature', {
  table: 'contract_signature',
  scope: (actor, t) => contractOf(actor, sql`${t}.contract_id`),
  fields: {
    id: column('id'),
    organisation: oneBy('Organisation', 'organisation_id'),
    personName: expression((t) => sql`(select p.name from person p where p.id = ${t}.person_id)`),
    capacity: column('capacity'),
    signedAt: instantColumn('signed_at'),
    recordSha256: column('record_sha256'),
    fileSha256: column('file_sha256'),
  },
});
