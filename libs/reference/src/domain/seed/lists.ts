import { type LocalDate, localDate, type Minor, parseMoney } from '#kernel';
import { home } from '../home.ts';
import type { TerritoryFacts } from '../territory.ts';

export interface NamedCode {
  readonly code: string;
  readonly nameUk: string;
  readonly nameEn: string;
}

/** Units in which services are planned, priced and accepted. */
export const units: readonly NamedCode[] = [
  { code: 'PERSON_HOUR', nameUk: 'людино-година', nameEn: 'person-hour' },
  { code: 'PERSON_DAY', nameUk: 'людино-день', nameEn: 'person-day' },
  { code: 'PERSON_MONTH', nameUk: 'людино-місяць', nameEn: 'person-month' },
  { code: 'VISIT', nameUk: 'відвідування', nameEn: 'visit' },
  { code: 'CASE', nameUk: 'випадок', nameEn: 'case' },
  { code: 'GROUP_SESSION', nameUk: 'групове заняття', nameEn: 'group session' },
];

/** Codes of the economic classification of spending (KEKV) under which services are ordered. */
export const economicCodes: readonly NamedCode[] = [
  { code: '2240', nameUk: 'Оплата послуг (крім комунальних)', nameEn: 'Payment for services (except utilities)' },
  {
    code: '2610',
    nameUk: 'Субсидії та поточні трансферти підприємствам (установам, організаціям)',
    nameEn: 'Subsidies and current transfers to enterprises, institutions and organisations',
  },
  { code: '2730', nameUk: 'Інші виплати населенню', nameEn: 'Other payments to the population' },
];

const volyn = 'UA07000000000024379';
const lutskRaion = 'UA07080000000034745';
const lutsk = 'UA07080170000013585';

/** The way down to one community; the other 1,771 come by import. */
export const territories: readonly TerritoryFacts[] = [
  {
    code: volyn,
    nameUk: 'Волинська область',
    nameEn: 'Volynska oblast',
    kind: 'OBLAST',
    parent: null,
    oblast: volyn,
    population: null,
    populationYear: null,
  },
  {
    code: lutskRaion,
    nameUk: 'Луцький район',
    nameEn: 'Lutskyi raion',
    kind: 'RAION',
    parent: volyn,
    oblast: volyn,
    population: null,
    populationYear: null,
  },
  {
    code: lutsk,
    nameUk: 'Луцька міська територіальна громада',
    nameEn: 'Lutska urban territorial community',
    kind: 'COMMUNITY',
    parent: lutskRaion,
    oblast: volyn,
    population: 236322,
    populationYear: 2022,
  },
  {
    code: 'UA07080170010083384',
    nameUk: 'Луцьк',
    nameEn: 'Lutsk',
    kind: 'CITY',
    parent: lutsk,
    oblast: volyn,
    population: null,
    populationYear: null,
  },
];

export const subsistenceCategories = [
  'GENERAL',
  'CHILD_UNDER_6',
  'CHILD_6_TO_18',
  'WORKING_AGE',
  'LOST_ABILITY_TO_WORK',
] as const;
export type SubsistenceCategory = (typeof subsistenceCategories)[number];

export interface SubsistenceMinimum {
  readonly country: string;
  readonly category: SubsistenceCategory;
  readonly validFrom: LocalDate;
  /** Minor units of the country's currency, a month. */
  readonly amount: Minor;
}

/** Amounts from general knowledge, in the order of the categories: to be read in the budget law of each year. */
const minimums: Readonly<Record<string, readonly string[]>> = {
  '2024-01-01': ['2920', '2563', '3196', '3028', '2361'],
  '2025-01-01': ['2920', '2563', '3196', '3028', '2361'],
  '2026-01-01': ['3209', '2817', '3512', '3328', '2595'],
};

export const subsistenceMinimums: readonly SubsistenceMinimum[] = Object.entries(minimums).flatMap(([from, amounts]) =>
  subsistenceCategories.map((category, index) => ({
    country: home.code,
    category,
    validFrom: localDate(from),
    amount: parseMoney(amounts[index]!),
  })),
);
