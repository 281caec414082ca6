import { type Problem } from '#kernel';
import { problem } from './problems.ts';

export const organisationKinds = ['authority', 'provider', 'oversight', 'operator'] as const;
export type Kind = (typeof organisationKinds)[number];

/** Legal forms, as far as rules differ by them. */
export const legalTypes = [
  'authority',
  'communal',
  'ngo',
  'charity',
  'religious',
  'company',
  'sole_entrepreneur',
  'other',
] as const;
export type LegalType = (typeof legalTypes)[number];

const providerTypes: readonly LegalType[] = [
  'communal',
  'ngo',
  'charity',
  'religious',
  'company',
  'sole_entrepreneur',
  'other',
];

/** EDRPOU has 8 digits; a sole entrepreneur is known by the taxpayer's number of 10 digits. */
const legalCodeShape = (type: LegalType): RegExp => (type === 'sole_entrepreneur' ? /^\d{10}$/ : /^\d{8}$/);

export interface OrganisationFacts {
  readonly kind: Kind;
  readonly legalType: LegalType;
  readonly legalCode: string;
  readonly name: string;
}

/** An organisation is known by its legal code, and its legal type fits what it is here (BR-7, BR-14). */
export function organisationProblems(organisation: OrganisationFacts): (Problem | undefined)[] {
  const fits =
    organisation.kind === 'provider'
      ? providerTypes.includes(organisation.legalType)
      : !organisation.legalType.startsWith('sole');
  return [
    problem(organisation.name.length < 3, 'NAME_MISSING', ['name']),
    problem(
      !legalCodeShape(organisation.legalType).test(organisation.legalCode),
      'LEGAL_CODE_MALFORMED',
      ['legalCode'],
      {
        digits: organisation.legalType === 'sole_entrepreneur' ? 10 : 8,
      },
    ),
    problem(!fits, 'LEGAL_TYPE_MISMATCH', ['legalType']),
  ];
}
