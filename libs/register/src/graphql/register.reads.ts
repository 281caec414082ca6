import { filesOf } from '#files';
import {
  type Alias,
  column,
  expression,
  instantColumn,
  manyBy,
  mayInSql,
  oneBy,
  readable,
  sql,
  type ValuePart,
} from '#platform';

/** Shown of organisations alone: a sole entrepreneur's contacts and code are personal data. */
const ofOrganisation = (value: string): ValuePart =>
  expression(
    (t) =>
      sql`case when ${t}.type = 'O' then ${value === 'legal_code' ? sql`${t}.legal_code` : sql`${t}.details ->> ${value}`} end`,
  );

readable('RegisterEntry', {
  table: 'register_entry',
  scope: () => sql`true`,
  fields: {
    id: column('id'),
    reference: column('reference'),
    organisation: oneBy('Organisation', 'organisation_id'),
    authority: oneBy('Organisation', 'authority_id'),
    type: column('type'),
    state: column('state'),
    version: column('version'),
    name: column('name'),
    legalCode: ofOrganisation('legal_code'),
    territoryCode: column('territory_code'),
    legalForm: column('legal_form'),
    ownershipForm: column('ownership_form'),
    address: ofOrganisation('address'),
    phone: ofOrganisation('phone'),
    email: ofOrganisation('email'),
    includedOn: column('included_on'),
    excludedOn: column('excluded_on'),
    reasonCode: column('reason_code'),
    reason: expression(
      (t, { actor }) =>
        sql`case when ${actor.organisationId}::uuid in (${t}.organisation_id, ${t}.authority_id) then ${t}.reason end`,
    ),
    services: manyBy('RegisterService', 'entry_id', 'service_code'),
    slices: manyBy('RegisterSlice', 'entry_id', 'number'),
  },
});

readable('RegisterService', {
  table: 'register_service',
  scope: () => sql`true`,
  fields: { serviceCode: column('service_code'), capacity: column('capacity'), settings: column('settings') },
});

readable('RegisterSlice', {
  table: 'register_slice',
  scope: () => sql`true`,
  fields: {
    number: column('number'),
    validFrom: instantColumn('valid_from'),
    facts: column('facts'),
    sha256: column('sha256'),
  },
});

readable('RegisterApplication', {
  table: 'register_application',
  scope: (actor, t) =>
    sql`${actor.organisationId}::uuid in (${t}.organisation_id, ${t}.authority_id) or ${actor.organisationKind === 'oversight'}`,
  fields: {
    id: column('id'),
    reference: column('reference'),
    organisation: oneBy('Organisation', 'organisation_id'),
    authority: oneBy('Organisation', 'authority_id'),
    kind: column('kind'),
    state: column('state'),
    services: column('services'),
    details: expression(
      (t, { actor }) =>
        sql`case when ${actor.organisationId}::uuid in (${t}.organisation_id, ${t}.authority_id) then ${t}.details end`,
    ),
    entryVersion: column('entry_version'),
    filedAt: instantColumn('filed_at'),
    decideBy: instantColumn('decide_by'),
    late: expression((t) => sql`coalesce(${t}.decided_at, turbota_now()) >= ${t}.decide_by`),
    decidedAt: instantColumn('decided_at'),
    reasonCode: column('reason_code'),
    reasonText: column('reason_text'),
    checks: manyBy('CriterionCheck', 'application_id', 'service_code'),
    evidence: filesOf(
      'register_application',
      (actor, id) =>
        sql`exists (select from register_application a where a.id = ${id} and ${mayInSql(actor, 'register.check', sql`a.authority_id`)})`,
    ),
  },
});

const application = (check: Alias) => sql`select from register_application a where a.id = ${check}.application_id`;

readable('CriterionCheck', {
  table: 'criterion_check',
  scope: (actor, t) => sql`${actor.organisationKind === 'oversight'} or exists (
    ${application(t)} and ${actor.organisationId}::uuid in (a.organisation_id, a.authority_id))`,
  fields: {
    serviceCode: column('service_code'),
    criterionCode: column('criterion_code'),
    result: column('result'),
    evidence: column('evidence'),
    checkedBy: column('checked_by'),
    checkedAt: instantColumn('checked_at'),
  },
});
