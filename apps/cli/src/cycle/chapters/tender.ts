import { atLocalTime, localDate } from '#kernel';
import { commission, seatsOf, TIME_ZONE } from '../cast.ts';
import type { World } from '../world.ts';

export interface LotAnswer {
  readonly id: string;
  readonly number: number;
  readonly items: readonly { readonly id: string }[];
}

interface TenderAnswer {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly closesAt: string;
  readonly lots: readonly LotAnswer[];
}

export const TENDER = 'tender { id reference version closesAt lots { id number items { id } } }';

/** Quality 70, price 30: the price is never the only criterion. */
export const criteria = [
  {
    code: 'Q1',
    titleUk: 'Зміст і методика надання послуги',
    titleEn: 'Content and method',
    kind: 'quality',
    maxPoints: 20,
  },
  { code: 'Q2', titleUk: 'Кваліфікація і кількість працівників', titleEn: 'Staff', kind: 'quality', maxPoints: 15 },
  { code: 'Q3', titleUk: 'Досвід роботи з цільовою групою', titleEn: 'Experience', kind: 'quality', maxPoints: 10 },
  {
    code: 'Q4',
    titleUk: 'Матеріальна база і доступність',
    titleEn: 'Premises and accessibility',
    kind: 'quality',
    maxPoints: 10,
  },
  {
    code: 'Q5',
    titleUk: 'Забезпечення якості і безпеки',
    titleEn: 'Quality and safety',
    kind: 'quality',
    maxPoints: 10,
  },
  { code: 'Q6', titleUk: 'Додана цінність для громади', titleEn: 'Added value', kind: 'quality', maxPoints: 5 },
  { code: 'P1', titleUk: 'Ціна', titleEn: 'Price', kind: 'price', maxPoints: 30 },
].map((criterion) => ({
  ...criterion,
  scale:
    criterion.kind === 'quality'
      ? 'Від 0 (не описано) до найбільшого балу (повністю відповідає завданню і стандарту)'
      : null,
}));

const lots = [
  {
    name: 'home care',
    title: 'Догляд вдома за особами похилого віку',
    item: 'Догляд вдома',
    unit: 'PERSON_HOUR',
    quantity: '4800',
    maximumUnitPrice: '150.00',
    cpvCode: '85312400-3',
  },
  {
    name: 'day care',
    title: 'Денний догляд дітей з інвалідністю',
    item: 'Денний догляд',
    unit: 'PERSON_DAY',
    quantity: '1728',
    maximumUnitPrice: '700.00',
    cpvCode: '85312120-6',
  },
] as const;

export const closing = (day: string) => atLocalTime(localDate(day), '18:00', TIME_ZONE);

/** Early April: the tender is drafted from the plan's lines, the commission is appointed, and the head approves. */
export async function tenderIsPrepared(world: World): Promise<void> {
  await world.clock.to('2026-04-01');
  const officer = world.player('tenderOfficer');
  const drafted = await officer.does<TenderAnswer>('draftTender', TENDER, {
    title: 'Догляд вдома та денний догляд дітей з інвалідністю, 2026',
    language: 'uk',
    description:
      'Соціальне замовлення послуг, на які громада порахувала незадоволену потребу. Обсяг, місце та умови — за лотами.',
    standardReference:
      'Державний стандарт догляду вдома (наказ № 760 від 13.11.2013); стандарт денного догляду (наказ № 119-Н від 2023 року)',
    draftContract:
      'Договір про надання соціальних послуг за соціальним замовленням. Оплата — щомісяця за актом наданих послуг, протягом 10 робочих днів після прийняття.',
    contractFrom: '2026-06-15',
    contractTo: '2026-09-30',
    budgetLineId: world.id('budget line'),
  });
  const tenderId = world.remember('tender', drafted.id);
  for (const { name, title, item, unit, quantity, maximumUnitPrice, cpvCode } of lots) {
    await officer.does('addLot', TENDER, {
      tenderId,
      title,
      planLineId: world.id(`plan line ${name}`),
      items: [{ description: item, unit, quantity, maximumUnitPrice, cpvCode }],
    });
  }
  const complete = await officer.does<TenderAnswer>('setCriteria', TENDER, { tenderId, criteria });
  complete.lots.forEach((lot, at) => {
    world.remember(`lot ${lots[at]!.name}`, lot.id);
    world.remember(`lot item ${lots[at]!.name}`, lot.items[0]!.id);
  });
  const appointed = await officer.does<TenderAnswer & { commission: { id: string; personId: string }[] }>(
    'appointCommission',
    'tender { id reference version closesAt lots { id number items { id } } commission { id personId } }',
    {
      tenderId,
      actNumber: '31-од',
      actDate: '2026-03-30',
      members: seatsOf(({ key }) => world.id(`person ${key}`)),
    },
  );
  for (const { id, personId } of appointed.commission) {
    const member = commission.find(({ key }) => world.id(`person ${key}`) === personId)!;
    world.remember(`seat ${member.key}`, id);
  }
  await world.clock.to('2026-04-03');
  const approval = { tenderId, version: appointed.version };
  const approved = await world.player('head').does<TenderAnswer>('approveTender', TENDER, approval);
  await world.clock.to('2026-04-06');
  const early = { tenderId, version: approved.version, closesAt: closing('2026-04-30') };
  await officer.isRefused('publishTender', TENDER, early, 'TENDERING_TOO_SHORT');
  const published = await officer.does<TenderAnswer>('publishTender', TENDER, {
    ...early,
    closesAt: closing('2026-05-07'),
  });
  world.remember('tender reference', published.reference);
  world.tell(`tender ${published.reference} is published with ${published.lots.length} lots`);
}

/** April: a question is asked and answered in public, and an amendment moves the deadline. */
export async function tenderIsAskedAboutAndAmended(world: World): Promise<void> {
  await world.clock.to('2026-04-13');
  const tenderId = world.id('tender');
  for (const key of ['poruch', 'dolonia', 'nadiia', 'soniachni', 'centre', 'demchuk']) {
    await world.player(key).does('registerInterest', TENDER, { tenderId });
  }
  const { id: enquiryId } = await world.player('poruch').does('askQuestion', 'enquiry { id }', {
    tenderId,
    question: 'Чи входить час дороги між отримувачами до людино-години?',
    language: 'uk',
  });
  await world.clock.to('2026-04-15');
  const answer = 'Ні. Людино-година — це час, проведений з отримувачем; дорогу враховано в граничній ціні.';
  await world.player('tenderOfficer').does('answerQuestion', 'enquiry { id }', { enquiryId, answer });
  await world.clock.to('2026-05-04');
  const version = (
    await world.operator.ask<{ tender: { version: number } }>('query($id: String!) { tender(id: $id) { version } }', {
      id: tenderId,
    })
  ).tender.version;
  const amended = await world.player('tenderOfficer').does<TenderAnswer>('amendTender', TENDER, {
    tenderId,
    version,
    reason: 'Уточнено порядок оплати за відповіддю на запитання',
    closesAt: closing('2026-05-12'),
    draftContract:
      'Договір про надання соціальних послуг за соціальним замовленням. Оплата — щомісяця за актом наданих послуг, протягом 10 робочих днів після прийняття. Дорога між отримувачами не оплачується окремо.',
  });
  world.remember('closes at', amended.closesAt);
  world.tell(`one question answered, one amendment; bids are awaited until ${amended.closesAt}`);
}
