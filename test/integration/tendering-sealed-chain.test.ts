import { type Head, type PublicLine, verifyChain } from '#platform';
import { TestApplication } from '../support/application.ts';
import {
  givenBuyer,
  givenProvider,
  givenPublishedTender,
  givenSubmittedBid,
  openTender,
} from '../support/given-tendering.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

const sealedChain = async (tenderId: string) =>
  (
    await app.graphql<{ journal: { head: Head; lines: PublicLine[] } }>(
      `{ journal(chain: "bids", subject: "${tenderId}") { head { sequence hash } lines { sequence previousHash hash text } } }`,
    )
  ).data.journal;

test('nobody can count bids before the opening; behind it the sealed chain is public, whole, and ends with the last receipt', async () => {
  const buyer = await givenBuyer(app);
  const tender = await givenPublishedTender(app, buyer);
  for (const price of ['140.00', '130.00'])
    await givenSubmittedBid(app, await givenProvider(app, buyer), tender.lots[0]!, price);
  expect(await sealedChain(tender.tenderId)).toEqual({ head: { sequence: 0, hash: '0'.repeat(64) }, lines: [] });

  await openTender(app, tender);
  const { head, lines } = await sealedChain(tender.tenderId);
  expect(lines.map(({ text }) => (JSON.parse(text!) as { type: string }).type)).toEqual([
    'bid.received',
    'bid.received',
  ]);
  expect(verifyChain(lines, head)).toEqual([]);
  const receipts = await app.transactions.asSystem('test', (transaction) =>
    transaction.manager.query('select receipt_head as head from sealed_bid where tender_id = $1 order by received_at', [
      tender.tenderId,
    ]),
  );
  expect(receipts).toEqual(lines.map(({ hash }) => ({ head: hash })));
});
