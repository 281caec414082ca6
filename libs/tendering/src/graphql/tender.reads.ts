import {
  type Actor,
  type Alias,
  column,
  expression,
  instantColumn,
  manyBy,
  mayAttempt,
  moneyColumn,
  moneySql,
  one,
  oneBy,
  quantityColumn,
  readable,
  sql,
  type Statement,
} from '#platform';
import { tenderMachine } from '../domain/machines.ts';
import type { TenderAction } from '../policy.ts';

/** Published tenders are for everybody; what was never published is seen by the buyer's own people. */
export const seesTender = (actor: Actor, t: Alias): Statement =>
  sql`${t}.published_at is not null or ${t}.authority_id = ${actor.organisationId}::uuid`;

const seesTenderOf = (actor: Actor, t: Alias): Statement =>
  sql`exists (select from tender x where x.id = ${t}.tender_id and (${seesTender(actor, sql`x`)}))`;

const currencyOf = (tenderId: Statement): Statement => sql`(select x.currency from tender x where x.id = ${tenderId})`;

const verbs: Readonly<Record<string, TenderAction>> = {
  approve: 'tender.approve',
  publish: 'tender.publish',
  discard: 'tender.discard',
  cancel: 'tender.cancel',
};

/** From the machine's own table: the transitions that the caller's roles allow in his own authority's tender. */
function availableActions(actor: Actor, t: Alias): Statement {
  let cases = sql`case when ${t}.authority_id is distinct from ${actor.organisationId}::uuid then '[]'`;
  for (const state of tenderMachine.states) {
    const allowed = tenderMachine.actions(state).filter((action) => verbs[action] && mayAttempt(actor, verbs[action]));
    cases = sql`${cases} when ${t}.state = ${state} then ${JSON.stringify(allowed)}`;
  }
  return sql`(${cases} end)::json`;
}

readable('Tender', {
  table: 'tender',
  scope: seesTender,
  fields: {
    id: column('id'),
    reference: column('reference'),
    authority: oneBy('Organisation', 'authority_id'),
    title: column('title'),
    language: column('language'),
    state: column('state'),
    availableActions: expression((t, { actor }) => availableActions(actor, t)),
    budgetLine: oneBy('BudgetLine', 'budget_line_id'),
    currency: column('currency'),
    maximumValue: expression((t) =>
      moneySql(sql`(select sum(l.maximum_value) from lot l where l.tender_id = ${t}.id)`, sql`${t}.currency`),
    ),
    packHash: column('pack_hash'),
    description: column('description'),
    standardReference: column('standard_reference'),
    draftContract: column('draft_contract'),
    contractFrom: column('contract_from'),
    contractTo: column('contract_to'),
    closesAt: instantColumn('closes_at'),
    publishedAt: instantColumn('published_at'),
    openedAt: instantColumn('opened_at'),
    openingProposed: expression((t) => sql`coalesce((select true from opening o where o.tender_id = ${t}.id), false)`),
    concludedAt: instantColumn('concluded_at'),
    amendment: column('amendment'),
    version: column('version'),
    cancellationCode: column('cancellation_code'),
    cancellationReason: column('cancellation_reason'),
    emergencyJustification: column('emergency_justification'),
    lots: manyBy('Lot', 'tender_id', 'number'),
    criteria: manyBy('Criterion', 'tender_id', 'number'),
    commission: manyBy('CommissionMember', 'tender_id', 'alternate'),
    enquiries: manyBy('Enquiry', 'tender_id', 'asked_at'),
    amendments: manyBy('Amendment', 'tender_id', 'number'),
    ownBids: manyBy('OwnBid', 'tender_id', 'lot_id'),
  },
});

readable('Lot', {
  table: 'lot',
  scope: seesTenderOf,
  fields: {
    id: column('id'),
    tenderId: column('tender_id'),
    number: column('number'),
    title: column('title'),
    planLineId: column('plan_line_id'),
    serviceCode: column('service_code'),
    service: one('Service', (t, other) => sql`${other}.code = ${t}.service_code`),
    setting: column('setting'),
    targetGroup: column('target_group'),
    state: column('state'),
    maximumValue: moneyColumn('maximum_value', (t) => currencyOf(sql`${t}.tender_id`)),
    items: manyBy('LotItem', 'lot_id', 'number'),
  },
});

readable('LotItem', {
  table: 'lot_item',
  scope: (actor, t) => sql`exists (select from lot l join tender x on x.id = l.tender_id
    where l.id = ${t}.lot_id and (${seesTender(actor, sql`x`)}))`,
  fields: {
    id: column('id'),
    number: column('number'),
    description: column('description'),
    unit: column('unit'),
    quantity: quantityColumn('quantity'),
    maximumUnitPrice: moneyColumn('maximum_unit_price', (t) =>
      currencyOf(sql`(select l.tender_id from lot l where l.id = ${t}.lot_id)`),
    ),
    cpv: one('CpvCode', (t, other) => sql`${other}.code = ${t}.cpv_code`),
  },
});

readable('Criterion', {
  table: 'criterion',
  scope: seesTenderOf,
  fields: {
    id: column('id'),
    number: column('number'),
    code: column('code'),
    titleUk: column('title_uk'),
    titleEn: column('title_en'),
    kind: column('kind'),
    maxPoints: column('max_points'),
    scale: column('scale'),
  },
});

readable('CommissionMember', {
  table: 'commission_member',
  scope: (
    actor,
    t,
  ) => sql`exists (select from tender x where x.id = ${t}.tender_id and x.authority_id = ${actor.organisationId}::uuid)
    or exists (select from commission_member m where m.tender_id = ${t}.tender_id and m.person_id = ${actor.personId}::uuid)`,
  fields: {
    id: column('id'),
    personId: column('person_id'),
    name: expression((t) => sql`(select p.name from person p where p.id = ${t}.person_id)`),
    role: column('role'),
    alternate: column('alternate'),
    voting: expression((t) => sql`(${t}.active_to is null and (not ${t}.alternate or ${t}.called_in_at is not null))`),
    organisationName: column('organisation_name'),
    civilSociety: column('civil_society'),
    actNumber: column('act_number'),
    actDate: column('act_date'),
    calledInAt: instantColumn('called_in_at'),
    calledInFor: column('called_in_for'),
    activeTo: instantColumn('active_to'),
  },
});
