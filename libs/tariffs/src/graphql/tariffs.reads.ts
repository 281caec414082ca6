import {
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
} from '#platform';

readable('Tariff', {
  table: 'tariff',
  scope: (actor, t) =>
    sql`${t}.approved_at is not null or ${t}.authority_id = ${actor.organisationId}::uuid or ${actor.organisationKind === 'oversight'}`,
  fields: {
    id: column('id'),
    authority: oneBy('Organisation', 'authority_id'),
    provider: oneBy('Organisation', 'provider_id'),
    service: one('Service', (t, other) => sql`${other}.code = ${t}.service_code`),
    unit: column('unit'),
    setting: column('setting'),
    targetGroup: column('target_group'),
    state: column('state'),
    amount: moneyColumn('amount'),
    total: moneyColumn('total'),
    plannedUnits: quantityColumn('planned_units'),
    costs: manyBy('TariffCost', 'tariff_id', 'position'),
    actNumber: column('act_number'),
    actDate: column('act_date'),
    approvingBody: column('approving_body'),
    validFrom: column('valid_from'),
    validTo: column('valid_to'),
    revokedAt: instantColumn('revoked_at'),
    revocationReason: column('revocation_reason'),
  },
});

readable('TariffCost', {
  table: 'tariff_cost',
  scope: (actor, t) => sql`exists (select from tariff f where f.id = ${t}.tariff_id and (
    f.approved_at is not null or f.authority_id = ${actor.organisationId}::uuid or ${actor.organisationKind === 'oversight'}))`,
  fields: {
    article: column('article'),
    label: column('label'),
    amount: expression((t) =>
      moneySql(sql`${t}.amount`, sql`(select f.currency from tariff f where f.id = ${t}.tariff_id)`),
    ),
  },
});
