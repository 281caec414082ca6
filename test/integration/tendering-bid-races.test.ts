import { addSeconds, instant } from '#kernel';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { Bidding } from '../support/bidding.ts';
import { refused } from '../support/refused.ts';
import { untilBlocked } from '../support/blocked.ts';
import {
  type Buyer,
  CLOSES_AT,
  givenBuyer,
  givenProvider,
  givenPublishedTender,
  givenSubmittedBid,
  openTender,
  type Provider,
  PUBLISHED_AT,
  query,
} from '../support/given-tendering.ts';
import { CloseTender } from '../../libs/tendering/src/usecases/close-tender.ts';

let app: TestApplication;
let bidding: Bidding;
let buyer: Buyer;
let provider: Provider;

beforeAll(async () => {
  app = await TestApplication.start();
  bidding = new Bidding(app);
  await atTime(app, PUBLISHED_AT);
  buyer = await givenBuyer(app);
  provider = await givenProvider(app, buyer);
});
beforeEach(() => atTime(app, PUBLISHED_AT));
afterAll(() => app.stop());

describe('two at once:', () => {
  /** Waits until somebody queues for a lock, then lets the deadline pass and the lock go. */
  const whileLocked = async (lock: string, values: unknown[], work: () => Promise<unknown>): Promise<string[]> => {
    let answer: Promise<string[]> | undefined;
    await app.transactions.asSystem('test', async (transaction) => {
      await transaction.manager.query(lock, values);
      answer = refused(work());
      await untilBlocked(app, 1);
      await transaction.manager.query(`update clock_offset set ahead = $1::timestamptz - clock_timestamp()`, [
        addSeconds(CLOSES_AT, 1),
      ]);
    });
    return answer!;
  };

  test('a bid that waited for the tender until after the deadline is late: the clock is read after the locks', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    const lock = 'select 1 from tender where id = $1 for update';
    expect(await whileLocked(lock, [tenderId], () => bidding.submit(provider.signatory, lots[0]!))).toEqual([
      'BID_LATE',
    ]);
    expect(await bidding.rows(tenderId)).toEqual([]);
  });

  test('a bid that waited for the chain of its tender until after the deadline is late too', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    await givenSubmittedBid(app, await givenProvider(app, buyer), lots[0]!);
    const lock = `select 1 from journal_head where subject = $1 and chain = 'bids' for update`;
    expect(await whileLocked(lock, [tenderId], () => bidding.submit(provider.signatory, lots[0]!))).toEqual([
      'BID_LATE',
    ]);
    expect(await bidding.rows(tenderId)).toHaveLength(1);
  });

  test('a suspension that comes first keeps the bid out', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    const own = await givenProvider(app, buyer);
    let answer: Promise<string[]> | undefined;
    await app.transactions.asSystem('test', async (transaction) => {
      await transaction.manager.query(
        `update register_entry set state = 'suspended', reason = 'перевірка' where organisation_id = $1`,
        [own.id],
      );
      answer = refused(bidding.submit(own.signatory, lots[0]!));
      await untilBlocked(app, 1);
    });
    expect(await answer).toEqual(['PROVIDER_NOT_ACTIVE']);
    expect(await bidding.rows(tenderId)).toEqual([]);
  });

  test('bidders in a crowd at the deadline: what was acknowledged is in time, stored and opened, in the order of the chain', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const crowd: Provider[] = [];
    for (let n = 0; n < 6; n += 1) crowd.push(await givenProvider(app, buyer));
    await atTime(app, instant(CLOSES_AT.replace('09:00:00.000', '08:59:59.850')));
    const closing = (async () => {
      for (;;) {
        await app.get(CloseTender).run(tender.tenderId);
        const [row] = await query(app, 'select state from tender where id = $1', [tender.tenderId]);
        if (row!['state'] === 'closed') return;
      }
    })();
    const rounds = crowd.map(async ({ signatory, id: organisationId }) => {
      const acknowledged: { organisationId: string; id: string }[] = [];
      for (let version = 0; ; version += 1) {
        const bidId = acknowledged[0]?.id;
        const answer = bidding.submit(signatory, tender.lots[0]!, bidId ? { bidId, version } : {});
        const codes = await refused(answer);
        if (codes.length > 0) {
          expect(codes).toEqual(['BID_LATE']);
          return acknowledged.slice(0, 1);
        }
        acknowledged.push({ organisationId, id: (await answer).id });
      }
    });
    const acknowledged = (await Promise.all(rounds)).flat();
    await closing;
    const stored = await bidding.rows(tender.tenderId);
    expect(stored.map(({ id }) => id).sort()).toEqual(acknowledged.map(({ id }) => id).sort());
    expect(stored.every((bid) => bid.received_at < CLOSES_AT)).toBe(true);
    const times = stored.map((bid) => bid.received_at);
    expect(times).toEqual([...times].sort());
    await openTender(app, tender);
    const opened = await query(app, 'select id from bid where tender_id = $1 order by place', [tender.tenderId]);
    expect(opened.map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
  });
});
