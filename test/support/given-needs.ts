import { localDate, localDateOf } from '#kernel';
import { survey20242025 } from '#needs';
import type { Actor } from '#platform';
import { type AddPlanLineInput, AddPlanLine } from '../../libs/needs/src/usecases/add-plan-line.ts';
import { AdoptNeedsPlan } from '../../libs/needs/src/usecases/adopt-needs-plan.ts';
import { CloseNeedsRound } from '../../libs/needs/src/usecases/close-needs-round.ts';
import { CountNeed, type CountNeedInput } from '../../libs/needs/src/usecases/count-need.ts';
import { DraftNeedsPlan } from '../../libs/needs/src/usecases/draft-needs-plan.ts';
import { OpenNeedsRound } from '../../libs/needs/src/usecases/open-needs-round.ts';
import { RecordSurvey, type RecordSurveyInput } from '../../libs/needs/src/usecases/record-survey.ts';
import type { TestApplication } from './application.ts';
import { givenMember, givenOrganisation, type Member } from './given-identity.ts';

export const LUTSK = 'UA07080170000013585';

/** Who plans and who adopts for an authority. */
export interface Planning {
  readonly planner: Actor;
  readonly head: Actor;
}

const people = new WeakMap<TestApplication, Promise<[Member, Member]>>();

/**
 * A new authority in Lutsk for which the same two people act in each test: an actor is trusted once it is made, and
 * making people is slow on purpose, because their passwords are hashed.
 */
export async function givenPlanning(app: TestApplication): Promise<{ id: string; planner: Member; head: Member }> {
  const id = await givenOrganisation(app, { kind: 'authority', territoryCode: LUTSK });
  const known = people.get(app) ?? Promise.all([givenMember(app, id, ['planner']), givenMember(app, id, ['head'])]);
  people.set(app, known);
  const [planner, head] = await known;
  return { id, planner: { ...planner, organisationId: id }, head: { ...head, organisationId: id } };
}

export const publishedSurvey: RecordSurveyInput = {
  ...survey20242025,
  title: survey20242025.title.uk,
  language: 'uk',
};

export const givenSurvey = async (app: TestApplication, planner: Actor, change: Partial<RecordSurveyInput> = {}) =>
  (await app.get(RecordSurvey).execute(planner, { ...publishedSurvey, ...change })).id;

const thisYear = (app: TestApplication): Promise<number> =>
  app.transactions.asSystem('test', async (transaction) =>
    Number(localDateOf(await transaction.now(), 'Europe/Kyiv').slice(0, 4)),
  );

/** An open round of the running year. */
export const givenRound = async (app: TestApplication, planner: Actor, year?: number): Promise<string> =>
  (await app.get(OpenNeedsRound).execute(planner, { year: year ?? (await thisYear(app)) })).id;

/** Home care for older persons in Lutsk: 40 served, 80 identified, 127 estimated. */
export const homeCare = (roundId: string, change: Partial<CountNeedInput> = {}): CountNeedInput => ({
  roundId,
  serviceCode: '015.1',
  targetGroup: 'OLDER_PERSONS',
  setting: 'HOME',
  territoryCode: LUTSK,
  served: 40,
  waiting: 25,
  assessedNotServed: 10,
  refusedForCapacity: 5,
  population: 4210,
  prevalence: '3/100',
  source: 'Журнал звернень департаменту соціальної політики за 2025 рік',
  language: 'uk',
  surveyId: null,
  version: null,
  ...change,
});

/** Day care of children with disabilities in Lutsk: 12 served, 55 identified. */
export const dayCare = (roundId: string, change: Partial<CountNeedInput> = {}): CountNeedInput =>
  homeCare(roundId, {
    serviceCode: '015.3',
    targetGroup: 'CHILDREN_WITH_DISABILITIES',
    setting: 'SEMI_INPATIENT',
    served: 12,
    waiting: 30,
    assessedNotServed: 8,
    population: null,
    prevalence: null,
    ...change,
  });

export const givenNeed = async (app: TestApplication, planner: Actor, need: CountNeedInput): Promise<string> =>
  (await app.get(CountNeed).execute(planner, need)).id;

/** A social order of home care: 12.5 person-hours a month for everybody whose need is unmet, at 145.50. */
export const socialOrder = (
  planId: string,
  needLineId: string,
  change: Partial<AddPlanLineInput> = {},
): AddPlanLineInput => ({
  planId,
  needLineId,
  priority: 1,
  decision: 'SOCIAL_ORDER',
  unit: 'PERSON_HOUR',
  persons: null,
  unitsPerPerson: '12.5',
  months: 9,
  unitCost: '145.50',
  expectedFees: null,
  note: null,
  language: null,
  ...change,
});

export const givenPlanLine = async (app: TestApplication, planner: Actor, line: AddPlanLineInput): Promise<string> =>
  (await app.get(AddPlanLine).execute(planner, line)).id;

export const adoption = (planId: string) => ({ planId, actNumber: '118-1', actDate: localDate('2026-01-15') });

/** A closed round with home care and day care counted. */
export async function givenClosedRound(app: TestApplication, { planner }: Planning) {
  const roundId = await givenRound(app, planner);
  const homeCareNeed = await givenNeed(app, planner, homeCare(roundId));
  const dayCareNeed = await givenNeed(app, planner, dayCare(roundId));
  await app.get(CloseNeedsRound).execute(planner, { roundId });
  return { roundId, homeCareNeed, dayCareNeed };
}

/** A draft with a line for each counted need of a closed round. */
export async function givenDraft(
  app: TestApplication,
  { planner }: Planning,
  round: { roundId: string; homeCareNeed: string; dayCareNeed: string },
) {
  const { id: planId } = await app.get(DraftNeedsPlan).execute(planner, { roundId: round.roundId });
  const homeCareLine = await givenPlanLine(app, planner, socialOrder(planId, round.homeCareNeed));
  const dayCareLine = await givenPlanLine(
    app,
    planner,
    socialOrder(planId, round.dayCareNeed, {
      unit: 'PERSON_DAY',
      unitsPerPerson: '18',
      unitCost: '410.00',
      priority: 2,
    }),
  );
  return { planId, homeCareLine, dayCareLine };
}

/** An adopted plan of an authority in Lutsk: social orders of home care and of day care for children with disabilities. */
export async function givenAdoptedPlan(app: TestApplication, authority: Planning) {
  const round = await givenClosedRound(app, authority);
  const draft = await givenDraft(app, authority, round);
  await app.get(AdoptNeedsPlan).execute(authority.head, adoption(draft.planId));
  return { ...round, ...draft };
}
