import { localDate } from '#kernel';
import type { Member } from '../support/given-identity.ts';
import { CloseNeedsRound } from '../../libs/needs/src/usecases/close-needs-round.ts';
import { CountNeed, type CountNeedInput } from '../../libs/needs/src/usecases/count-need.ts';
import { OpenNeedsRound } from '../../libs/needs/src/usecases/open-needs-round.ts';
import { RecordSurvey } from '../../libs/needs/src/usecases/record-survey.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { untilBlocked } from '../support/blocked.ts';
import { givenOrganisation } from '../support/given-identity.ts';
import {
  dayCare,
  givenNeed,
  givenPlanning,
  givenRound,
  givenSurvey,
  homeCare,
  publishedSurvey,
} from '../support/given-needs.ts';
import { refused } from '../support/refused.ts';

let app: TestApplication;
let planner: Member;

beforeAll(async () => {
  app = await TestApplication.start();
});
beforeEach(async () => {
  await atTime(app, '2026-01-12T10:00:00+02:00');
  planner = await givenPlanner();
});
afterAll(() => app.stop());

const givenPlanner = async (): Promise<Member> => (await givenPlanning(app)).planner;

const rows = <Row = Record<string, unknown>>(statement: string, values: unknown[] = []): Promise<Row[]> =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query(statement, values) as Promise<Row[]>);
const lines = (roundId: string) => rows('select * from need_line where round_id = $1', [roundId]);
const journal = async (subject: string) =>
  (await rows<{ type: string }>('select type from journal where subject = $1 order by sequence', [subject])).map(
    ({ type }) => type,
  );
const count = (input: CountNeedInput, actor = planner) => app.get(CountNeed).execute(actor, input);
const close = (roundId: string, actor = planner) => app.get(CloseNeedsRound).execute(actor, { roundId });

describe('a survey', () => {
  test('is kept with its ranks, and says where its figures do not add up', async () => {
    const id = await givenSurvey(app, planner);
    const ranked = await rows(
      `select answer_key, service_code from survey_answer where survey_id = $1 and question_key = 'priority_services' order by rank`,
      [id],
    );
    expect(ranked.slice(0, 3)).toEqual([
      { answer_key: 'psychological_counselling', service_code: '002.0' },
      { answer_key: 'social_rehabilitation', service_code: '017' },
      { answer_key: 'day_care_children_disabilities', service_code: '015.3' },
    ]);
    const [joint] = await rows('select adds_up, note_en from survey_question where survey_id = $1 and key = $2', [
      id,
      'joint_planning',
    ]);
    expect(joint).toMatchObject({ adds_up: false, note_en: expect.stringContaining('193') as string });
    expect(await journal(id)).toEqual(['survey.recorded']);
  });

  test('is kept without marks that no text may hold', async () => {
    const question = publishedSurvey.questions[0]!;
    const note = { uk: 'при\u202eмітка', en: ' note\u202e' };
    const { id } = await app
      .get(RecordSurvey)
      .execute(await givenPlanner(), { ...publishedSurvey, questions: [{ ...question, note }] });
    expect(await rows('select note_uk, note_en from survey_question where survey_id = $1', [id])).toEqual([
      { note_uk: 'примітка', note_en: 'note' },
    ]);
  });

  test('with any fault is not kept at all', async () => {
    const question = publishedSurvey.questions[0]!;
    const answer = { ...question.answers[0]!, serviceCode: '999.9', recipientsCount: 877 };
    const record = app.get(RecordSurvey).execute(planner, {
      ...publishedSurvey,
      periodTo: localDate('2024-01-01'),
      questions: [{ ...question, answers: [answer] }],
    });
    expect(await refused(record)).toEqual([
      'SURVEY_PERIOD_BACKWARDS',
      'SURVEY_COUNT_ABOVE_SAMPLE',
      'SURVEY_SERVICE_UNKNOWN',
    ]);
    expect(await rows('select 1 from survey where authority_id = $1', [planner.organisationId])).toEqual([]);
  });

  test('never changes', async () => {
    const id = await givenSurvey(app, planner);
    for (const change of [
      'update survey set recipients = 1 where id = $1',
      'update survey_answer set rank = 1 where survey_id = $1',
      'delete from survey_question where survey_id = $1',
    ]) {
      await expect(rows(change, [id])).rejects.toThrow(/append-only/);
    }
  });

  test('is recorded by planners alone', async () => {
    const { head } = await givenPlanning(app);
    expect(await refused(app.get(RecordSurvey).execute(head, publishedSurvey))).toEqual(['NOT_FOUND']);
  });
});

describe('a round', () => {
  test('is opened once a year, for this year or the next, under the pack of the day', async () => {
    const id = await givenRound(app, planner, 2026);
    const open = (year: number) => refused(app.get(OpenNeedsRound).execute(planner, { year }));
    expect(await open(2026)).toEqual(['NEEDS_ROUND_EXISTS']);
    expect(await open(2025)).toEqual(['NEEDS_YEAR_OUT_OF_RANGE']);
    expect(await open(2028)).toEqual(['NEEDS_YEAR_OUT_OF_RANGE']);
    expect(await open(2027)).toEqual([]);
    expect(
      await rows('select year from needs_round where authority_id = $1 order by year', [planner.organisationId]),
    ).toEqual([{ year: 2026 }, { year: 2027 }]);
    const [pinned] = await rows(
      'select p.code from needs_round r join rule_pack p on p.hash = r.pack_hash where r.id = $1',
      [id],
    );
    expect(pinned).toEqual({ code: 'ua-2026' });
  });

  test('opened twice at the same time is one round', async () => {
    const both = [1, 2].map(() => refused(app.get(OpenNeedsRound).execute(planner, { year: 2026 })));
    expect((await Promise.all(both)).flat()).toEqual(['NEEDS_ROUND_EXISTS']);
    expect(await rows('select 1 from needs_round where authority_id = $1', [planner.organisationId])).toHaveLength(1);
  });

  test('closes only with something counted, and for good', async () => {
    const roundId = await givenRound(app, planner);
    expect(await refused(close(roundId))).toEqual(['NEEDS_ROUND_EMPTY']);
    const lineId = await givenNeed(app, planner, homeCare(roundId));
    await close(roundId);
    expect(await refused(close(roundId))).toEqual(['WRONG_STATE']);
    expect(await refused(count(dayCare(roundId)))).toEqual(['WRONG_STATE']);
    await expect(rows('update need_line set source = $2 where id = $1', [lineId, 'x'])).rejects.toThrow(
      /round is closed/,
    );
    await expect(rows('delete from need_line where id = $1', [lineId])).rejects.toThrow(/round is closed/);
    expect(await lines(roundId)).toHaveLength(1);
    expect(await journal(roundId)).toEqual(['needs_round.opened', 'needs_round.counted', 'needs_round.closed']);
  });

  test('of another authority is not to be found', async () => {
    const roundId = await givenRound(app, planner);
    const stranger = await givenPlanner();
    expect(await refused(count(homeCare(roundId), stranger))).toEqual(['NOT_FOUND']);
    expect(await refused(close(roundId, stranger))).toEqual(['NOT_FOUND']);
    expect(await lines(roundId)).toEqual([]);
  });
});

describe('a counted need', () => {
  test('is kept with both methods and what is unmet (BR-2, BR-3)', async () => {
    const roundId = await givenRound(app, planner);
    await givenNeed(app, planner, homeCare(roundId));
    await givenNeed(app, planner, dayCare(roundId));
    expect(
      (await lines(roundId)).sort((a, b) => String(a['service_code']).localeCompare(String(b['service_code']))),
    ).toMatchObject([
      { identified: 80, estimated: 127, need: 127, unmet: 87, method: 'estimated', prevalence: '3/100' },
      { identified: 55, estimated: null, need: 55, unmet: 43, method: 'identified', prevalence: null },
    ]);
  });

  test('with faults is refused with all of them, and nothing is written', async () => {
    const roundId = await givenRound(app, planner);
    const survey = await givenSurvey(app, await givenPlanner());
    const faulty = homeCare(roundId, {
      serviceCode: 'TMP-DAYCARE-CHILD',
      territoryCode: 'UA07000000000024379',
      served: -1,
      population: null,
      source: ' ',
      surveyId: survey,
    });
    expect(await refused(count(faulty))).toEqual([
      'NEED_COUNT_NEGATIVE',
      'NEED_ESTIMATE_INCOMPLETE',
      'NEED_SOURCE_MISSING',
      'SERVICE_NOT_ACTIVE',
      'TERRITORY_UNKNOWN',
      'NOT_FOUND',
    ]);
    expect(await refused(count(homeCare(roundId, { prevalence: 'many' })))).toEqual(['NEED_PREVALENCE_OUT_OF_RANGE']);
    expect(await lines(roundId)).toEqual([]);
    expect(await journal(roundId)).toEqual(['needs_round.opened']);
  });

  test('of an authority without a territory has nowhere to be', async () => {
    planner = { ...planner, organisationId: await givenOrganisation(app, { kind: 'authority' }) };
    const roundId = await givenRound(app, planner);
    expect(await refused(count(homeCare(roundId)))).toEqual(['TERRITORY_UNKNOWN']);
  });

  test('is corrected by whoever has seen its present version', async () => {
    const roundId = await givenRound(app, planner);
    const id = await givenNeed(app, planner, homeCare(roundId));
    expect(await refused(count(homeCare(roundId, { served: 50 })))).toEqual(['STALE_VERSION']);
    expect((await count(homeCare(roundId, { served: 45, version: 1 }))).id).toBe(id);
    expect(await refused(count(homeCare(roundId, { served: 50, version: 1 })))).toEqual(['STALE_VERSION']);
    expect(await refused(count(dayCare(roundId, { version: 1 })))).toEqual(['STALE_VERSION']);
    expect(await lines(roundId)).toMatchObject([{ served: 45, identified: 85, unmet: 82, version: 2 }]);
  });

  test('cannot disagree with itself in the table', async () => {
    const roundId = await givenRound(app, planner);
    const id = await givenNeed(app, planner, homeCare(roundId));
    for (const [change, constraint] of [
      ['served = 41', 'identified'],
      ['need = 500, unmet = 460', 'need'],
      ['unmet = 0', 'unmet'],
      [`method = 'identified'`, 'method'],
      ['population = null', 'estimate'],
      [`source = ' '`, 'source'],
    ]) {
      await expect(rows(`update need_line set ${change} where id = $1`, [id])).rejects.toThrow(
        `need_line_${constraint}_check`,
      );
    }
  });

  test('that waits while its round is closed comes too late', async () => {
    const roundId = await givenRound(app, planner);
    await givenNeed(app, planner, homeCare(roundId));
    let late!: Promise<string[]>;
    await app.transactions.asSystem('test', async (transaction) => {
      await transaction.manager.query('select from needs_round where id = $1 for update', [roundId]);
      late = refused(count(dayCare(roundId)));
      await untilBlocked(app, 1);
      await transaction.manager.query(
        `update needs_round set state = 'closed', closed_at = turbota_now() where id = $1`,
        [roundId],
      );
    });
    expect(await late).toEqual(['WRONG_STATE']);
    expect(await lines(roundId)).toHaveLength(1);
  });

  test('and the closing of its round at the same time leave a round that knows its lines', async () => {
    const roundId = await givenRound(app, planner);
    await givenNeed(app, planner, homeCare(roundId));
    await Promise.all([refused(count(dayCare(roundId))), close(roundId)]);
    const [closed] = await rows<{ text: string }>(
      `select text from journal where subject = $1 and type = 'needs_round.closed'`,
      [roundId],
    );
    expect((JSON.parse(closed!.text) as { data: { lines: number } }).data.lines).toBe((await lines(roundId)).length);
  });
});
