import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { givenAuthority, givenSession } from '../support/given-identity.ts';
import { givenDraftTariff, givenTariff } from '../support/given-tariffs.ts';

let app: TestApplication;
let authority: Awaited<ReturnType<typeof givenAuthority>>;
let officer: string;

beforeAll(async () => {
  app = await TestApplication.start();
  await atTime(app, '2026-01-21T10:00:00+02:00');
  authority = await givenAuthority(app);
  officer = await givenSession(app, authority.tariffOfficer);
});
afterAll(() => app.stop());

interface Problem {
  code: string;
  path: string[];
  rule: string | null;
  message: string;
}

const problems = 'problems { code path rule message(language: en) }';
const costs = '{ article: LABOUR, label: "Соціальні робітники", amount: "100000" }';

const draft = (calculation: string, bearer: string | null) =>
  app.graphql<{ draftTariff: { tariff: Record<string, unknown> | null; problems: Problem[] } }>(
    `mutation { draftTariff(input: { serviceCode: "015.1", unit: "PERSON_HOUR", setting: HOME, ${calculation} }) { tariff {
      id state service { code } amount { amount currency } total { amount } plannedUnits costs { article label amount { amount } } actNumber
    } ${problems} } }`,
    {},
    bearer,
  );

test('an officer drafts a tariff and the head records the act', async () => {
  const { data } = await draft(`plannedUnits: "1000", costs: [${costs}]`, officer);
  expect(data.draftTariff).toMatchObject({
    tariff: {
      state: 'draft',
      service: { code: '015.1' },
      amount: { amount: '122.00', currency: 'UAH' },
      total: { amount: '122000.00' },
      plannedUnits: '1000',
      costs: [
        { article: 'LABOUR', label: 'Соціальні робітники', amount: { amount: '100000.00' } },
        { article: 'SOCIAL_CHARGE', label: '', amount: { amount: '22000.00' } },
      ],
      actNumber: null,
    },
    problems: [],
  });
  const approved = await app.graphql<{ approveTariff: { tariff: object; problems: Problem[] } }>(
    `mutation Approve($id: String!) { approveTariff(input: { tariffId: $id, actNumber: "27-1", actDate: "2026-01-20",
      approvingBody: "Виконком", validFrom: "2026-02-01", validTo: "2026-12-31" }) {
      tariff { state actNumber actDate approvingBody validFrom validTo } ${problems} } }`,
    { id: data.draftTariff.tariff!['id'] },
    await givenSession(app, authority.head),
  );
  expect(approved.data.approveTariff).toEqual({
    tariff: {
      state: 'approved',
      actNumber: '27-1',
      actDate: '2026-01-20',
      approvingBody: 'Виконком',
      validFrom: '2026-02-01',
      validTo: '2026-12-31',
    },
    problems: [],
  });
});

test('a calculation above the cap is told with its figures and its rule (BR-17)', async () => {
  const { data } = await draft(
    `plannedUnits: "1000", costs: [${costs}, { article: ADMINISTRATION, label: "Апарат", amount: "15000.01" }]`,
    officer,
  );
  expect(data.draftTariff).toEqual({
    tariff: null,
    problems: [
      {
        code: 'TARIFF_ADMINISTRATION_ABOVE_CAP',
        path: ['costs'],
        rule: 'BR-17',
        message: 'Administrative costs of 15000.01 are above the cap of 15000.00.',
      },
    ],
  });
});

test('anybody with an account tries a calculation out, and nothing is kept', async () => {
  const preview = (input: string, bearer: string | null) =>
    app.graphql<{ tariffPreview: { calculation: object | null; problems: Problem[] } }>(
      `{ tariffPreview(input: { ${input} }) { calculation { amount { amount currency } total { amount } plannedUnits
        costs { article amount { amount } } } problems { code path } } }`,
      {},
      bearer,
    );
  const planner = await givenSession(app, authority.planner);
  expect((await preview(`plannedUnits: "900.5", costs: [${costs}]`, planner)).data.tariffPreview).toEqual({
    calculation: {
      amount: { amount: '135.48', currency: 'UAH' },
      total: { amount: '122000.00' },
      plannedUnits: '900.5',
      costs: [
        { article: 'LABOUR', amount: { amount: '100000.00' } },
        { article: 'SOCIAL_CHARGE', amount: { amount: '22000.00' } },
      ],
    },
    problems: [],
  });
  expect((await preview(`plannedUnits: "0", costs: []`, planner)).data.tariffPreview).toEqual({
    calculation: null,
    problems: [
      { code: 'TARIFF_COSTS_MISSING', path: ['costs'] },
      { code: 'TARIFF_PLANNED_UNITS_NOT_POSITIVE', path: ['plannedUnits'] },
    ],
  });
  expect((await preview(`plannedUnits: "1", costs: [${costs}]`, null)).errors?.[0]?.extensions.code).toBe(
    'UNAUTHENTICATED',
  );
});

test('drafts are seen by their own authority alone, approved tariffs by everybody', async () => {
  const other = await givenAuthority(app);
  await givenTariff(app, other);
  await givenDraftTariff(app, other.tariffOfficer);
  const seen = async (bearer: string | null) => {
    const { data } = await app.graphql<{
      tariffs: { nodes: { state: string; costs: object[] }[]; totalCount: number };
    }>(
      'query List($id: String!) { tariffs(authorityId: $id, serviceCode: "015.1") { totalCount nodes { state costs { article } } } }',
      { id: other.id },
      bearer,
    );
    expect(data.tariffs.totalCount).toBe(data.tariffs.nodes.length);
    return data.tariffs.nodes.map(({ state, costs: shown }) => `${state} ${shown.length}`).sort();
  };
  expect(await seen(null)).toEqual(['approved 2']);
  expect(await seen(officer)).toEqual(['approved 2']);
  expect(await seen(await givenSession(app, other.planner))).toEqual(['approved 2', 'draft 2']);
});

test('an officer does not approve, nor a head draft', async () => {
  const tariffId = await givenDraftTariff(app, authority.tariffOfficer);
  const { errors } = await app.graphql(
    `mutation Approve($id: String!) { approveTariff(input: { tariffId: $id, actNumber: "1", actDate: "2026-01-20",
      approvingBody: "Виконком", validFrom: "2026-02-01", validTo: "2026-12-31" }) { tariff { state } } }`,
    { id: tariffId },
    officer,
  );
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const byHead = await draft(`plannedUnits: "1", costs: [${costs}]`, await givenSession(app, authority.head));
  expect(byHead.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
