import { column, expression, moneySql, one, readable, sql, type Statement, type ValuePart } from '#platform';
import { raw } from 'sql-template-tag';
import { home } from '../domain/home.ts';

/** A name in both languages out of the columns `name_uk` and `name_en`, or others with such endings. */
export const bilingualColumn = (prefix: string): ValuePart =>
  expression((t) => {
    const [uk, en]: Statement[] = [raw(`"${prefix}_uk"`), raw(`"${prefix}_en"`)];
    return sql`case when ${t}.${uk!} is not null then json_build_object('uk', ${t}.${uk!}, 'en', ${t}.${en!}) end`;
  });

const forEveryone = () => sql`true`;
const namedCode = { code: column('code'), name: bilingualColumn('name') };

readable('NamedCode', { table: 'unit', scope: forEveryone, fields: namedCode });
readable('CpvCode', { table: 'cpv', scope: forEveryone, fields: namedCode });

readable('Service', {
  table: 'service',
  scope: forEveryone,
  fields: {
    ...namedCode,
    parent: one('Service', (t, other) => sql`${other}.code = ${t}.parent`),
    type: column('type'),
    settings: column('settings'),
    basic: column('basic'),
    codeStatus: column('code_status'),
    nameStatus: column('name_status'),
    activeFrom: column('active_from'),
    activeTo: column('active_to'),
  },
});

readable('Territory', {
  table: 'territory',
  scope: forEveryone,
  fields: {
    ...namedCode,
    kind: column('kind'),
    parent: one('Territory', (t, other) => sql`${other}.code = ${t}.parent`),
    oblast: one('Territory', (t, other) => sql`${other}.code = ${t}.oblast`),
    population: column('population'),
    populationYear: column('population_year'),
  },
});

readable('SubsistenceMinimum', {
  table: 'subsistence_minimum',
  scope: forEveryone,
  fields: {
    category: column('category'),
    validFrom: column('valid_from'),
    amount: expression((t) => moneySql(sql`${t}.amount`, sql`${home.currency}::text`)),
  },
});
