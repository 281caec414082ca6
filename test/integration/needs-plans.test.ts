import { adoptedPlanLine } from '#needs';
import type { Actor } from '#platform';
import { localDate } from '#kernel';
import { AddPlanLine } from '../../libs/needs/src/usecases/add-plan-line.ts';
import { AdoptNeedsPlan } from '../../libs/needs/src/usecases/adopt-needs-plan.ts';
import { DraftNeedsPlan } from '../../libs/needs/src/usecases/draft-needs-plan.ts';
import { RemovePlanLine } from '../../libs/needs/src/usecases/remove-plan-line.ts';
import { ApproveTariff } from '../../libs/tariffs/src/usecases/approve-tariff.ts';
import { DraftTariff } from '../../libs/tariffs/src/usecases/draft-tariff.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { untilBlocked } from '../support/blocked.ts';
import {
  adoption,
  givenAdoptedPlan,
  givenClosedRound,
  givenDraft,
  givenPlanning,
  givenRound,
  LUTSK,
  socialOrder,
} from '../support/given-needs.ts';
import { refused } from '../support/refused.ts';

let app: TestApplication;
let authority: Awaited<ReturnType<typeof givenPlanning>>;

beforeAll(async () => {
  app = await TestApplication.start();
});
beforeEach(async () => {
  await atTime(app, '2026-01-20T10:00:00+02:00');
  authority = await givenPlanning(app);
});
afterAll(() => app.stop());

const rows = <Row = Record<string, unknown>>(statement: string, values: unknown[] = []): Promise<Row[]> =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query(statement, values) as Promise<Row[]>);
const states = () =>
  rows('select id, state, superseded_by from needs_plan where authority_id = $1 order by number', [authority.id]);
const journal = async (subject: string) =>
  (await rows<{ type: string }>('select type from journal where subject = $1 order by sequence', [subject])).map(
    ({ type }) => type,
  );
const adopt = (planId: string, actor: Actor = authority.head) =>
  app.get(AdoptNeedsPlan).execute(actor, adoption(planId));
const step = (lineId: string) =>
  app.transactions.asSystem('test', (transaction) => adoptedPlanLine(transaction, lineId));

describe('a draft', () => {
  test('is made of the counts of a closed round', async () => {
    const open = await givenRound(app, authority.planner);
    expect(await refused(app.get(DraftNeedsPlan).execute(authority.planner, { roundId: open }))).toEqual([
      'NEEDS_ROUND_NOT_CLOSED',
    ]);
    expect(await states()).toEqual([]);
  });

  test('asks for units and budget by line, exactly', async () => {
    const { homeCareLine } = await givenDraft(app, authority, await givenClosedRound(app, authority));
    expect(await rows('select * from plan_line where id = $1', [homeCareLine])).toMatchObject([
      {
        service_code: '015.1',
        target_group: 'OLDER_PERSONS',
        persons: 87,
        units_per_person: '12500',
        required_units: '9787500',
        unit_cost: '14550',
        required_budget: '142408125',
        currency: 'UAH',
        tariff_id: null,
      },
    ]);
  });

  test('takes each need once, from its own round, and says all that is wrong at once', async () => {
    const round = await givenClosedRound(app, authority);
    const { planId } = await givenDraft(app, authority, round);
    const add = (change: Parameters<typeof socialOrder>[2], needLineId = round.homeCareNeed) =>
      refused(app.get(AddPlanLine).execute(authority.planner, socialOrder(planId, needLineId, change)));
    expect(await add({})).toEqual(['PLAN_LINE_EXISTS']);
    expect(await add({ priority: 6, months: 13, persons: 500, unitsPerPerson: '0', unit: 'MILE' })).toEqual([
      'PLAN_LINE_PRIORITY_OUT_OF_RANGE',
      'PLAN_LINE_MONTHS_OUT_OF_RANGE',
      'PLAN_LINE_PERSONS_OUT_OF_RANGE',
      'PLAN_LINE_UNITS_MISSING',
      'UNIT_UNKNOWN',
      'PLAN_LINE_EXISTS',
    ]);
    expect(await add({ unitCost: '1.005' })).toEqual(['DECIMAL_MALFORMED']);
    const elsewhere = await givenClosedRound(app, await givenPlanning(app));
    expect(await add({}, elsewhere.homeCareNeed)).toEqual(['NOT_FOUND']);
    expect(await rows('select 1 from plan_line where plan_id = $1', [planId])).toHaveLength(2);
  });

  test('takes the cost of a unit from the approved tariff, and asks for one where there is none', async () => {
    const round = await givenClosedRound(app, authority);
    const { id: planId } = await app.get(DraftNeedsPlan).execute(authority.planner, { roundId: round.roundId });
    const add = () =>
      app.get(AddPlanLine).execute(authority.planner, socialOrder(planId, round.homeCareNeed, { unitCost: null }));
    expect(await refused(add())).toEqual(['PLAN_LINE_COST_MISSING']);
    const tariffId = await givenTariff('145.50');
    const { id } = await add();
    expect(await rows('select unit_cost, tariff_id from plan_line where id = $1', [id])).toEqual([
      { unit_cost: '14550', tariff_id: tariffId },
    ]);
  });

  test('loses a line again, which stays in the journal', async () => {
    const { planId, homeCareLine } = await givenDraft(app, authority, await givenClosedRound(app, authority));
    await app.get(RemovePlanLine).execute(authority.planner, { planId, planLineId: homeCareLine });
    expect(await rows('select 1 from plan_line where plan_id = $1', [planId])).toHaveLength(1);
    expect(await journal(planId)).toEqual([
      'needs_plan.drafted',
      'needs_plan.line_added',
      'needs_plan.line_added',
      'needs_plan.line_removed',
    ]);
  });

  test('of another authority is not to be found', async () => {
    const round = await givenClosedRound(app, authority);
    const { planId, homeCareLine } = await givenDraft(app, authority, round);
    const stranger = await givenPlanning(app);
    const verbs = [
      app.get(DraftNeedsPlan).execute(stranger.planner, { roundId: round.roundId }),
      app.get(AddPlanLine).execute(stranger.planner, socialOrder(planId, round.homeCareNeed)),
      app.get(RemovePlanLine).execute(stranger.planner, { planId, planLineId: homeCareLine }),
      adopt(planId, stranger.head),
    ];
    expect(await Promise.all(verbs.map(refused))).toEqual(verbs.map(() => ['NOT_FOUND']));
  });
});

describe('adoption', () => {
  test('is by a head who did not draft the plan (BR-86)', async () => {
    const both: Actor = { ...authority.planner, roles: ['planner', 'head'] };
    const { planId } = await givenDraft(app, { planner: both, head: both }, await givenClosedRound(app, authority));
    expect(await refused(adopt(planId, both))).toEqual(['PLAN_ADOPTED_BY_ITS_AUTHOR']);
    expect(await refused(adopt(planId, authority.planner))).toEqual(['NOT_FOUND']);
    expect(await states()).toMatchObject([{ state: 'draft' }]);
    await expect(
      rows(
        `update needs_plan set state = 'adopted', act_number = '1', act_date = '2026-01-01', adopted_at = turbota_now(),
          adopted_by = author_id where id = $1`,
        [planId],
      ),
    ).rejects.toThrow(/needs_plan_two_people/);
    await adopt(planId);
    expect(await states()).toMatchObject([{ state: 'adopted' }]);
  });

  test('needs lines and an act whose day has come, and services in force (BR-1, BR-2)', async () => {
    const round = await givenClosedRound(app, authority);
    const { id: empty } = await app.get(DraftNeedsPlan).execute(authority.planner, { roundId: round.roundId });
    const execute = (planId: string, actNumber: string, actDate: string) =>
      refused(app.get(AdoptNeedsPlan).execute(authority.head, { planId, actNumber, actDate: localDate(actDate) }));
    expect(await execute(empty, ' ', '2026-01-21')).toEqual([
      'PLAN_EMPTY',
      'PLAN_ACT_MISSING',
      'PLAN_ACT_DATE_IN_FUTURE',
    ]);
    const { planId } = await givenDraft(app, authority, round);
    await rows(`update service set active_to = '2026-01-19' where code = '015.3'`);
    expect(await execute(planId, '1', '2026-01-20')).toEqual(['SERVICE_NOT_ACTIVE']);
    await rows(`update service set active_to = '2026-01-20' where code = '015.3'`);
    expect(await execute(planId, '1', '2026-01-20')).toEqual([]);
    await rows(`update service set active_to = null where code = '015.3'`);
    expect(await states()).toMatchObject([{ state: 'draft' }, { state: 'adopted' }]);
  });

  test('after the window of the year is flagged, not refused (BR-4)', async () => {
    const { planId } = await givenAdoptedPlan(app, authority);
    const late = async (id: string) => (await rows('select late from needs_plan where id = $1', [id]))[0]!['late'];
    expect(await late(planId)).toBe(false);
    const [round] = await rows<{ round_id: string; need_line_id: string }>(
      'select p.round_id, l.need_line_id from needs_plan p join plan_line l on l.plan_id = p.id where p.id = $1',
      [planId],
    );
    await atTime(app, '2026-04-01T00:00:00+03:00');
    const { id: second } = await app.get(DraftNeedsPlan).execute(authority.planner, { roundId: round!.round_id });
    await app.get(AddPlanLine).execute(authority.planner, socialOrder(second, round!.need_line_id));
    await adopt(second);
    expect(await late(second)).toBe(true);
  });

  test('supersedes the plan in force with it, and edits nothing (BR-1)', async () => {
    const round = await givenClosedRound(app, authority);
    const first = await givenDraft(app, authority, round);
    const second = await givenDraft(app, authority, round);
    await adopt(first.planId);
    const before = await rows('select * from plan_line where plan_id = $1 order by id', [first.planId]);
    await adopt(second.planId);
    expect(await states()).toEqual([
      { id: first.planId, state: 'superseded', superseded_by: second.planId },
      { id: second.planId, state: 'adopted', superseded_by: null },
    ]);
    expect(await rows('select * from plan_line where plan_id = $1 order by id', [first.planId])).toEqual(before);
    expect((await journal(first.planId)).slice(-2)).toEqual(['needs_plan.adopted', 'needs_plan.superseded']);
    expect(await refused(adopt(first.planId))).toEqual(['WRONG_STATE']);
    expect(await refused(adopt(second.planId))).toEqual(['WRONG_STATE']);
  });

  test('of two plans at the same time leaves one in force, which superseded the other', async () => {
    const round = await givenClosedRound(app, authority);
    const plans = [await givenDraft(app, authority, round), await givenDraft(app, authority, round)];
    let adoptions!: Promise<unknown>;
    await app.transactions.asSystem('test', async (transaction) => {
      await transaction.manager.query('select from needs_round where id = $1 for update', [round.roundId]);
      adoptions = Promise.all(plans.map(({ planId }) => adopt(planId)));
      await untilBlocked(app, 2);
    });
    await adoptions;
    const [adopted, superseded] = (await states()).sort((a, b) => String(a['state']).localeCompare(String(b['state'])));
    expect([adopted, superseded]).toMatchObject([
      { state: 'adopted', superseded_by: null },
      { state: 'superseded', superseded_by: adopted!['id'] },
    ]);
  });

  test('makes the plan and its lines stand for good, also in the table', async () => {
    const { planId, homeCareLine } = await givenAdoptedPlan(app, authority);
    const remove = app.get(RemovePlanLine).execute(authority.planner, { planId, planLineId: homeCareLine });
    expect(await refused(remove)).toEqual(['WRONG_STATE']);
    for (const change of [
      `update plan_line set note = 'x', language = 'en' where plan_id = $1`,
      'delete from plan_line where plan_id = $1',
      `update needs_plan set act_number = '2' where id = $1`,
      'delete from needs_plan where id = $1',
    ]) {
      await expect(rows(change, [planId])).rejects.toThrow(/not a draft|never (edited|deleted)/);
    }
  });
});

describe('for tenders, a plan line', () => {
  test('is given with what it asks for while its plan is in force, and not otherwise (BR-5)', async () => {
    const round = await givenClosedRound(app, authority);
    const first = await givenDraft(app, authority, round);
    expect(await step(first.homeCareLine)).toBeNull();
    await adopt(first.planId);
    expect(await step(first.homeCareLine)).toMatchObject({
      id: first.homeCareLine,
      planId: first.planId,
      authorityId: authority.id,
      year: 2026,
      serviceCode: '015.1',
      targetGroup: 'OLDER_PERSONS',
      setting: 'HOME',
      territoryCode: LUTSK,
      decision: 'SOCIAL_ORDER',
      unit: 'PERSON_HOUR',
      requiredUnits: 9_787_500n,
      requiredBudget: 142_408_125n,
      currency: 'UAH',
    });
    await adopt((await givenDraft(app, authority, round)).planId);
    expect(await step(first.homeCareLine)).toBeNull();
    expect(await step(round.roundId)).toBeNull();
  });

  test('holds its plan in force until the unit ends', async () => {
    const round = await givenClosedRound(app, authority);
    const first = await givenDraft(app, authority, round);
    const second = await givenDraft(app, authority, round);
    await adopt(first.planId);
    let later!: Promise<unknown>;
    await app.transactions.asSystem('test', async (transaction) => {
      await adoptedPlanLine(transaction, first.homeCareLine);
      later = adopt(second.planId);
      await untilBlocked(app, 1);
      expect(await states()).toMatchObject([{ state: 'adopted' }, { state: 'draft' }]);
    });
    await later;
    expect(await states()).toMatchObject([{ state: 'superseded' }, { state: 'adopted' }]);
  });
});

/** An approved tariff of home care for the whole of 2026, per hour, with materials as its only cost. */
async function givenTariff(amount: string): Promise<string> {
  const officer: Actor = { ...authority.planner, roles: ['tariff_officer'] };
  const { id: tariffId } = await app.get(DraftTariff).execute(officer, {
    providerId: null,
    serviceCode: '015.1',
    unit: 'PERSON_HOUR',
    setting: 'HOME',
    targetGroup: null,
    plannedUnits: '1',
    costs: [{ article: 'MATERIALS', label: 'Матеріали', amount }],
  });
  await app.get(ApproveTariff).execute(authority.head, {
    tariffId,
    actNumber: '7-1',
    actDate: localDate('2026-01-10'),
    approvingBody: 'Виконавчий комітет',
    validFrom: localDate('2026-01-11'),
    validTo: localDate('2026-12-31'),
  });
  return tariffId;
}
