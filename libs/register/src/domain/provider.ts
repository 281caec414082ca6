import { isEdrpou, isRnokpp, type Problem } from '#kernel';
import { problem } from './problems.ts';

/** O: an organisation. F: a sole entrepreneur, whose entry holds personal data that the directory does not show. */
export type ProviderType = 'O' | 'F';

/** The applicant as the room of identity knows it. */
export interface ApplicantFacts {
  readonly id: string;
  readonly kind: string;
  readonly legalType: string;
  /** Eight figures for an organisation; the tax number, or the document's number where that was refused, for a person. */
  readonly legalCode: string;
  readonly name: string;
  readonly territoryCode: string | null;
}

/** What an application says about the provider besides name and code. Which fields are needed depends on the type (BR-14). */
export interface ProviderDetails {
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly legalForm: string | null;
  readonly ownershipForm: string | null;
  readonly surname: string | null;
  readonly givenName: string | null;
  readonly patronymic: string | null;
  /** Some people refuse a tax number for their faith; their identity document stands in its place. */
  readonly taxNumberRefused: boolean;
  readonly identityDocument: string | null;
}

export interface ProviderService {
  readonly serviceCode: string;
  /** How many persons the provider can serve at the same time. */
  readonly capacity: number;
  readonly settings: readonly string[];
}

export const ownershipForms = ['COMMUNAL', 'STATE', 'PRIVATE'] as const;

export const typeOf = (applicant: ApplicantFacts): ProviderType =>
  applicant.legalType === 'sole_entrepreneur' ? 'F' : 'O';

const always = ['address', 'phone', 'email'] as const;
const ofOrganisation = ['legalForm', 'ownershipForm'] as const;
const ofPerson = ['surname', 'givenName'] as const;

/** The fields that an organisation or a sole entrepreneur has to give, and the form of the code (BR-14). */
export function detailProblems(applicant: ApplicantFacts, details: Partial<ProviderDetails>): (Problem | undefined)[] {
  const type = typeOf(applicant);
  const needed: (keyof ProviderDetails)[] = [...always, ...(type === 'O' ? ofOrganisation : ofPerson)];
  if (type === 'F' && details.taxNumberRefused) needed.push('identityDocument');
  const [digits, isRight] = type === 'O' ? ([8, isEdrpou] as const) : ([10, isRnokpp] as const);
  const withoutNumber = type === 'F' && details.taxNumberRefused;
  const isCode = new RegExp(`^\\d{${digits}}$`).test(applicant.legalCode);
  return [
    problem(applicant.kind !== 'provider', 'APPLICANT_NOT_A_PROVIDER'),
    ...needed.map((field) => problem(isEmpty(details[field]), 'PROVIDER_FIELD_MISSING', ['details', field])),
    problem(!withoutNumber && !isCode, 'PROVIDER_LEGAL_CODE_MALFORMED', [], { digits }),
    problem(!withoutNumber && isCode && !isRight(applicant.legalCode), 'PROVIDER_LEGAL_CODE_MISTYPED'),
  ];
}

const isEmpty = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';
