import { ImportCpv, ImportServices, ImportTerritories, LoadReference } from '#reference';
import { LapseBudgetLine } from '../../../libs/budget/src/usecases/lapse-budget-line.ts';
import { CloseNeedsRound } from '../../../libs/needs/src/usecases/close-needs-round.ts';
import { DraftNeedsPlan } from '../../../libs/needs/src/usecases/draft-needs-plan.ts';
import { RemovePlanLine } from '../../../libs/needs/src/usecases/remove-plan-line.ts';
import { ExcludeRegisterEntry } from '../../../libs/register/src/usecases/exclude-register-entry.ts';
import { ReinstateRegisterEntry } from '../../../libs/register/src/usecases/reinstate-register-entry.ts';
import { SuspendRegisterEntry } from '../../../libs/register/src/usecases/suspend-register-entry.ts';
import { SetOwnRule } from '../../../libs/reference/src/usecases/set-own-rule.ts';
import { WithdrawRegisterApplication } from '../../../libs/register/src/usecases/withdraw-register-application.ts';
import { PreviewTariff } from '../../../libs/tariffs/src/usecases/preview-tariff.ts';
import { RevokeTariff } from '../../../libs/tariffs/src/usecases/revoke-tariff.ts';
import { atTime } from '../at-time.ts';
import { givenBudgetLine } from '../given-budget.ts';
import type { ContractScene } from '../given-contracts.ts';
import { givenProviderOrganisation } from '../given-identity.ts';
import { givenNeed, givenPlanLine, givenRound, givenSurvey, homeCare, socialOrder } from '../given-needs.ts';
import { givenApplication } from '../given-register.ts';
import { givenTariff, homeCareCosts } from '../given-tariffs.ts';
import { givenProvider } from '../given-tendering.ts';

const COMMUNITIES =
  'hromada_code,hromada_name,type,raion_code,raion_name,oblast_code,oblast_name,population_2022\n' +
  'UA07080030000051738,Боратинська,сільська,UA07080000000034745,Луцький,UA07000000000024379,Волинська,14990';

const SERVICE = {
  code: '030.0',
  nameUk: 'Супровід',
  nameEn: 'Support',
  setting: ['HOME'],
  type: 'SIMPLE',
  codeStatus: 'confirmed',
  nameConfidence: 'high',
};

/** The operator's lists: loaded anew, and one line of each imported. */
export async function lists({ app }: ContractScene): Promise<void> {
  await app.get(LoadReference).execute();
  await app.get(ImportCpv).execute('code,uk,en\n85300000-2,Послуги,Services');
  await app.get(ImportTerritories).execute({ communities: COMMUNITIES, levels: null, populationYear: 2022 });
  await app.get(ImportServices).execute({ file: JSON.stringify([SERVICE]), activeFrom: '2020-07-09' });
}

/** A second year is counted and planned, with a survey; a tariff is set and revoked; a budget year ends. */
export async function needsAndMoney({ app, buyer }: ContractScene): Promise<void> {
  const surveyId = await givenSurvey(app, buyer.planner);
  const roundId = await givenRound(app, buyer.planner, 2027);
  const needLineId = await givenNeed(app, buyer.planner, homeCare(roundId, { surveyId }));
  await app.get(CloseNeedsRound).execute(buyer.planner, { roundId });
  const { id: planId } = await app.get(DraftNeedsPlan).execute(buyer.planner, { roundId });
  const planLineId = await givenPlanLine(app, buyer.planner, socialOrder(planId, needLineId));
  await app.get(RemovePlanLine).execute(buyer.planner, { planId, planLineId });

  await app.get(PreviewTariff).execute(buyer.tariffOfficer, homeCareCosts);
  const tariffId = await givenTariff(app, buyer, { setting: 'SEMI_INPATIENT' });
  await app.get(RevokeTariff).execute(buyer.tariffOfficer, { tariffId, reason: 'Помилка в розрахунку' });

  const own = { value: '4', reason: 'Більше уваги', language: 'uk' } as const;
  await app.get(SetOwnRule).execute(buyer.head, { ...own, key: 'register.decision.days' });

  const lineId = await givenBudgetLine(app, buyer.financeOfficer, '500.00');
  await atTime(app, '2027-01-01T10:00:00+02:00');
  await app.get(LapseBudgetLine).run(lineId);
}

/** A provider is suspended, comes back and is excluded; another takes back its application. */
export async function register({ app, buyer }: ContractScene): Promise<void> {
  await atTime(app, '2026-02-02T10:00:00+02:00');
  const { entryId } = await givenProvider(app, buyer);
  const { registrar } = buyer;
  await app.get(SuspendRegisterEntry).execute(registrar, { entryId, version: 1, reason: 'Перевірка' });
  await app.get(ReinstateRegisterEntry).execute(registrar, { entryId, version: 2 });
  const exclusion = { reasonCode: 'CRITERIA_LOST', reasonText: 'Акт № 3' };
  await app.get(ExcludeRegisterEntry).execute(registrar, { entryId, version: 3, ...exclusion });
  const { signatory } = await givenProviderOrganisation(app);
  const applicationId = await givenApplication(app, buyer, signatory);
  await app.get(WithdrawRegisterApplication).execute(signatory, { applicationId });
}
