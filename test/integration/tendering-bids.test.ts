import { newId } from '#kernel';
import { TestApplication } from '../support/application.ts';
import { atOnce } from '../support/at-once.ts';
import { atTime } from '../support/at-time.ts';
import { Bidding } from '../support/bidding.ts';
import { untilBlocked } from '../support/blocked.ts';
import { refused } from '../support/refused.ts';
import {
  bidContent,
  type Buyer,
  CLOSES_AT,
  givenBuyer,
  givenProvider,
  givenPublishedTender,
  type Provider,
  PUBLISHED_AT,
  query,
} from '../support/given-tendering.ts';
import { SealedBids } from '../../libs/tendering/src/db/sealed-bids.ts';
import { SignIn } from '../../libs/identity/src/usecases/sign-in.ts';
import { ReadOwnBid } from '../../libs/tendering/src/usecases/read-own-bid.ts';

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

/** Everything that anybody but the bidder could see change. */
const publicTraces = async (tenderId: string) => ({
  tender: await query(app, 'select xmin, * from tender where id = $1', [tenderId]),
  lots: await query(app, 'select xmin, * from lot where tender_id = $1', [tenderId]),
  pages: await query(app, 'select * from page_version order by family'),
  serials: await query(app, 'select * from serial order by kind, year'),
  chain: await query(app, `select * from journal_head where subject = $1 and chain <> 'bids'`, [tenderId]),
  interest: await query(app, 'select * from tender_interest where tender_id = $1', [tenderId]),
  opened: await query(app, 'select * from bid where tender_id = $1', [tenderId]),
});

describe('a submitted bid', () => {
  test('has a receipt: hash, time and the head of the sealed chain', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    await bidding.submit(provider.signatory, lots[0]!);
    const [bid] = await bidding.rows(tenderId);
    const [line] = await bidding.chain(tenderId);
    expect(bid).toMatchObject({ state: 'submitted', version: 1, receipt_head: line!.hash });
    expect(bid!.content_sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(bid!.received_at >= PUBLISHED_AT && bid!.received_at < CLOSES_AT).toBe(true);
    expect(line).toMatchObject({ type: 'bid.received', visible: 'bids.opened', sequence: 1 });
  });

  test('is signed by the signatory with the password again: a wrong one leaves nothing behind (BR-43)', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    expect(await refused(bidding.submit(provider.signatory, lots[0]!, { password: 'not the password' }))).toEqual([
      'PASSWORD_WRONG',
    ]);
    expect(await bidding.rows(tenderId)).toEqual([]);
    expect(await bidding.chain(tenderId)).toEqual([]);
    await bidding.submit(provider.signatory, lots[0]!);
    const signers = await query(app, 'select signed_by from sealed_bid where tender_id = $1', [tenderId]);
    expect(signers).toEqual([{ signed_by: provider.signatory.personId }]);
  });

  test('is not looked for with a wrong password, and guessing has to wait as at sign-in', async () => {
    const { lots } = await givenPublishedTender(app, buyer);
    const { signatory } = await givenProvider(app, buyer);
    const lot = lots[0]!;
    const missing = { ...lot, id: newId() };
    const guess = (at = missing) => refused(bidding.submit(signatory, at, { password: 'not the password' }));
    for (const at of [missing, lot]) expect(await guess(at)).toEqual(['PASSWORD_WRONG']);
    expect(await refused(bidding.submit(signatory, missing))).toEqual(['NOT_FOUND']);
    for (let guesses = 0; guesses < 5; guesses += 1) expect(await guess()).toEqual(['PASSWORD_WRONG']);
    expect(await refused(bidding.submit(signatory, lot))).toEqual(['SIGN_IN_TOO_OFTEN']);
  });

  test('is signed also while somebody else fails to sign in under the address of its signatory', async () => {
    const { lots } = await givenPublishedTender(app, buyer);
    const { signatory } = await givenProvider(app, buyer);
    const [person] = await query<{ email: string }>(app, 'select email from person where id = $1', [
      signatory.personId,
    ]);
    const attempt = () => refused(app.get(SignIn).execute({ email: person!.email, password: 'not the password' }));
    for (let guesses = 0; guesses < 5; guesses += 1) expect(await attempt()).toEqual(['SIGN_IN_FAILED']);
    expect(await attempt()).toEqual(['SIGN_IN_TOO_OFTEN']);
    expect(await refused(bidding.submit(signatory, lots[0]!))).toEqual([]);
  });

  test('leaves no trace in public: no row, no counter, no page, no public line', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    const before = await publicTraces(tenderId);
    const { id } = await bidding.save(provider.writer, lots[0]!);
    await bidding.submit(provider.signatory, lots[0]!, { bidId: id, version: 1, content: null });
    await bidding.submit(provider.signatory, lots[0]!, { bidId: id, version: 2 });
    await bidding.withdraw(provider.signatory, id, 3);
    expect(await publicTraces(tenderId)).toEqual(before);
    expect((await bidding.chain(tenderId)).map(({ type, visible }) => [type, visible])).toEqual([
      ['bid.received', 'bids.opened'],
      ['bid.replaced', 'bids.opened'],
      ['bid.withdrawn', 'bids.opened'],
    ]);
  });

  test('is ciphertext everywhere: no table holds its words or prices', async () => {
    const { lots } = await givenPublishedTender(app, buyer);
    const canary = `canary${newId()}`;
    const content = bidContent(lots[0]!, '137.91', { method: canary });
    const { id } = await bidding.save({ ...provider.writer, idempotencyKey: newId() }, lots[0]!, { content });
    await bidding.submit({ ...provider.signatory, idempotencyKey: newId() }, lots[0]!, {
      bidId: id,
      version: 1,
      content,
    });
    const tables = await query<{ name: string }>(
      app,
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and has_table_privilege(oid, 'select')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      for (const word of [canary, Buffer.from(canary).toString('hex'), '137.91', '"13791"', '"1379100"']) {
        const found = await query(app, `select 1 from "${name}" t where t::text like $1`, [`%${word}%`]);
        expect([name, word, found]).toEqual([name, word, []]);
      }
    }
    expect((await app.get(ReadOwnBid).execute(provider.writer, id))!.method).toBe(canary);
  });

  test('is read by its own people and by nobody else', async () => {
    const { lots } = await givenPublishedTender(app, buyer);
    const { id } = await bidding.submit(provider.signatory, lots[0]!);
    const rival = await givenProvider(app, buyer);
    for (const reader of [rival.signatory, buyer.head, buyer.tenderOfficer, ...buyer.commission]) {
      expect(await app.get(ReadOwnBid).execute(reader, id)).toBeNull();
    }
    expect((await app.get(ReadOwnBid).execute(provider.accountant, id))!.total).toBe(1_400_000n);
  });

  test('moved to another lot or bidder in the database does not open', async () => {
    const { lots } = await givenPublishedTender(app, buyer, { lots: [{}, {}] });
    const { id } = await bidding.submit(provider.signatory, lots[0]!);
    await query(app, 'update sealed_bid set lot_id = $1 where id = $2', [lots[1]!.id, id]);
    await expect(app.get(ReadOwnBid).execute(provider.signatory, id)).rejects.toThrow(/authenticate/);
  });

  test('with the same idempotency key is stored once', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    const actor = { ...provider.signatory, idempotencyKey: newId() };
    const [first, second] = [await bidding.submit(actor, lots[0]!), await bidding.submit(actor, lots[0]!)];
    expect(second).toEqual(first);
    expect(await refused(bidding.submit(actor, lots[0]!, { content: bidContent(lots[0]!, '120.00') }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
    expect(await bidding.chain(tenderId)).toHaveLength(1);
  });

  test('is replaced before the deadline, and the earlier version is kept', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    const { id } = await bidding.submit(provider.signatory, lots[0]!);
    const [first] = await bidding.rows(tenderId);
    await bidding.submit(provider.signatory, lots[0]!, {
      bidId: id,
      version: 1,
      content: bidContent(lots[0]!, '120.00'),
    });
    const [second] = await bidding.rows(tenderId);
    expect(second).toMatchObject({ id, state: 'submitted', version: 2 });
    expect(second!.content_sha256).not.toBe(first!.content_sha256);
    const kept = await query(
      app,
      'select version, content_sha256, receipt_head from sealed_bid_version where bid_id = $1',
      [id],
    );
    expect(kept).toEqual([{ version: 1, content_sha256: first!.content_sha256, receipt_head: first!.receipt_head }]);
    await expect(query(app, 'delete from sealed_bid_version where bid_id = $1', [id])).rejects.toThrow(
      /kept as they are/,
    );
  });

  test('may come again after it was withdrawn', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    const { id } = await bidding.submit(provider.signatory, lots[0]!);
    await bidding.withdraw(provider.signatory, id, 1);
    await bidding.submit(provider.signatory, lots[0]!);
    expect((await bidding.rows(tenderId)).map(({ state }) => state)).toEqual(['withdrawn', 'submitted']);
  });

  test('comes from a signatory only (BR-43)', async () => {
    const tender = await givenPublishedTender(app, buyer);
    await bidding.leavesNothing(tender, () => bidding.submit(provider.writer, tender.lots[0]!), ['NOT_FOUND']);
  });
});

describe('a draft', () => {
  test('may be incomplete, is sealed, and is submitted only whole', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    const { id } = await bidding.save(provider.writer, lots[0]!, {
      content: bidContent(lots[0]!, '140.00', { method: '', total: null }),
    });
    expect(await bidding.chain(tenderId)).toEqual([]);
    expect(
      await refused(bidding.submit(provider.signatory, lots[0]!, { bidId: id, version: 1, content: null })),
    ).toEqual(['BID_TEXT_MISSING', 'BID_TOTAL_MISSING']);
    await bidding.save(provider.writer, lots[0]!, { bidId: id, version: 1 });
    await bidding.submit(provider.signatory, lots[0]!, { bidId: id, version: 2, content: null });
    expect(await bidding.rows(tenderId)).toMatchObject([{ id, state: 'submitted', version: 3 }]);
  });

  test('is one per provider and lot, also when two of its people begin at once', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    const answers = await Promise.all([
      refused(bidding.save(provider.writer, lots[0]!)),
      refused(bidding.save(provider.signatory, lots[0]!)),
    ]);
    expect(answers.flat()).toEqual(['BID_DRAFT_EXISTS']);
    expect(await bidding.rows(tenderId)).toHaveLength(1);
  });

  test('of a colleague that is stored while a bid is submitted refuses it, as one from before would', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    const [lotId, organisationId] = [lots[0]!.id, provider.id];
    const sealed = { nonce: Buffer.alloc(12), ciphertext: Buffer.alloc(1), tag: Buffer.alloc(16) };
    let answer = Promise.resolve<string[]>([]);
    await app.transactions.asSystem('test', async (transaction) => {
      await transaction
        .of(SealedBids)
        .insert({ tenderId, lotId, organisationId, state: 'draft', version: 1, ...sealed });
      answer = refused(bidding.submit(provider.signatory, lots[0]!));
      await untilBlocked(app, 1);
    });
    expect(await answer).toEqual(['BID_DRAFT_EXISTS']);
    expect(await bidding.rows(tenderId)).toMatchObject([{ state: 'draft' }]);
  });

  test('written by a colleague in between is not overwritten (BR-13)', async () => {
    const { lots } = await givenPublishedTender(app, buyer);
    const { id } = await bidding.save(provider.writer, lots[0]!);
    const again = () => refused(bidding.save(provider.writer, lots[0]!, { bidId: id, version: 1 }));
    expect((await atOnce(app, ['sealed_bid', id], again, again)).flat()).toEqual(['STALE_VERSION']);
  });

  test('of another provider does not exist', async () => {
    const { lots } = await givenPublishedTender(app, buyer);
    const { id } = await bidding.save(provider.writer, lots[0]!);
    const rival = await givenProvider(app, buyer);
    expect(await refused(bidding.save(rival.writer, lots[0]!, { bidId: id, version: 1 }))).toEqual(['NOT_FOUND']);
    expect(await refused(bidding.submit(rival.signatory, lots[0]!, { bidId: id, version: 1 }))).toEqual(['NOT_FOUND']);
    expect(await refused(bidding.withdraw(rival.signatory, id, 1))).toEqual(['NOT_FOUND']);
  });
});
