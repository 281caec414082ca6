import { column, instantColumn, readable, sql } from '#platform';

readable('OwnRule', {
  table: 'own_rule',
  scope: () => sql`true`,
  fields: {
    id: column('id'),
    authorityId: column('authority_id'),
    key: column('key'),
    value: column('value'),
    reason: column('reason'),
    language: column('language'),
    setAt: instantColumn('set_at'),
  },
});
