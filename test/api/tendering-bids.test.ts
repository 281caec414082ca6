import { Bidding } from '../support/bidding.ts';
import { TenderingApi } from '../support/tendering-api.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { givenMember, givenOrganisation, PASSWORD } from '../support/given-identity.ts';
import {
  bidContent,
  type Buyer,
  CLOSES_AT,
  givenBuyer,
  givenProvider,
  givenPublishedTender,
  openTender,
  type Provider,
  PUBLISHED_AT,
  type PublishedTender,
} from '../support/given-tendering.ts';

let app: TestApplication;
let api: TenderingApi;
let bidding: Bidding;
let buyer: Buyer;
let provider: Provider;
let published: PublishedTender;

beforeAll(async () => {
  app = await TestApplication.start();
  api = new TenderingApi(app);
  bidding = new Bidding(app);
  await atTime(app, PUBLISHED_AT);
  buyer = await givenBuyer(app);
  provider = await givenProvider(app, buyer);
  published = await givenPublishedTender(app, buyer);
});
beforeEach(() => atTime(app, PUBLISHED_AT));
afterAll(() => app.stop());

describe('a sealed bid over the network', () => {
  const OWN = 'ownBid { id state version contentSha256 receivedAt receiptHead lot { number } }';

  test('is answered with its receipt, and with every problem at once in both languages', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const lot = tender.lots[0]!;
    const content = bidContent(lot, '151.00', { total: '1.00' });
    const refusedBid = await api.does<{ ownBid: null }>(provider.signatory, 'submitBid', OWN, {
      lotId: lot.id,
      content,
      password: PASSWORD,
    });
    expect(refusedBid.payload!.ownBid).toBeNull();
    expect(refusedBid.payload!.problems.map(({ code, rule }) => [code, rule])).toEqual([
      ['BID_UNIT_PRICE_ABOVE_MAXIMUM', 'BR-44'],
      ['BID_TOTAL_MISMATCH', 'BR-45'],
      ['BID_TOTAL_ABOVE_MAXIMUM', 'BR-44'],
    ]);
    const done = await api.does<{ ownBid: object }>(provider.signatory, 'submitBid', OWN, {
      lotId: lot.id,
      content: bidContent(lot),
      password: PASSWORD,
    });
    expect(done.payload!.problems).toEqual([]);
    const [row] = await bidding.rows(tender.tenderId);
    expect(done.payload!.ownBid).toEqual({
      id: row!.id,
      state: 'submitted',
      version: 1,
      contentSha256: row!.content_sha256,
      receivedAt: row!.received_at,
      receiptHead: row!.receipt_head,
      lot: { number: 1 },
    });
  });

  test('a second late is told its deadline in local time', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const lot = tender.lots[0]!;
    await atTime(app, CLOSES_AT);
    const late = await api.does(provider.signatory, 'submitBid', OWN, {
      lotId: lot.id,
      content: bidContent(lot),
      password: PASSWORD,
    });
    expect(late.payload!.problems).toEqual([
      {
        code: 'BID_LATE',
        path: [],
        rule: 'BR-40',
        message: 'Кінцевий строк був 2026-04-02 12:00. Подати, змінити чи відкликати пропозицію вже не можна.',
        en: 'The deadline was 2026-04-02 12:00. Bids can no longer be submitted, changed or withdrawn.',
      },
    ]);
    expect(await bidding.rows(tender.tenderId)).toEqual([]);
  });

  test('does not exist for anybody else before opening: page, lists, bid, content and journal stay as they were', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const rival = await givenProvider(app, buyer);
    const operator = await givenMember(app, await givenOrganisation(app, { kind: 'operator' }), ['operator']);
    const auditor = await givenMember(app, await givenOrganisation(app, { kind: 'oversight' }), ['auditor']);
    const head = await givenMember(app, buyer.id, ['head', 'tender_officer']);
    const readers = [null, rival.signatory, operator, auditor, head, buyer.commission[0]!];
    const journal = (chain: string) =>
      `journal(chain: "${chain}", subject: "${tender.tenderId}") { head { sequence hash } lines { hash } }`;
    const views = async () =>
      Promise.all(
        readers.map(async (reader) => [
          await api.page(tender.tenderId, reader),
          (
            await app.graphql(
              `{ t: ${journal('tender')} b: ${journal('bids')} tenders(first: 5) { totalCount nodes { id version } } }`,
            )
          ).data,
        ]),
      );
    const before = await views();
    const { id } = await bidding.submit(provider.signatory, tender.lots[0]!);
    expect(await views()).toEqual(before);
    expect(await api.page(tender.tenderId, provider.writer)).toMatchObject({ ownBids: { nodes: [{ id, state: 'submitted' }] } });
    for (const reader of readers) {
      const token = reader && (await api.tokenOf(reader));
      const [bid, content] = [
        await app.graphql<{ ownBid: null }>(`{ ownBid(id: "${id}") { state } }`, {}, token),
        await app.graphql<{ ownBidContent: null }>(`{ ownBidContent(bidId: "${id}") { total } }`, {}, token),
      ];
      expect([bid.data?.ownBid ?? null, content.data?.ownBidContent ?? null]).toEqual([null, null]);
    }
    const token = await api.tokenOf(provider.accountant);
    expect(await app.graphql('{ ownBidContent(bidId: "x") { total } }', {}, token)).toEqual({
      data: { ownBidContent: null },
    });
    const own = await app.graphql(
      `{ ownBidContent(bidId: "${id}") { total method items { unitPrice quantity } } }`,
      {},
      token,
    );
    expect(own.data).toMatchObject({
      ownBidContent: { total: '14000.00', items: [{ unitPrice: '140.00', quantity: '100' }] },
    });
    await openTender(app, tender);
    const after = await app.graphql<{ journal: { lines: { type: string; text: string }[] } }>(
      `{ journal(chain: "bids", subject: "${tender.tenderId}") { lines { type text } } }`,
    );
    expect(after.data.journal.lines.map(({ type }) => type)).toEqual(['bid.received']);
    expect(after.data.journal.lines[0]!.text).toContain(id);
  });

  test('is submitted by a signatory only: the operation is forbidden to a writer (BR-43)', async () => {
    const input = { lotId: published.lots[0]!.id, content: bidContent(published.lots[0]!), password: PASSWORD };
    const answer = await api.does(provider.writer, 'submitBid', OWN, input);
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await bidding.rows(published.tenderId)).toEqual([]);
  });

  test('asked for twice with one idempotency key is stored once', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const lot = tender.lots[0]!;
    const submit = (unitPrice: string) =>
      app.graphql<{ submitBid: { ownBid: { id: string } | null; problems: { code: string }[] } }>(
        `mutation($input: SubmitBidInput!) { submitBid(input: $input, idempotencyKey: "bid-1") { ownBid { id receiptHead } problems { code } } }`,
        { input: { lotId: lot.id, content: bidContent(lot, unitPrice), password: PASSWORD } },
        tokens.signatory,
      );
    const tokens = { signatory: await api.tokenOf(provider.signatory) };
    const [first, second] = [await submit('140.00'), await submit('140.00')];
    expect(second.data).toEqual(first.data);
    expect((await submit('130.00')).data.submitBid.problems).toEqual([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect(await bidding.rows(tender.tenderId)).toHaveLength(1);
  });
});
