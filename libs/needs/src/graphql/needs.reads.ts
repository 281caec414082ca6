import {
  type Actor,
  type Alias,
  column,
  expression,
  instantColumn,
  many,
  manyBy,
  moneyColumn,
  moneySql,
  one,
  oneBy,
  quantityColumn,
  ratioColumn,
  readable,
  sql,
  type Statement,
} from '#platform';
import { shareSql } from './survey.reads.ts';

/** The authority itself and those who oversee it see counts and drafts before they are public. */
const within = (actor: Actor, authority: Statement): Statement =>
  sql`${authority} = ${actor.organisationId}::uuid or ${actor.organisationKind === 'oversight'}`;

const planIsSeen = (actor: Actor, p: Statement): Statement =>
  sql`${p}.state <> 'draft' or ${within(actor, sql`${p}.authority_id`)}`;

const serviceLine = {
  id: column('id'),
  service: one('Service', (t, other) => sql`${other}.code = ${t}.service_code`),
  targetGroup: column('target_group'),
  setting: column('setting'),
  territory: one('Territory', (t, other) => sql`${other}.code = ${t}.territory_code`),
  language: column('language'),
};

readable('NeedsRound', {
  table: 'needs_round',
  scope: () => sql`true`,
  fields: {
    id: column('id'),
    authority: oneBy('Organisation', 'authority_id'),
    year: column('year'),
    state: column('state'),
    packHash: column('pack_hash'),
    openedAt: instantColumn('opened_at'),
    closedAt: instantColumn('closed_at'),
    lines: many(
      'NeedLine',
      (t, other) => sql`${other}.round_id = ${t}.id`,
      (other) => sql`${other}.unmet desc, ${other}.id`,
    ),
    plans: manyBy('NeedsPlan', 'round_id', 'number'),
  },
});

readable('NeedLine', {
  table: 'need_line',
  scope: (actor, t) => sql`exists (select from needs_round r
    where r.id = ${t}.round_id and (r.state = 'closed' or ${within(actor, sql`r.authority_id`)}))`,
  fields: {
    ...serviceLine,
    round: oneBy('NeedsRound', 'round_id'),
    served: column('served'),
    waiting: column('waiting'),
    assessedNotServed: column('assessed_not_served'),
    refusedForCapacity: column('refused_for_capacity'),
    population: column('population'),
    prevalence: ratioColumn('prevalence'),
    identified: column('identified'),
    estimated: column('estimated'),
    need: column('need'),
    unmet: column('unmet'),
    method: column('method'),
    coverage: expression((t) => shareSql(sql`${t}.served`, sql`${t}.need`)),
    source: column('source'),
    survey: oneBy('Survey', 'survey_id'),
    version: column('version'),
    planLines: manyBy('PlanLine', 'need_line_id', 'priority'),
  },
});

readable('NeedsPlan', {
  table: 'needs_plan',
  scope: planIsSeen,
  fields: {
    id: column('id'),
    reference: column('reference'),
    authority: oneBy('Organisation', 'authority_id'),
    year: column('year'),
    round: oneBy('NeedsRound', 'round_id'),
    state: column('state'),
    number: column('number'),
    actNumber: column('act_number'),
    actDate: column('act_date'),
    adoptedAt: instantColumn('adopted_at'),
    late: column('late'),
    supersededBy: oneBy('NeedsPlan', 'superseded_by'),
    requiredBudget: expression((t) => moneySql(requiredBudget(t), sql`${t}.currency`)),
    lines: manyBy('PlanLine', 'plan_id', 'priority'),
  },
});

const requiredBudget = (t: Alias): Statement => sql`(select coalesce(sum(l.required_budget), 0)::bigint from plan_line l
  where l.plan_id = ${t}.id and l.decision <> 'DEFER')`;

readable('PlanLine', {
  table: 'plan_line',
  scope: (actor, t) =>
    sql`exists (select from needs_plan p where p.id = ${t}.plan_id and (${planIsSeen(actor, sql`p`)}))`,
  fields: {
    ...serviceLine,
    plan: oneBy('NeedsPlan', 'plan_id'),
    needLine: oneBy('NeedLine', 'need_line_id'),
    priority: column('priority'),
    decision: column('decision'),
    unit: one('NamedCode', (t, other) => sql`${other}.code = ${t}.unit`),
    persons: column('persons'),
    unitsPerPerson: quantityColumn('units_per_person'),
    months: column('months'),
    requiredUnits: quantityColumn('required_units'),
    unitCost: moneyColumn('unit_cost'),
    tariff: oneBy('Tariff', 'tariff_id'),
    expectedFees: moneyColumn('expected_fees'),
    requiredBudget: moneyColumn('required_budget'),
    note: column('note'),
  },
});
