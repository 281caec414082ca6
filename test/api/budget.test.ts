import { newId } from '#kernel';
import { commit, reserve } from '#budget';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { givenBudgetLine } from '../support/given-budget.ts';
import { givenMember, givenOrganisation, givenSession, type Member } from '../support/given-identity.ts';

let app: TestApplication;
let officer: Member;
let token: string;

beforeAll(async () => {
  app = await TestApplication.start();
  await atTime(app, '2026-03-02T10:00:00+02:00');
  officer = await givenMember(app, await givenOrganisation(app, { kind: 'authority' }), ['finance_officer']);
  token = await givenSession(app, officer);
});
afterAll(() => app.stop());

interface Answer {
  budgetLine: Record<string, unknown> | null;
  problems: { code: string; path: string[]; rule: string | null; message: string }[];
}

const problems = 'problems { code path rule message(language: en) }';
const balances =
  'appropriated { amount currency } reserved { amount } committed { amount } paid { amount } available { amount }';
const rows = (statement: string, values: unknown[] = []) =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query(statement, values)) as Promise<
    Record<string, unknown>[]
  >;

async function open(input: string, bearer: string | null = token, key = '') {
  const { data, errors } = await app.graphql<{ openBudgetLine: Answer }>(
    `mutation { openBudgetLine(input: { ${input} }${key}) { budgetLine { id title lapsesAt ${balances} } ${problems} } }`,
    {},
    bearer,
  );
  return { ...data?.openBudgetLine, errors };
}

const form = (programmeCode: string) =>
  `year: 2026, programmeCode: "${programmeCode}", economicCode: "2240", fund: general, title: "Соціальне замовлення"`;

test('a finance officer opens a line and puts money into it', async () => {
  const { budgetLine } = await open(form('0813242'));
  expect(budgetLine).toMatchObject({
    title: 'Соціальне замовлення',
    lapsesAt: '2026-12-31T22:00:00.000Z',
    appropriated: { amount: '0.00', currency: 'UAH' },
    available: { amount: '0.00' },
  });
  const { data } = await app.graphql<{ appropriate: Answer }>(
    `mutation Give($lineId: String!) { appropriate(input: { lineId: $lineId, amount: "1500000.50", act: "Рішення № 1" }) {
      budgetLine { ${balances} entries { nodes { kind amount { amount currency } act } } } ${problems} } }`,
    { lineId: budgetLine!['id'] },
    token,
  );
  expect(data.appropriate).toEqual({
    budgetLine: {
      appropriated: { amount: '1500000.50', currency: 'UAH' },
      reserved: { amount: '0.00' },
      committed: { amount: '0.00' },
      paid: { amount: '0.00' },
      available: { amount: '1500000.50' },
      entries: {
        nodes: [{ kind: 'appropriation', amount: { amount: '1500000.50', currency: 'UAH' }, act: 'Рішення № 1' }],
      },
    },
    problems: [],
  });
});

test('mistakes are told together, with rule and text, and nothing is written', async () => {
  const { budgetLine, problems: told } = await open(
    'year: 2025, programmeCode: "8", economicCode: "9999", fund: special, title: " "',
  );
  expect(budgetLine).toBeNull();
  expect(told).toEqual([
    {
      code: 'BUDGET_YEAR_ENDED',
      path: ['year'],
      rule: 'BR-29',
      message: 'The budget year 2025 has ended. Nothing more can be reserved, committed or paid from it.',
    },
    {
      code: 'BUDGET_PROGRAMME_CODE_MALFORMED',
      path: ['programmeCode'],
      rule: null,
      message: 'A budget programme code has seven digits.',
    },
    {
      code: 'BUDGET_ECONOMIC_CODE_NOT_IN_USE',
      path: ['economicCode'],
      rule: null,
      message: 'Use one of the economic classification codes 2240, 2610, 2730.',
    },
    { code: 'BUDGET_TITLE_MISSING', path: ['title'], rule: null, message: 'Enter the title of the budget line.' },
  ]);
  expect(await rows('select 1 from budget_line where year = 2025')).toEqual([]);
});

test('nobody else opens or fills a line', async () => {
  const planner = await givenSession(app, await givenMember(app, officer.organisationId, ['planner']));
  expect((await open(form('0813243'), planner)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await open(form('0813243'), null)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(await rows(`select 1 from budget_line where programme_code = '0813243'`)).toEqual([]);
});

test('a repeated request opens one line, and the same key with another input is refused', async () => {
  const first = await open(form('0813244'), token, ', idempotencyKey: "line-1"');
  const again = await open(form('0813244'), token, ', idempotencyKey: "line-1"');
  expect(again.budgetLine!['id']).toBe(first.budgetLine!['id']);
  const other = await open(form('0813245'), token, ', idempotencyKey: "line-1"');
  expect(other.problems!.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  expect(
    await rows(`select programme_code from budget_line where programme_code in ('0813244', '0813245')`),
  ).toHaveLength(1);
});

test('everybody reads balances and commitments; reservations are for the authority and oversight', async () => {
  const lineId = await givenBudgetLine(app, officer, '100.00');
  const lotId = newId();
  await app.transactions.asSystem('test', async (transaction) => {
    await reserve(transaction, { lineId, lotId, amount: 6000n });
    await commit(transaction, { lineId, lotId, contractId: newId(), amount: 5000n });
  });
  const read = async (bearer: string | null) => {
    const { data } = await app.graphql<{ budgetLine: { available: object; entries: { nodes: { kind: string }[] } } }>(
      'query Line($id: String!) { budgetLine(id: $id) { available { amount } entries { nodes { kind } } } }',
      { id: lineId },
      bearer,
    );
    return { ...data.budgetLine, entries: data.budgetLine.entries.nodes.map(({ kind }) => kind) };
  };
  const auditor = await givenMember(app, await givenOrganisation(app, { kind: 'oversight' }), ['auditor']);
  const whole = ['appropriation', 'reservation', 'release', 'commitment'];
  expect(await read(null)).toEqual({ available: { amount: '50.00' }, entries: ['appropriation', 'commitment'] });
  expect((await read(token)).entries).toEqual(whole);
  expect((await read(await givenSession(app, auditor))).entries).toEqual(whole);
});

test('the lines of an authority are listed page by page, the latest year first', async () => {
  const other = await givenMember(app, await givenOrganisation(app, { kind: 'authority' }), ['finance_officer']);
  for (const year of [2026, 2027, 2028]) await givenBudgetLine(app, other, '0', { year });
  const page = async (more: string) => {
    const { data } = await app.graphql<{
      budgetLines: {
        nodes: { year: number }[];
        totalCount: number;
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }>(
      `query Lines($id: String!) { budgetLines(authorityId: $id, ${more}) { nodes { year } totalCount pageInfo { endCursor hasNextPage } } }`,
      { id: other.organisationId },
    );
    return data.budgetLines;
  };
  const first = await page('first: 2');
  expect(first).toMatchObject({
    nodes: [{ year: 2028 }, { year: 2027 }],
    totalCount: 3,
    pageInfo: { hasNextPage: true },
  });
  expect((await page(`first: 2, after: "${first.pageInfo.endCursor}"`)).nodes).toEqual([{ year: 2026 }]);
  expect((await page('year: 2027')).nodes).toEqual([{ year: 2027 }]);
});

test('a text that is no identifier finds no line, and no list can be asked for with it', async () => {
  const { data } = await app.graphql('{ budgetLine(id: "abc") { id } }');
  expect(data).toEqual({ budgetLine: null });
  const { errors } = await app.graphql('{ budgetLines(authorityId: "abc") { nodes { id } } }');
  expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
});
