import { TenderingApi } from '../support/tendering-api.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { givenMember, givenOrganisation } from '../support/given-identity.ts';
import {
  type Buyer,
  CLOSES_AT,
  CRITERIA,
  givenBuyer,
  givenDraftTender,
  givenProvider,
  givenPublishedTender,
  type Provider,
  PUBLISHED_AT,
  type PublishedTender,
  query,
} from '../support/given-tendering.ts';

let app: TestApplication;
let api: TenderingApi;
let buyer: Buyer;
let provider: Provider;
let published: PublishedTender;

beforeAll(async () => {
  app = await TestApplication.start();
  api = new TenderingApi(app);
  await atTime(app, PUBLISHED_AT);
  buyer = await givenBuyer(app);
  provider = await givenProvider(app, buyer);
  published = await givenPublishedTender(app, buyer);
});
beforeEach(() => atTime(app, PUBLISHED_AT));
afterAll(() => app.stop());

describe('a tender over the network', () => {
  test('is read by everybody once published, in one answer', async () => {
    expect(await api.page(published.tenderId)).toMatchObject({
      state: 'published',
      closesAt: CLOSES_AT,
      maximumValue: { amount: '15000.00', currency: 'UAH' },
      authority: { id: buyer.id },
      lots: [
        {
          number: 1,
          state: 'active',
          serviceCode: '015.1',
          setting: 'HOME',
          items: [{ quantity: '100', unit: 'PERSON_HOUR' }],
        },
      ],
      criteria: CRITERIA.map(({ code, kind, maxPoints }) => ({ code, kind, maxPoints })),
      commission: [],
      ownBids: { nodes: [] },
      availableActions: [],
    });
  });

  test('is seen by its own authority alone before that, with what each may do', async () => {
    const draft = await givenDraftTender(app, buyer);
    const here = (roles: Parameters<typeof givenMember>[2]) => givenMember(app, buyer.id, roles);
    const stranger = await givenMember(app, await givenOrganisation(app, { kind: 'authority' }), [
      'head',
      'tender_officer',
    ]);
    expect(await api.page(draft)).toBeNull();
    expect(await api.page(draft, stranger)).toBeNull();
    expect(await api.page(draft, provider.writer)).toBeNull();
    expect(await api.page(draft, await here(['head']))).toMatchObject({
      state: 'draft',
      availableActions: ['approve', 'discard'],
    });
    expect(await api.page(draft, await here(['planner']))).toMatchObject({ availableActions: [] });
    const lots = await app.graphql<{ tenders: { nodes: { reference: string }[] } }>(
      '{ tenders(first: 100) { nodes { reference } } }',
    );
    const [row] = await query<{ reference: string }>(app, 'select reference from tender where id = $1', [draft]);
    expect(lots.data.tenders.nodes.map(({ reference }) => reference)).not.toContain(row!.reference);
  });

  test('is found by its number and by what it asks for', async () => {
    const [row] = await query<{ reference: string }>(app, 'select reference from tender where id = $1', [
      published.tenderId,
    ]);
    const list = async (filter: string) =>
      (
        await app.graphql<{ tenders: { nodes: { id: string }[] } }>(`{ tenders(${filter}) { nodes { id } } }`)
      ).data.tenders.nodes.map(({ id }) => id);
    const found = await app.graphql<{ tenderByReference: { id: string } }>(
      `{ tenderByReference(reference: "${row!.reference}") { id } }`,
    );
    expect(found.data.tenderByReference.id).toBe(published.tenderId);
    expect(await list('serviceCode: "015.1", state: published')).toContain(published.tenderId);
    expect(await list('serviceCode: "015.3"')).not.toContain(published.tenderId);
    expect(await list(`authorityId: "${provider.id}"`)).toEqual([]);
  });

  test('is prepared, approved and published by its verbs, each refusal with its rule and in both languages', async () => {
    const officer = await givenMember(app, buyer.id, ['tender_officer']);
    const head = await givenMember(app, buyer.id, ['head']);
    const tender = 'tender { id version state }';
    type Answer = { tender: { id: string; version: number; state: string } | null };
    const drafted = await api.does<Answer>(officer, 'draftTender', tender, {
      title: 'Догляд',
      budgetLineId: buyer.budgetLineId,
    });
    const tenderId = drafted.payload!.tender!.id;
    const lot = { tenderId, title: 'Лот', planLineId: buyer.homeCareLine };
    const items = [{ description: 'Години', unit: 'PERSON_HOUR', quantity: '10.5', maximumUnitPrice: '100.01' }];
    await api.does<Answer>(officer, 'addLot', tender, { ...lot, items });
    const bad = await api.does<Answer>(officer, 'setCriteria', tender, {
      tenderId,
      criteria: CRITERIA.slice(0, 2),
    });
    expect(bad.payload!.tender).toBeNull();
    expect(bad.payload!.problems).toEqual([
      {
        code: 'CRITERIA_TOTAL_DIFFERS',
        path: ['criteria'],
        rule: 'BR-33',
        message: 'Сума балів за всіма критеріями має дорівнювати 100. Зараз вона 70.',
        en: 'The points of all criteria must sum to 100. Now they sum to 70.',
      },
      expect.objectContaining({ code: 'CRITERIA_ONE_PRICE' }),
    ]);
    const complete = await api.does<Answer>(officer, 'setCriteria', tender, {
      tenderId,
      criteria: CRITERIA,
    });
    const { version } = complete.payload!.tender!;
    const early = await api.does<Answer>(head, 'approveTender', tender, { tenderId, version });
    expect(early.payload!.problems.map(({ code }) => code)).toEqual(['COMMISSION_MISSING']);
    expect(await query(app, 'select maximum_value from lot where tender_id = $1', [tenderId])).toEqual([
      { maximum_value: '105011' },
    ]);
    expect(await query(app, 'select state, approver_id from tender where id = $1', [tenderId])).toEqual([
      { state: 'draft', approver_id: null },
    ]);
  });

  test('is approved by nobody without the role: the operation itself is forbidden', async () => {
    const answer = await api.does(provider.signatory, 'approveTender', 'tender { id }', {
      tenderId: published.tenderId,
      version: 1,
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('shows questions without the asker, who alone knows his own', async () => {
    const asked = await api.does<{ enquiry: { id: string } }>(provider.writer, 'askQuestion', 'enquiry { id own }', {
      tenderId: published.tenderId,
      question: 'Скільки отримувачів?',
    });
    expect(asked.payload!.enquiry).toMatchObject({ own: true });
    const question = { question: 'Скільки отримувачів?', answer: null };
    expect(await api.page(published.tenderId)).toMatchObject({ enquiries: { nodes: [{ ...question, own: false }] } });
    expect(await api.page(published.tenderId, provider.signatory)).toMatchObject({
      enquiries: { nodes: [{ ...question, own: true }] },
    });
  });
});
