import { localDate } from '#kernel';
import { ApproveTariff, type ApproveTariffInput } from '../../libs/tariffs/src/usecases/approve-tariff.ts';
import { DraftTariff, type DraftTariffInput } from '../../libs/tariffs/src/usecases/draft-tariff.ts';
import type { TestApplication } from './application.ts';
import type { Member } from './given-identity.ts';

/** Home care for everybody: labour of 100 000.00 and its social charge for 1 000 hours, 122.00 an hour. */
export const homeCareCosts: DraftTariffInput = {
  providerId: null,
  serviceCode: '015.1',
  unit: 'PERSON_HOUR',
  setting: 'HOME',
  targetGroup: null,
  plannedUnits: '1000',
  costs: [{ article: 'LABOUR', label: 'Соціальні робітники', amount: '100000.00' }],
};

export const actOfJanuary: Omit<ApproveTariffInput, 'tariffId'> = {
  actNumber: '27-1',
  actDate: localDate('2026-01-20'),
  approvingBody: 'Виконавчий комітет',
  validFrom: localDate('2026-02-01'),
  validTo: localDate('2026-12-31'),
};

export const givenDraftTariff = async (
  app: TestApplication,
  officer: Member,
  given: Partial<DraftTariffInput> = {},
): Promise<string> => (await app.get(DraftTariff).execute(officer, { ...homeCareCosts, ...given })).id;

/** A tariff in force: drafted by the officer, approved by the head of the same authority. */
export async function givenTariff(
  app: TestApplication,
  authority: { readonly tariffOfficer: Member; readonly head: Member },
  given: Partial<DraftTariffInput> = {},
  act: Partial<ApproveTariffInput> = {},
): Promise<string> {
  const tariffId = await givenDraftTariff(app, authority.tariffOfficer, given);
  await app.get(ApproveTariff).execute(authority.head, { ...actOfJanuary, ...act, tariffId });
  return tariffId;
}
