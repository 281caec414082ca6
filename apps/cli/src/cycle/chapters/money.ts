import { COUNSELLING, DAY_CARE, HOME_CARE } from '../cast.ts';
import type { World } from '../world.ts';

const tariffs = [
  {
    name: 'home care',
    serviceCode: HOME_CARE,
    unit: 'PERSON_HOUR',
    setting: 'HOME',
    plannedUnits: '16800',
    labour: '1650000.00',
    materials: '84000.00',
    transport: '151200.00',
    overhead: '118000.00',
    administration: '165000.00',
  },
  {
    name: 'day care',
    serviceCode: DAY_CARE,
    unit: 'PERSON_DAY',
    setting: 'SEMI_INPATIENT',
    plannedUnits: '6200',
    labour: '2480000.00',
    materials: '372000.00',
    transport: '310000.00',
    overhead: '434000.00',
    administration: '248000.00',
  },
  {
    name: 'counselling',
    serviceCode: COUNSELLING,
    unit: 'PERSON_HOUR',
    setting: 'SEMI_INPATIENT',
    plannedUnits: '3300',
    labour: '693000.00',
    materials: '16500.00',
    transport: '0.00',
    overhead: '49500.00',
    administration: '69300.00',
  },
] as const;

/** The line for social orders of a year, with its money; tells its id. */
export async function givenBudgetLine(world: World, year: number, amount: string, act: string): Promise<string> {
  const finance = world.player('financeOfficer');
  const line = await finance.does('openBudgetLine', 'budgetLine { id }', {
    year,
    programmeCode: '0813242',
    economicCode: '2610',
    fund: 'general',
    title: 'Соціальне замовлення: надання соціальних послуг недержавними надавачами',
    language: 'uk',
  });
  await finance.does('appropriate', 'budgetLine { id }', { lineId: line.id, amount, act });
  return line.id;
}

/** January: the council's budget gives the line its money. */
export async function moneyIsAppropriated(world: World): Promise<void> {
  const act = 'Рішення Луцької міської ради від 24.12.2025 № 60/1 (демонстрація)';
  world.remember('budget line', await givenBudgetLine(world, 2026, '9500000.00', act));
  world.tell('9 500 000.00 UAH stand on the budget line');
}

/** March: tariffs are calculated by cost articles and set by an act of the executive committee. */
export async function tariffsAreSet(world: World): Promise<void> {
  await world.clock.to('2026-03-19');
  for (const { name, serviceCode, unit, setting, plannedUnits, ...articles } of tariffs) {
    const costs = [
      { article: 'LABOUR', label: 'Заробітна плата соціальних працівників', amount: articles.labour },
      { article: 'MATERIALS', label: 'Витратні матеріали', amount: articles.materials },
      { article: 'OTHER_DIRECT', label: 'Транспорт', amount: articles.transport },
      { article: 'OVERHEAD', label: 'Оренда і комунальні послуги', amount: articles.overhead },
      { article: 'ADMINISTRATION', label: 'Адміністративні витрати', amount: articles.administration },
    ].filter(({ amount }) => amount !== '0.00');
    const draft = { serviceCode, unit, setting, plannedUnits, costs };
    const tariff = await world
      .player('tariffOfficer')
      .does<{ id: string; amount: { amount: string } }>('draftTariff', 'tariff { id amount { amount } }', draft);
    await world.player('head').does('approveTariff', 'tariff { id state }', {
      tariffId: tariff.id,
      actNumber: '145-1',
      actDate: '2026-03-18',
      approvingBody: 'Виконавчий комітет Луцької міської ради (демонстрація)',
      validFrom: '2026-03-19',
      validTo: '2026-12-31',
    });
    world.remember(`tariff ${name}`, tariff.id);
    world.tell(`tariff of ${name}: ${tariff.amount.amount} UAH`);
  }
}
