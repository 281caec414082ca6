import { survey20242025 } from '#needs';
import { community, COUNSELLING, DAY_CARE, HOME_CARE } from '../cast.ts';
import type { World } from '../world.ts';

/** Persons counted in January and February; 236 322 people lived in the community in 2022. */
const counts = [
  {
    name: 'home care',
    serviceCode: HOME_CARE,
    targetGroup: 'OLDER_PERSONS',
    setting: 'HOME',
    served: 412,
    waiting: 168,
    assessedNotServed: 74,
    refusedForCapacity: 31,
    source: 'Індивідуальні оцінки потреб і черга територіального центру',
  },
  {
    name: 'day care',
    serviceCode: DAY_CARE,
    targetGroup: 'CHILDREN_WITH_DISABILITIES',
    setting: 'SEMI_INPATIENT',
    served: 46,
    waiting: 58,
    assessedNotServed: 21,
    refusedForCapacity: 14,
    source: 'Оцінки потреб, дані інклюзивно-ресурсного центру',
  },
  {
    name: 'counselling',
    serviceCode: COUNSELLING,
    targetGroup: 'FAMILIES_IN_DLC',
    setting: 'SEMI_INPATIENT',
    served: 530,
    waiting: 95,
    assessedNotServed: 60,
    refusedForCapacity: 0,
    population: 9_400,
    prevalence: '7/80',
    source: 'Звернення до центру соціальних служб; частка за опитуванням',
  },
] as const;

/** What the plan orders from the market: a part of the unmet need, as far as the money reaches. */
const plan = [
  {
    name: 'home care',
    priority: 1,
    decision: 'SOCIAL_ORDER',
    unit: 'PERSON_HOUR',
    persons: 60,
    unitsPerPerson: '20',
    months: 4,
  },
  {
    name: 'day care',
    priority: 2,
    decision: 'SOCIAL_ORDER',
    unit: 'PERSON_DAY',
    persons: 24,
    unitsPerPerson: '18',
    months: 4,
  },
  {
    name: 'counselling',
    priority: 3,
    decision: 'SOCIAL_ORDER',
    unit: 'PERSON_HOUR',
    persons: 80,
    unitsPerPerson: '2',
    months: 6,
  },
] as const;

/** January and February: the survey is entered as evidence, the round is opened, and need is counted line by line. */
export async function needIsCounted(world: World): Promise<void> {
  const planner = world.player('planner');
  const { title, ...survey } = survey20242025;
  const { id: surveyId } = await planner.does('recordSurvey', 'survey { id }', {
    ...survey,
    title: title.uk,
    language: 'uk',
  });
  world.remember('survey', surveyId);
  const { id: roundId } = await planner.does('openNeedsRound', 'needsRound { id }', { year: 2026 });
  await world.clock.to('2026-02-16');
  for (const { name, ...count } of counts) {
    const line = await planner.does<{ id: string; unmet: number }>('countNeed', 'needLine { id unmet }', {
      ...count,
      roundId,
      territoryCode: community.territoryCode,
      language: 'uk',
      surveyId,
    });
    world.remember(`need ${name}`, line.id);
    world.tell(`${name}: ${line.unmet} persons without the service`);
  }
  await planner.does('closeNeedsRound', 'needsRound { id state }', { roundId });
  world.remember('round', roundId);
}

/** March: the plan costs the counted need with the tariffs and is adopted by an act of somebody who did not write it. */
export async function planIsAdopted(world: World): Promise<void> {
  await world.clock.to('2026-03-23');
  const planner = world.player('planner');
  const { id: planId } = await planner.does('draftNeedsPlan', 'needsPlan { id }', { roundId: world.id('round') });
  for (const { name, ...line } of plan) {
    const { id } = await planner.does('addPlanLine', 'planLine { id }', {
      ...line,
      planId,
      needLineId: world.id(`need ${name}`),
    });
    world.remember(`plan line ${name}`, id);
  }
  await world.clock.to('2026-03-26');
  const adopted = await world
    .player('head')
    .does<{ reference: string }>('adoptNeedsPlan', 'needsPlan { id reference state }', {
      planId,
      actNumber: '160-1',
      actDate: '2026-03-26',
    });
  world.tell(`needs plan ${adopted.reference} is adopted`);
}
