import { isEdrpou, isRnokpp, type Problem } from '#kernel';
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

/** An organisation is known by its ЄДРПОУ of 8 digits, a sole entrepreneur by the taxpayer's number (РНОКПП) of 10. */
const codeOf = (type: LegalType) =>
  type === 'sole_entrepreneur' ? { digits: 10, isRight: isRnokpp } : { digits: 8, isRight: isEdrpou };

export interface OrganisationFacts {
  readonly kind: Kind;
  readonly legalType: LegalType;
  readonly legalCode: string;
  readonly name: string;
}

/** An organisation is known by its legal code, and its legal type fits what it is here (BR-7, BR-14). */
export function organisationProblems(organisation: OrganisationFacts): (Problem | undefined)[] {
  const unfit = organisation.kind === 'provider' ? 'authority' : 'sole_entrepreneur';
  const { digits, isRight } = codeOf(organisation.legalType);
  const isCode = /^\d+$/.test(organisation.legalCode) && organisation.legalCode.length === digits;
  return [
    problem(organisation.name.length < 3, 'NAME_MISSING', ['name']),
    problem(!isCode, 'LEGAL_CODE_MALFORMED', ['legalCode'], { digits }),
    problem(isCode && !isRight(organisation.legalCode), 'LEGAL_CODE_MISTYPED', ['legalCode']),
    problem(organisation.legalType === unfit, 'LEGAL_TYPE_MISMATCH', ['legalType']),
  ];
}
