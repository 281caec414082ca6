import { registerEnumType } from '@nestjs/graphql';
import { OrganisationType } from '#identity';
import {
  type Alias,
  ascending,
  Code,
  connection,
  enumOf,
  everybody,
  Id,
  Language,
  Moment,
  Money,
  MoneyType,
  One,
  Paged,
  payload,
  Readable,
  sql,
  type Statement,
  Text,
  Whole,
  type Write,
} from '#platform';
import { funds } from '../domain/budget-line.ts';
import { entrySigns } from '../domain/ledger.ts';

/** A balance: the sum of a line's entries of some kinds, those after the minus subtracted. */
const balance =
  (added: readonly string[], subtracted: readonly string[] = []): Write =>
  (t) => sql`(select coalesce(sum(case when e.kind = any(${subtracted}::text[]) then -e.amount else e.amount end), 0)
    from budget_entry e where e.line_id = ${t}.id and e.kind = any(${[...added, ...subtracted]}::text[]))`;

const appropriations = ['appropriation', 'lapse'];
const reservations = ['reservation', 'release'];
const commitments = ['commitment', 'decommitment'];

const currencyOf = (entry: Alias): Statement =>
  sql`(select l.currency from budget_line l where l.id = ${entry}.line_id)`;

export const FundEnum = enumOf(funds);
export const BudgetEntryKindEnum = enumOf(Object.keys(entrySigns));
registerEnumType(FundEnum, {
  name: 'BudgetFund',
  description: 'General fund, or special fund whose money has a bound purpose.',
});
registerEnumType(BudgetEntryKindEnum, { name: 'BudgetEntryKind', description: 'What an entry of the ledger says.' });

@Readable({
  table: 'budget_entry',
  scope: (
    actor,
    t,
  ) => sql`${t}.kind not in ('reservation', 'release') or ${actor.organisationKind === 'oversight'} or exists (
    select from budget_line l where l.id = ${t}.line_id and l.authority_id = ${actor.organisationId}::uuid)`,
  says: "One entry of a line's ledger, which only grows.",
})
export class BudgetEntryType {
  @Id() id: string;
  @Code(() => BudgetEntryKindEnum, 'What it says.') kind: string;
  @Money('Negative where it takes from its balance: releases, decommitments, lapses, cuts, returns.', {
    currency: currencyOf,
  })
  amount: MoneyType;
  @Id('The lot or payment that it is about.', { nullable: true }) processId: string | null;
  @Id('The contract of a commitment or payment.', { nullable: true }) contractId: string | null;
  @Moment('When it was recorded.') recordedAt: string;
  @Text('The decision behind an appropriation.', { nullable: true }) act: string | null;
}

@Readable({
  table: 'budget_line',
  scope: everybody,
  says: "A line of an authority's budget; every balance is a sum of its ledger.",
})
export class BudgetLineType {
  @Id() id: string;
  @One(() => OrganisationType, 'The authority whose budget it is.') authority: OrganisationType;
  @Whole('Budget year.') year: number;
  @Text('Budget programme, seven digits.') programmeCode: string;
  @Text('Economic classification, four digits.') economicCode: string;
  @Code(() => FundEnum, 'Fund.') fund: string;
  @Text('Title, in the language that `language` says.') title: string;
  @Language('Language of the title.') language: string;
  @Moment('The first moment at which nothing more can be reserved, committed or paid (BR-29).') lapsesAt: string;
  @Moment('When the line was closed; null while it is open.', { nullable: true }) lapsedAt: string | null;
  @Money('Given by the council, less what lapsed.', { sql: balance(appropriations) })
  appropriated: MoneyType;
  @Money('Set aside for lots that are not contracted yet.', {
    sql: balance(reservations),
  })
  reserved: MoneyType;
  @Money('Owed under signed contracts, the paid part included.', {
    sql: balance(commitments),
  })
  committed: MoneyType;
  @Money('Paid.', { sql: balance(['payment']) }) paid: MoneyType;
  @Money('Appropriated less reserved less committed (BR-24).', {
    sql: balance(appropriations, [...reservations, ...commitments]),
  })
  available: MoneyType;
  @Paged(
    () => BudgetEntryConnection,
    'The ledger in order of recording. Reservations and releases are seen by the authority and by oversight alone.',
    { by: 'line_id', order: ascending({ recorded_at: 'timestamptz' }) },
  )
  entries: Paged<BudgetEntryType>;
}

export const BudgetEntryConnection = connection('BudgetEntry', () => BudgetEntryType);
export const BudgetLineConnection = connection('BudgetLine', () => BudgetLineType);
export const BudgetLinePayload = payload('budgetLine', () => BudgetLineType);
