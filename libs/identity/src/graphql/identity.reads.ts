import { column, expression, instantColumn, manyBy, oneBy, readable, sql } from '#platform';

readable('Organisation', {
  table: 'organisation',
  scope: () => sql`true`,
  fields: {
    id: column('id'),
    kind: column('kind'),
    legalType: column('legal_type'),
    legalCode: expression(
      (t, { actor }) =>
        sql`case when ${t}.legal_type <> 'sole_entrepreneur' or ${t}.id = ${actor.organisationId}::uuid then ${t}.legal_code end`,
    ),
    name: column('name'),
    language: column('language'),
    territoryCode: column('territory_code'),
    demonstration: column('demonstration'),
    members: manyBy('Membership', 'organisation_id', 'active_from'),
  },
});

readable('Person', {
  table: 'person',
  scope: (actor, t) => sql`${t}.id = ${actor.personId}::uuid or ${actor.roles.includes('operator')} or exists (
    select from membership m
    where m.person_id = ${t}.id and m.organisation_id = ${actor.organisationId}::uuid and m.active_to is null)`,
  fields: {
    id: column('id'),
    name: column('name'),
    email: column('email'),
    memberships: manyBy('Membership', 'person_id', 'active_from'),
  },
});

readable('Membership', {
  table: 'membership',
  scope: (
    actor,
    t,
  ) => sql`${t}.person_id = ${actor.personId}::uuid or ${t}.organisation_id = ${actor.organisationId}::uuid
    or ${actor.roles.includes('operator')}`,
  fields: {
    id: column('id'),
    person: oneBy('Person', 'person_id'),
    organisation: oneBy('Organisation', 'organisation_id'),
    roles: column('roles'),
    activeFrom: instantColumn('active_from'),
    activeTo: instantColumn('active_to'),
  },
});

readable('ApiKey', {
  table: 'api_key',
  scope: (actor, t) => sql`${t}.person_id = ${actor.personId}::uuid`,
  fields: {
    id: column('id'),
    name: column('name'),
    roles: column('roles'),
    expiresAt: instantColumn('expires_at'),
    revokedAt: instantColumn('revoked_at'),
  },
});
