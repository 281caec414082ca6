import fc from 'fast-check';
import { addSeconds } from '#kernel';
import { CloseTender } from '../../libs/tendering/src/usecases/close-tender.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { attack } from '../support/attack.ts';
import { Bidding } from '../support/bidding.ts';
import {
  type Buyer,
  CLOSES_AT,
  givenBuyer,
  givenProvider,
  givenPublishedTender,
  openTender,
  type Provider,
  PUBLISHED_AT,
  type PublishedLot,
  query,
} from '../support/given-tendering.ts';
import { refused } from '../support/refused.ts';

const BIDDERS = 12;

let app: TestApplication;
let bidding: Bidding;
let buyer: Buyer;
const bidders: Provider[] = [];

beforeAll(async () => {
  app = await TestApplication.start();
  bidding = new Bidding(app);
  await atTime(app, PUBLISHED_AT);
  buyer = await givenBuyer(app);
  for (let n = 0; n < BIDDERS; n += 1) bidders.push(await givenProvider(app, buyer));
});
afterAll(() => app.stop());

const databaseTime = () => app.transactions.asSystem('test', (transaction) => transaction.now());

/** Submits and replaces until the deadline has passed; answers the last version that was acknowledged. */
async function bidUntilLate(provider: Provider, lot: PublishedLot): Promise<{ id: string; hash: string }[]> {
  let last: { id: string; hash: string } | null = null;
  for (let version = 0; ; version += 1) {
    const sentAt = await databaseTime();
    const answer = bidding.submit(provider.signatory, lot, last ? { bidId: last.id, version } : {});
    const codes = await refused(answer);
    if (codes.length > 0) {
      expect(codes).toEqual(['BID_LATE']);
      return last ? [last] : [];
    }
    const { id } = await answer;
    const [row] = await query<{ hash: string; at: string }>(
      app,
      'select content_sha256 as hash, received_at as at from sealed_bid where id = $1',
      [id],
    );
    // Not by its own stamp alone: what was sent at or after the deadline is never acknowledged.
    expect(sentAt < CLOSES_AT && sentAt <= row!.at && row!.at < CLOSES_AT).toBe(true);
    last = { id, hash: row!.hash };
  }
}

/** Two workers that close the tender as soon as they may. */
async function closeInTime(tenderId: string): Promise<void> {
  for (;;) {
    await app.get(CloseTender).run(tenderId);
    const [row] = await query(app, 'select state from tender where id = $1', [tenderId]);
    if (row!['state'] === 'closed') return;
  }
}

test('twelve bidders against the closing of a tender, again and again: none is late, and what was acknowledged is what is opened', async () => {
  let acknowledged = 0;
  const moment = fc.record({
    // Long enough for a slow machine to take some bids, short enough that most of the crowd is still at it.
    leadSeconds: fc.integer({ min: 2, max: 4 }),
    order: fc.shuffledSubarray([...Array(BIDDERS).keys()], { minLength: BIDDERS }),
  });
  const closing = fc.asyncProperty(moment, async ({ leadSeconds, order }) => {
    const tender = await givenPublishedTender(app, buyer);
    await atTime(app, addSeconds(CLOSES_AT, -leadSeconds));
    const rounds = order.map((place) => bidUntilLate(bidders[place]!, tender.lots[0]!));
    const [bids] = await Promise.all([
      Promise.all(rounds).then((answers) => answers.flat()),
      closeInTime(tender.tenderId),
      closeInTime(tender.tenderId),
    ]);
    const stored = await bidding.rows(tender.tenderId);
    const inOrder = (list: { id: string; hash: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(stored.filter((bid) => bid.received_at >= CLOSES_AT)).toEqual([]);
    const times = stored.map((bid) => bid.received_at);
    expect(times).toEqual([...times].sort());
    expect(inOrder(stored.map(({ id, content_sha256: hash }) => ({ id, hash })))).toEqual(inOrder(bids));
    if (bids.length > 0) await openTender(app, tender);
    const opened = await query(app, 'select id from bid where tender_id = $1 order by place', [tender.tenderId]);
    expect(opened.map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
    acknowledged += bids.length;
  });
  await fc.assert(closing, attack(4, 30));
  expect(acknowledged).toBeGreaterThan(0);
});
