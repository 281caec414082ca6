import { sql } from '#platform';
import { DecideRegisterApplication } from '../../libs/register/src/usecases/decide-register-application.ts';
import { FileRegisterApplication } from '../../libs/register/src/usecases/file-register-application.ts';
import { RecordCriterionCheck } from '../../libs/register/src/usecases/record-criterion-check.ts';
import type { ProviderDetails, ProviderService } from '../../libs/register/src/domain/provider.ts';
import type { LegalType } from '#identity';
import { ua2026 } from '#reference';
import type { TestApplication } from './application.ts';
import { givenProviderOrganisation, type Member } from './given-identity.ts';

export const homeCare: ProviderService = { serviceCode: '015.1', capacity: 40, settings: ['HOME'] };
export const dayCare: ProviderService = { serviceCode: '015.3', capacity: 20, settings: ['SEMI_INPATIENT'] };

export const organisationDetails: ProviderDetails = {
  address: 'м. Луцьк, вул. Лесі Українки, 1',
  phone: '+380 332 000 000',
  email: 'office@example.org',
  legalForm: 'Громадська організація',
  ownershipForm: 'PRIVATE',
  surname: null,
  givenName: null,
  patronymic: null,
  taxNumberRefused: false,
  identityDocument: null,
};

export const personDetails: ProviderDetails = {
  ...organisationDetails,
  legalForm: null,
  ownershipForm: null,
  surname: 'Бондар',
  givenName: 'Ольга',
  patronymic: 'Іванівна',
};

export const mandatoryCriteria: readonly string[] = ua2026.parameters['register.mandatoryCriteria']!.value.split(
  ',',
).map((code) => code.trim());

/** The authority that keeps the register: its id and one of its registrars. */
export interface Registering {
  readonly id: string;
  readonly registrar: Member;
}

/** An application for inclusion that waits for its checks. */
export async function givenApplication(
  app: TestApplication,
  authority: Pick<Registering, 'id'>,
  signatory: Member,
  services: readonly ProviderService[] = [homeCare],
  details: ProviderDetails = organisationDetails,
  evidenceFileIds: readonly string[] = [],
): Promise<string> {
  const about = { services, details, entryVersion: null, evidenceFileIds };
  const input = { kind: 'include', authorityId: authority.id, ...about } as const;
  return (await app.get(FileRegisterApplication).execute(signatory, input)).id;
}

/** Finds every mandatory criterion of these services met. */
export async function givenChecks(
  app: TestApplication,
  registrar: Member,
  applicationId: string,
  services: readonly ProviderService[] = [homeCare],
): Promise<void> {
  for (const { serviceCode } of services) {
    for (const criterionCode of mandatoryCriteria) {
      const finding = { serviceCode, criterionCode, result: 'MET', evidence: 'Довідка № 1' } as const;
      await app.get(RecordCriterionCheck).execute(registrar, { applicationId, ...finding });
    }
  }
}

export const grant = (app: TestApplication, registrar: Member, applicationId: string) =>
  app
    .get(DecideRegisterApplication)
    .execute(registrar, { applicationId, grant: true, reasonCode: null, reasonText: null });

/** A provider in the register: applied, checked and included through the ordinary verbs. */
export async function givenRegisteredProvider(
  app: TestApplication,
  authority: Registering,
  given: { services?: readonly ProviderService[]; legalType?: LegalType; name?: string } = {},
) {
  const { services = [homeCare], legalType = 'ngo', name } = given;
  const provider = await givenProviderOrganisation(app, legalType, name);
  const details = legalType === 'sole_entrepreneur' ? personDetails : organisationDetails;
  const applicationId = await givenApplication(app, authority, provider.signatory, services, details);
  await givenChecks(app, authority.registrar, applicationId, services);
  await grant(app, authority.registrar, applicationId);
  const find = sql`select id from register_entry where organisation_id = ${provider.id}`;
  const [entry] = await app.transactions.asSystem(
    'test',
    (transaction) => transaction.manager.query(find.text, find.values) as Promise<{ id: string }[]>,
  );
  return { ...provider, applicationId, entryId: entry!.id };
}
