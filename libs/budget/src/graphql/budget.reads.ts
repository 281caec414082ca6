import {
  type Alias,
  column,
  expression,
  instantColumn,
  manyBy,
  moneySql,
  oneBy,
  readable,
  sql,
  type Statement,
  type ValuePart,
} from '#platform';

/** A balance: the sum of a line's entries of some kinds, those after the minus subtracted. */
const balance = (added: readonly string[], subtracted: readonly string[] = []): ValuePart =>
  expression((t) =>
    moneySql(
      sql`(select coalesce(sum(case when e.kind = any(${subtracted}::text[]) then -e.amount else e.amount end), 0)
        from budget_entry e where e.line_id = ${t}.id and e.kind = any(${[...added, ...subtracted]}::text[]))`,
      sql`${t}.currency`,
    ),
  );

const appropriations = ['appropriation', 'lapse'];
const reservations = ['reservation', 'release'];
const commitments = ['commitment', 'decommitment'];

readable('BudgetLine', {
  table: 'budget_line',
  scope: () => sql`true`,
  fields: {
    id: column('id'),
    authority: oneBy('Organisation', 'authority_id'),
    year: column('year'),
    programmeCode: column('programme_code'),
    economicCode: column('economic_code'),
    fund: column('fund'),
    title: column('title'),
    language: column('language'),
    lapsesAt: instantColumn('lapses_at'),
    lapsedAt: instantColumn('lapsed_at'),
    appropriated: balance(appropriations),
    reserved: balance(reservations),
    committed: balance(commitments),
    paid: balance(['payment']),
    available: balance(appropriations, [...reservations, ...commitments]),
    entries: manyBy('BudgetEntry', 'line_id', 'recorded_at'),
  },
});

readable('BudgetEntry', {
  table: 'budget_entry',
  scope: (
    actor,
    t,
  ) => sql`${t}.kind not in ('reservation', 'release') or ${actor.organisationKind === 'oversight'} or exists (
    select from budget_line l where l.id = ${t}.line_id and l.authority_id = ${actor.organisationId}::uuid)`,
  fields: {
    id: column('id'),
    kind: column('kind'),
    amount: expression((t) => moneySql(sql`${t}.amount`, currencyOf(t))),
    processId: column('process_id'),
    contractId: column('contract_id'),
    recordedAt: instantColumn('recorded_at'),
    act: column('act'),
  },
});

const currencyOf = (entry: Alias): Statement =>
  sql`(select l.currency from budget_line l where l.id = ${entry}.line_id)`;
