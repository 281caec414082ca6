import { type Language, plainText, readCode, refuseIfAny } from '#kernel';
import { onConstraint, type Transaction } from '#platform';
import { Organisations } from '../db/organisations.ts';
import { type Kind, type LegalType, organisationProblems } from '../domain/organisation.ts';
import { refuse } from '../domain/problems.ts';
import { organisationCreated } from '../events.ts';

export interface NewOrganisation {
  readonly kind: Kind;
  readonly legalType: LegalType;
  readonly legalCode: string;
  readonly name: string;
  readonly language: Language;
  readonly territoryCode: string | null;
  readonly demonstration: boolean;
}

/** Writes an organisation; a legal code belongs to one (BR-7). */
export async function writeOrganisation(transaction: Transaction, given: NewOrganisation): Promise<string> {
  const organisation = { ...given, name: plainText(given.name), legalCode: readCode(given.legalCode) };
  refuseIfAny(organisationProblems(organisation));
  if (await transaction.of(Organisations).byLegalCode(organisation.legalCode))
    refuse('LEGAL_CODE_TAKEN', ['legalCode']);
  const id = await onConstraint(
    transaction,
    transaction.of(Organisations).insert({ ...organisation, createdBy: transaction.actor.personId }),
    {
      organisation_legal_code: () => refuse('LEGAL_CODE_TAKEN', ['legalCode']),
    },
  );
  transaction.record(organisationCreated, id, { kind: organisation.kind, legalType: organisation.legalType });
  return id;
}
