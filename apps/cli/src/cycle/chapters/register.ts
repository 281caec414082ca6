import { type CastProvider, providers } from '../cast.ts';
import type { World } from '../world.ts';

const CRITERIA: Readonly<Record<string, string>> = {
  FOUNDING_DOCUMENTS: 'Статут називає послугу і категорії отримувачів',
  STATE_STANDARDS: 'Опис надання відповідає державному стандарту',
  STAFF_QUALIFICATION: 'Перевірено дипломи та свідоцтва працівників',
  NO_ARREARS: 'Довідка про відсутність заборгованості',
  STAFF_MEDICAL_BOOKS: 'Особові медичні книжки з чинними оглядами',
  ACCESSIBLE_PREMISES: 'Приміщення обстежено за ДБН В.2.2-40:2018',
};

/** January: every provider applies, the registrar checks each criterion of each service, and decides within the term. */
export async function providersAreRegistered(world: World): Promise<void> {
  for (const provider of providers) {
    const application = await world.player(provider.key).does('fileRegisterApplication', 'registerApplication { id }', {
      kind: 'include',
      authorityId: world.id('authority'),
      services: provider.services.map(({ code, capacity, setting }) => ({
        serviceCode: code,
        capacity,
        settings: [setting],
      })),
      details: detailsOf(provider),
    });
    world.remember(`application ${provider.key}`, application.id);
  }
  await world.clock.to('2026-01-14');
  const registrar = world.player('registrar');
  const [first, ...others] = providers;
  await registrar.isRefused(
    'decideRegisterApplication',
    'registerApplication { id }',
    { applicationId: world.id(`application ${first!.key}`), grant: true },
    'CRITERION_NOT_CHECKED',
  );
  for (const provider of [first!, ...others]) {
    const applicationId = world.id(`application ${provider.key}`);
    for (const { code } of provider.services) {
      for (const [criterionCode, evidence] of Object.entries(CRITERIA)) {
        const check = { applicationId, serviceCode: code, criterionCode, result: 'MET', evidence };
        await registrar.does('recordCriterionCheck', 'registerApplication { id }', check);
      }
    }
    await registrar.does('decideRegisterApplication', 'registerApplication { id state }', {
      applicationId,
      grant: true,
    });
  }
  world.tell(`${providers.length} providers are checked and stand in the register`);
}

function detailsOf(provider: CastProvider): object {
  const contact = { address: 'м. Луцьк, вул. Вигадана, 1', phone: '+380000000000', email: provider.email };
  if (provider.legalType !== 'sole_entrepreneur') {
    const ownershipForm = provider.legalType === 'communal' ? 'COMMUNAL' : 'PRIVATE';
    return { ...contact, legalForm: provider.legalType, ownershipForm, taxNumberRefused: false };
  }
  const [givenName, surname] = provider.person.split(' ');
  return { ...contact, surname, givenName, taxNumberRefused: false };
}
