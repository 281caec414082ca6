import { addDays, atLocalTime, localDateOf, yearOf } from '#kernel';
import { COUNSELLING, seatsOf, TIME_ZONE } from '../cast.ts';
import { StoryError } from '../player.ts';
import type { World } from '../world.ts';
import { givenBudgetLine } from './money.ts';
import { criteria, TENDER } from './tender.ts';

/** The title by which a later start finds the tender again. */
const TITLE = 'Консультування сімей у складних життєвих обставинах (відкритий для спроб)';

/** Days that bids are awaited: more than the law's minimum, so that a newcomer has time. */
const OPEN_FOR = 45;

interface Standing {
  readonly authorityId: string;
  readonly people: ReadonlyMap<string, string>;
  readonly planLineId: string;
}

/** Whether the year has been played to its end: the tender for newcomers is the last thing that it brings about. */
export async function hasBeenPlayed(world: World): Promise<boolean> {
  return (await newcomersTenders(world, null)).length > 0;
}

/** At real time a tender stands open for bids, so that a newcomer has something to try; a closed one is followed by another. */
export async function newcomerCanTry(world: World): Promise<void> {
  await world.clock.toRealTime();
  const now = await world.clock.now();
  const open = (await newcomersTenders(world, 'published')).find(({ closesAt }) => closesAt > now);
  if (open) return world.tell(`tender ${open.reference} is open for bids until ${open.closesAt}`);
  const today = localDateOf(now, TIME_ZONE);
  const { authorityId, people, planLineId } = await whatStands(world);
  const officer = world.player('tenderOfficer');
  const { id: tenderId } = await officer.does('draftTender', TENDER, {
    title: TITLE,
    language: 'uk',
    description:
      'Ця закупівля стоїть відкритою, щоб кожен міг спробувати: запитати, скласти пропозицію, подати, замінити, відкликати.',
    standardReference: 'Державний стандарт соціальної послуги консультування',
    draftContract:
      'Договір про надання соціальних послуг за соціальним замовленням. Оплата — щомісяця за актом наданих послуг.',
    contractFrom: addDays(today, OPEN_FOR + 40),
    contractTo: addDays(today, OPEN_FOR + 200),
    budgetLineId: await budgetLine(world, authorityId, yearOf(today)),
  });
  const item = {
    description: 'Консультація',
    unit: 'PERSON_HOUR',
    quantity: '400',
    maximumUnitPrice: '295.00',
    cpvCode: '85312320-8',
  };
  await officer.does('addLot', TENDER, { tenderId, title: 'Консультування сімей', planLineId, items: [item] });
  await officer.does('setCriteria', TENDER, { tenderId, criteria });
  const appointed = await officer.does<{ version: number }>('appointCommission', TENDER, {
    tenderId,
    actNumber: '90-од',
    actDate: today,
    members: seatsOf(({ email }) => people.get(email)),
  });
  const approved = await world
    .player('head')
    .does<{ version: number }>('approveTender', TENDER, { tenderId, version: appointed.version });
  const closesAt = atLocalTime(addDays(today, OPEN_FOR), '18:00', TIME_ZONE);
  const published = await officer.does<{ reference: string }>('publishTender', TENDER, {
    tenderId,
    version: approved.version,
    closesAt,
  });
  world.tell(`tender ${published.reference} is open for bids until ${closesAt}`);
}

async function newcomersTenders(world: World, state: string | null) {
  const { tenders } = await world.operator.ask<{
    tenders: { nodes: { title: string; reference: string; closesAt: string }[] };
  }>('query($state: TenderState) { tenders(first: 100, state: $state) { nodes { title reference closesAt } } }', {
    state,
  });
  return tenders.nodes.filter(({ title }) => title === TITLE);
}

/** What the year has left behind, asked anew: another start knows nothing of the first one. */
async function whatStands(world: World): Promise<Standing> {
  const { viewer } = await world
    .player('head')
    .ask<{ viewer: { organisation: { id: string; members: { nodes: { person: { id: string; email: string } }[] } } } }>(
      '{ viewer { organisation { id members(first: 100) { nodes { person { id email } } } } } }',
    );
  const authorityId = viewer.organisation.id;
  const { needsPlans } = await world.operator.ask<{
    needsPlans: {
      nodes: { state: string; lines: { nodes: { id: string; needLine: { service: { code: string } } }[] } }[];
    };
  }>(
    'query($id: String!) { needsPlans(authorityId: $id) { nodes { state lines(first: 100) { nodes { id needLine { service { code } } } } } } }',
    {
      id: authorityId,
    },
  );
  const line = needsPlans.nodes
    .find(({ state }) => state === 'adopted')
    ?.lines.nodes.find(({ needLine }) => needLine.service.code === COUNSELLING);
  if (!line) throw new StoryError('the adopted plan has no line for counselling');
  const people = new Map(viewer.organisation.members.nodes.map(({ person }) => [person.email, person.id]));
  return { authorityId, people, planLineId: line.id };
}

/** The line of this year; a year that has none yet gets one with its money. */
async function budgetLine(world: World, authorityId: string, year: number): Promise<string> {
  const { budgetLines } = await world.operator.ask<{ budgetLines: { nodes: { id: string }[] } }>(
    'query($id: String!, $year: Int) { budgetLines(authorityId: $id, year: $year) { nodes { id } } }',
    { id: authorityId, year },
  );
  if (budgetLines.nodes[0]) return budgetLines.nodes[0].id;
  return givenBudgetLine(world, year, '3000000.00', `Рішення про бюджет на ${year} рік (демонстрація)`);
}
