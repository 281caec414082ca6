import { survey20242025 } from '#needs';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { givenMember, givenOrganisation, givenSession } from '../support/given-identity.ts';
import { LUTSK } from '../support/given-needs.ts';

interface Problem {
  code: string;
  path: string[];
  rule: string | null;
  message: string;
}
type Answer<Field extends string> = Record<string, { problems: Problem[] } & Record<Field, { id: string } | null>>;

let app: TestApplication;
let authorityId: string;
let planner: string;
let head: string;

beforeAll(async () => {
  app = await TestApplication.start();
  await atTime(app, '2026-01-20T10:00:00+02:00');
  authorityId = await givenOrganisation(app, { kind: 'authority', territoryCode: LUTSK });
  planner = await givenSession(app, await givenMember(app, authorityId, ['planner']));
  head = await givenSession(app, await givenMember(app, authorityId, ['head']));
});
afterAll(() => app.stop());

const problems = 'problems { code path rule message(language: en) }';

/** A verb as a user sends it: its field, its input, and who. */
async function verb<Field extends string>(name: string, field: Field, input: object, token: string, fields = 'id') {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await app.graphql<Answer<Field>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${field} { ${fields} } ${problems} } }`,
    { input },
    token,
  );
  expect(errors).toBeUndefined();
  return data[name]!;
}

async function done<Field extends string>(name: string, field: Field, input: object, token: string): Promise<string> {
  const answer = await verb(name, field, input, token);
  expect(answer.problems).toEqual([]);
  return answer[field]!.id;
}

const read = async <Data = Record<string, unknown>>(
  query: string,
  variables: object = {},
  token: string | null = null,
) => {
  const { data, errors } = await app.graphql<Data>(query, { ...variables }, token);
  expect(errors).toBeUndefined();
  return data;
};

const count = (roundId: string, change: object = {}) => ({
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
  source: 'Журнал звернень',
  ...change,
});

test('from a survey to an adopted plan, as users do it, and what everybody sees of it', async () => {
  const { title, ...figures } = survey20242025;
  const surveyId = await done('recordSurvey', 'survey', { ...figures, title: title.uk }, planner);
  const { surveyPriorities } = await read<{ surveyPriorities: object[] }>(
    `query ($id: String!) { surveyPriorities(surveyId: $id) { rank key label { en } service { code } recipientsCount providersCount
      recipientsShare { numerator denominator decimal } providersShare { decimal } } }`,
    { id: surveyId },
  );
  expect(surveyPriorities).toHaveLength(7);
  expect(surveyPriorities[2]).toEqual({
    rank: 3,
    key: 'day_care_children_disabilities',
    label: { en: 'Day care of children with disabilities' },
    service: { code: '015.3' },
    recipientsCount: 301,
    providersCount: 81,
    recipientsShare: { numerator: '301', denominator: '876', decimal: '0.34' },
    providersShare: { decimal: '0.43' },
  });

  const roundId = await done('openNeedsRound', 'needsRound', { year: 2026 }, planner);
  const homeCare = await done('countNeed', 'needLine', count(roundId), planner);
  const dayCare = await done(
    'countNeed',
    'needLine',
    count(roundId, {
      serviceCode: '015.3',
      targetGroup: 'CHILDREN_WITH_DISABILITIES',
      setting: 'SEMI_INPATIENT',
      served: 0,
      waiting: 0,
      assessedNotServed: 0,
      refusedForCapacity: 0,
      population: null,
      prevalence: null,
      surveyId,
    }),
    planner,
  );
  const needs = `query ($a: String!) { needs(authorityId: $a, year: 2026) { nodes { id service { code } need unmet method
    coverage { numerator denominator decimal } prevalence { decimal } survey { doi } } } }`;
  expect(await read(needs, { a: authorityId })).toEqual({ needs: { nodes: [] } });
  await done('closeNeedsRound', 'needsRound', { roundId }, planner);
  expect(await read(needs, { a: authorityId })).toEqual({
    needs: {
      nodes: [
        {
          id: homeCare,
          service: { code: '015.1' },
          need: 127,
          unmet: 87,
          method: 'estimated',
          coverage: { numerator: '40', denominator: '127', decimal: '0.31' },
          prevalence: { decimal: '0.03' },
          survey: null,
        },
        {
          id: dayCare,
          service: { code: '015.3' },
          need: 0,
          unmet: 0,
          method: 'identified',
          coverage: null,
          prevalence: null,
          survey: { doi: survey20242025.doi },
        },
      ],
    },
  });

  const planId = await done('draftNeedsPlan', 'needsPlan', { roundId }, planner);
  const line = { planId, needLineId: homeCare, priority: 1, decision: 'SOCIAL_ORDER', unit: 'PERSON_HOUR' };
  const lineId = await done(
    'addPlanLine',
    'planLine',
    { ...line, unitsPerPerson: '12.5', months: 9, unitCost: '145.50', expectedFees: '408.13', note: 'Без черги' },
    planner,
  );
  const plans = `query ($a: String!, $line: String!) { needsPlans(authorityId: $a) { nodes { state } } planLine(id: $line) { id }
    planInForce(authorityId: $a, year: 2026) { reference number late actNumber actDate requiredBudget { amount currency } supersededBy { id }
      lines { nodes { id needLine { id } service { name { uk } } unit { name { en } } persons unitsPerPerson requiredUnits unitCost { amount }
        expectedFees { amount } requiredBudget { amount } decision priority tariff { id } note language territory { code } } } } }`;
  const hidden = { needsPlans: { nodes: [] }, planLine: null, planInForce: null };
  expect(await read(plans, { a: authorityId, line: lineId })).toEqual(hidden);
  expect(await read(plans, { a: authorityId, line: lineId }, planner)).toMatchObject({
    needsPlans: { nodes: [{ state: 'draft' }] },
    planLine: { id: lineId },
  });

  await done('adoptNeedsPlan', 'needsPlan', { planId, actNumber: '118-1', actDate: '2026-01-19' }, head);
  expect(await read(plans, { a: authorityId, line: lineId })).toEqual({
    needsPlans: { nodes: [{ state: 'adopted' }] },
    planLine: { id: lineId },
    planInForce: {
      reference: expect.stringMatching(/^N-2026-\d{6}$/) as string,
      number: 1,
      late: false,
      actNumber: '118-1',
      actDate: '2026-01-19',
      requiredBudget: { amount: '1423673.12', currency: 'UAH' },
      supersededBy: null,
      lines: {
        nodes: [
          {
            id: lineId,
            needLine: { id: homeCare },
            service: { name: { uk: 'Догляд вдома' } },
            unit: { name: { en: 'person-hour' } },
            persons: 87,
            unitsPerPerson: '12.5',
            requiredUnits: '9787.5',
            unitCost: { amount: '145.50' },
            expectedFees: { amount: '408.13' },
            requiredBudget: { amount: '1423673.12' },
            decision: 'SOCIAL_ORDER',
            priority: 1,
            tariff: null,
            note: 'Без черги',
            language: 'uk',
            territory: { code: LUTSK },
          },
        ],
      },
    },
  });
  expect(await verb('removePlanLine', 'needsPlan', { planId, planLineId: lineId }, planner)).toMatchObject({
    needsPlan: null,
    problems: [{ code: 'WRONG_STATE', rule: 'BR-83' }],
  });
});

test('a refusal carries code, path, rule and a text in the language asked for', async () => {
  const roundId = await done('openNeedsRound', 'needsRound', { year: 2027 }, planner);
  const faulty = count(roundId, { population: 30, prevalence: '0.5', source: '', serviceCode: '015' });
  const answer = await verb('countNeed', 'needLine', faulty, planner);
  expect(answer.needLine).toBeNull();
  expect(answer.problems).toEqual([
    { code: 'NEED_SOURCE_MISSING', path: ['source'], rule: 'BR-2', message: 'Say where the figures come from.' },
    {
      code: 'NEED_COUNT_ABOVE_POPULATION',
      path: ['population'],
      rule: 'BR-3',
      message: 'The group has fewer people than needs were identified (80).',
    },
    {
      code: 'SERVICE_NOT_ACTIVE',
      path: ['serviceCode'],
      rule: 'BR-2',
      message:
        'Service 015 cannot be planned or ordered on 2027-01-01: it is not in the classifier, is not in force on that day, or has no known official code.',
    },
  ]);
});

test('a malformed input is told field by field before anything is done', async () => {
  const answer = await verb('countNeed', 'needLine', count('x', { served: 99_999_999 }), planner);
  expect(answer.problems.map(({ code, path }) => `${code} ${path.join('.')}`).sort()).toEqual([
    'INPUT_INVALID roundId',
    'INPUT_INVALID served',
  ]);
});

test('verbs are for those whose role allows them', async () => {
  const open = 'mutation { openNeedsRound(input: { year: 2026 }) { problems { code } } }';
  expect((await app.graphql(open)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await app.graphql(open, {}, head)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a repeated request has one effect', async () => {
  const session = await givenSession(
    app,
    await givenMember(app, await givenOrganisation(app, { kind: 'authority', territoryCode: LUTSK }), ['planner']),
  );
  const open =
    'mutation { openNeedsRound(input: { year: 2026 }, idempotencyKey: "once") { needsRound { id } problems { code } } }';
  const [first, second] = [await app.graphql(open, {}, session), await app.graphql(open, {}, session)];
  expect(second).toEqual(first);
  const other = open.replace('2026', '2027');
  expect(await app.graphql(other, {}, session)).toMatchObject({
    data: { openNeedsRound: { needsRound: null, problems: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] } },
  });
});
