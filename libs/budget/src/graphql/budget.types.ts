import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OrganisationType } from '#identity';
import { connection, DateTimeScalar, LanguageCode, MoneyType, payload, enumOf } from '#platform';
import { funds } from '../domain/budget-line.ts';
import { entrySigns } from '../domain/ledger.ts';

export const FundEnum = enumOf(funds);
export const BudgetEntryKindEnum = enumOf(Object.keys(entrySigns));
registerEnumType(FundEnum, {
  name: 'BudgetFund',
  description: 'General fund, or special fund whose money has a bound purpose.',
});
registerEnumType(BudgetEntryKindEnum, { name: 'BudgetEntryKind', description: 'What an entry of the ledger says.' });

@ObjectType('BudgetEntry', { description: "One entry of a line's ledger, which only grows." })
export class BudgetEntryType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => BudgetEntryKindEnum, { description: 'What it says.' })
  kind: string;

  @Field(() => MoneyType, {
    description: 'Negative where it takes from its balance: releases, decommitments, lapses, cuts, returns.',
  })
  amount: MoneyType;

  @Field(() => String, { nullable: true, description: 'The lot or payment that it is about.' })
  processId: string | null;

  @Field(() => String, { nullable: true, description: 'The contract of a commitment or payment.' })
  contractId: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: string;

  @Field(() => String, { nullable: true, description: 'The decision behind an appropriation.' })
  act: string | null;
}

@ObjectType('BudgetLine', { description: "A line of an authority's budget; every balance is a sum of its ledger." })
export class BudgetLineType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => OrganisationType, { description: 'The authority whose budget it is.' })
  authority: OrganisationType;

  @Field(() => Int, { description: 'Budget year.' })
  year: number;

  @Field(() => String, { description: 'Budget programme, seven digits.' })
  programmeCode: string;

  @Field(() => String, { description: 'Economic classification, four digits.' })
  economicCode: string;

  @Field(() => FundEnum, { description: 'Fund.' })
  fund: string;

  @Field(() => String, { description: 'Title, in the language that `language` says.' })
  title: string;

  @Field(() => LanguageCode, { description: 'Language of the title.' })
  language: string;

  @Field(() => DateTimeScalar, {
    description: 'The first moment at which nothing more can be reserved, committed or paid (BR-29).',
  })
  lapsesAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the line was closed; null while it is open.' })
  lapsedAt: string | null;

  @Field(() => MoneyType, { description: 'Given by the council, less what lapsed.' })
  appropriated: MoneyType;

  @Field(() => MoneyType, { description: 'Set aside for lots that are not contracted yet.' })
  reserved: MoneyType;

  @Field(() => MoneyType, { description: 'Owed under signed contracts, the paid part included.' })
  committed: MoneyType;

  @Field(() => MoneyType, { description: 'Paid.' })
  paid: MoneyType;

  @Field(() => MoneyType, { description: 'Appropriated less reserved less committed (BR-24).' })
  available: MoneyType;

  @Field(() => [BudgetEntryType], {
    description:
      'The ledger in order of recording. Reservations and releases are seen by the authority and by oversight alone.',
  })
  entries: BudgetEntryType[];
}

export const BudgetLineConnection = connection('BudgetLine', () => BudgetLineType);
export const BudgetLinePayload = payload('budgetLine', () => BudgetLineType);
