import { addSeconds, canonicalJson, sha256 } from '#kernel';
import { openingRecord, lockLot, moveLot, openedBids, tenderFacts } from '#tendering';
import { refused } from '../support/refused.ts';
import { TestApplication } from '../support/application.ts';
import { homeCare } from '../support/given-register.ts';
import { atOnce } from '../support/at-once.ts';
import { atTime } from '../support/at-time.ts';
import type { Member } from '../support/given-identity.ts';
import {
  AFTER_CLOSING,
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
import { OpenBids } from '../../libs/tendering/src/usecases/open-bids.ts';
import { WithdrawBid } from '../../libs/tendering/src/usecases/withdraw-bid.ts';

let app: TestApplication;
let buyer: Buyer;
let first: Provider;
let second: Provider;

beforeAll(async () => {
  app = await TestApplication.start();
  await atTime(app, PUBLISHED_AT);
  buyer = await givenBuyer(app);
  first = await givenProvider(app, buyer, [homeCare], 'Перший');
  second = await givenProvider(app, buyer, [homeCare], 'Другий');
});
beforeEach(() => atTime(app, PUBLISHED_AT));
afterAll(() => app.stop());

const open = (tenderId: string, actor: Member) => app.get(OpenBids).execute(actor, { tenderId });
const chairOf = (own: Buyer) => own.commission[0]!;
const opened = (tenderId: string) => query(app, 'select * from bid where tender_id = $1 order by place', [tenderId]);
const stateOf = async (tenderId: string) =>
  (await query<{ state: string }>(app, 'select state from tender where id = $1', [tenderId]))[0]!.state;

describe('opening', () => {
  test('takes a person who proposes and another who opens, and shows each bid as it was acknowledged (BR-42)', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const bids = [
      await givenSubmittedBid(app, second, tender.lots[0]!, '130.00'),
      await givenSubmittedBid(app, first, tender.lots[0]!),
    ];
    const receipts = await query<{ id: string; content_sha256: string }>(
      app,
      'select id, content_sha256 from sealed_bid where tender_id = $1',
      [tender.tenderId],
    );
    await openTender(app, tender);
    expect(await stateOf(tender.tenderId)).toBe('opened');
    const rows = await opened(tender.tenderId);
    expect(rows.map(({ id, place, total }) => [id, place, total])).toEqual([
      [bids[0], 1, '1300000'],
      [bids[1], 2, '1400000'],
    ]);
    for (const row of rows) {
      expect(row['reference']).toMatch(/^B-2026-\d{6}$/);
      expect(sha256(String(row['content']))).toBe(receipts.find(({ id }) => id === row['id'])!.content_sha256);
    }
    const [people] = await query(app, 'select first_person_id, second_person_id from opening where tender_id = $1', [
      tender.tenderId,
    ]);
    expect(people).toEqual({
      first_person_id: buyer.tenderOfficer.personId,
      second_person_id: chairOf(buyer).personId,
    });
    const read = await app.transactions.asSystem('test', (transaction) => openedBids(transaction, tender.lots[0]!.id));
    expect(read[0]).toMatchObject({
      place: 1,
      total: 1_300_000n,
      offer: { staff: 'Двадцять соціальних робітників' },
      items: [{ quantity: 100_000n, unitPrice: 13_000n, amount: 1_300_000n }],
    });
  });

  test('freezes its record and publishes the head of the sealed chain', async () => {
    const tender = await givenPublishedTender(app, buyer);
    await givenSubmittedBid(app, first, tender.lots[0]!);
    await openTender(app, tender);
    const [head] = await query<{ hash: string; sequence: number }>(
      app,
      `select hash, sequence from journal_head where subject = $1 and chain = 'bids'`,
      [tender.tenderId],
    );
    const [record] = await query<{ text: string }>(
      app,
      `select text from legal_document where kind = 'tender.opening' and subject_id = $1`,
      [tender.tenderId],
    );
    expect(() => openingRecord.shown(JSON.parse(record!.text))).not.toThrow();
    expect(JSON.parse(record!.text)).toMatchObject({
      openedBy: [{ id: buyer.tenderOfficer.personId }, { id: chairOf(buyer).personId }],
      chain: { head: head!.hash, lines: head!.sequence },
      lots: [{ bids: [{ place: 1, organisation: { name: 'Перший' }, total: '1400000' }] }],
    });
    const [line] = await query<{ text: string; visible: string }>(
      app,
      `select text, visible from journal where subject = $1 and type = 'bids.opened'`,
      [tender.tenderId],
    );
    expect(line!.visible).toBe('at once');
    expect(JSON.parse(line!.text)).toMatchObject({ data: { chainHead: head!.hash } });
  });

  test('by one person twice is refused, and nothing is opened', async () => {
    const tender = await givenPublishedTender(app, buyer);
    await givenSubmittedBid(app, first, tender.lots[0]!);
    await atTime(app, AFTER_CLOSING);
    await open(tender.tenderId, buyer.tenderOfficer);
    expect(await refused(open(tender.tenderId, { ...buyer.tenderOfficer, roles: ['head'] }))).toEqual([
      'OPENING_NEEDS_TWO_PEOPLE',
    ]);
    expect(await opened(tender.tenderId)).toEqual([]);
    expect(await stateOf(tender.tenderId)).toBe('published');
  });

  test('before the deadline is refused, for the proposal too', async () => {
    const tender = await givenPublishedTender(app, buyer);
    await givenSubmittedBid(app, first, tender.lots[0]!);
    await atTime(app, addSeconds(CLOSES_AT, -5));
    expect(await refused(open(tender.tenderId, buyer.head))).toEqual(['BIDS_STILL_SEALED']);
    expect(await query(app, 'select 1 from opening where tender_id = $1', [tender.tenderId])).toEqual([]);
  });

  test('is for the buyer’s officer and head and for chair and secretary alone', async () => {
    const tender = await givenPublishedTender(app, buyer);
    await atTime(app, AFTER_CLOSING);
    const other = await givenBuyer(app);
    for (const actor of [
      buyer.planner,
      buyer.commission[2]!,
      buyer.commission[5]!,
      first.signatory,
      other.head,
      other.tenderOfficer,
    ]) {
      expect(await refused(open(tender.tenderId, actor))).toEqual(['NOT_FOUND']);
    }
    expect(await query(app, 'select 1 from opening where tender_id = $1', [tender.tenderId])).toEqual([]);
    await open(tender.tenderId, chairOf(buyer));
    await open(tender.tenderId, buyer.commission[1]!);
    expect(await stateOf(tender.tenderId)).toBe('concluded');
  });

  test('happens once when two second people open at the same time', async () => {
    const tender = await givenPublishedTender(app, buyer);
    await givenSubmittedBid(app, first, tender.lots[0]!);
    await atTime(app, AFTER_CLOSING);
    await open(tender.tenderId, buyer.tenderOfficer);
    const second = (actor: Member) => () => refused(open(tender.tenderId, actor));
    const lot = ['lot', tender.lots[0]!.id] as const;
    const answers = await atOnce(app, lot, second(buyer.head), second(chairOf(buyer)));
    expect(answers.flat()).toEqual(['BIDS_ALREADY_OPENED']);
    expect(await opened(tender.tenderId)).toHaveLength(1);
  });

  test('proposed by two people at once opens: the later one is the second', async () => {
    const tender = await givenPublishedTender(app, buyer);
    await givenSubmittedBid(app, first, tender.lots[0]!);
    await atTime(app, AFTER_CLOSING);
    const work = (actor: Member) => () => open(tender.tenderId, actor);
    await atOnce(app, ['lot', tender.lots[0]!.id], work(buyer.head), work(chairOf(buyer)));
    expect(await opened(tender.tenderId)).toHaveLength(1);
  });

  test('waits for a closing that comes first, and finds the tender closed', async () => {
    const tender = await givenPublishedTender(app, buyer);
    await givenSubmittedBid(app, first, tender.lots[0]!);
    await atTime(app, AFTER_CLOSING);
    await open(tender.tenderId, buyer.tenderOfficer);
    await atOnce<unknown>(
      app,
      ['tender', tender.tenderId],
      () => app.get(CloseTender).run(tender.tenderId),
      () => open(tender.tenderId, buyer.head),
    );
    expect(await stateOf(tender.tenderId)).toBe('opened');
    const closings = `select 1 from journal where subject = $1 and type = 'tender.closed'`;
    expect(await query(app, closings, [tender.tenderId])).toHaveLength(1);
  });

  test('leaves drafts and withdrawn bids sealed', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const withdrawn = await givenSubmittedBid(app, second, tender.lots[0]!);
    await app.get(WithdrawBid).execute(second.signatory, { bidId: withdrawn, version: 1 });
    const kept = await givenSubmittedBid(app, first, tender.lots[0]!);
    await openTender(app, tender);
    expect((await opened(tender.tenderId)).map(({ id }) => id)).toEqual([kept]);
  });

  test('finds a bid that no longer gives the hash of its receipt, and opens nothing', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const bid = await givenSubmittedBid(app, first, tender.lots[0]!);
    await query(app, 'update sealed_bid set content_sha256 = $1 where id = $2', [sha256(canonicalJson('other')), bid]);
    await atTime(app, AFTER_CLOSING);
    await open(tender.tenderId, buyer.tenderOfficer);
    expect(await refused(open(tender.tenderId, buyer.head))).toEqual(['BID_RECEIPT_BROKEN']);
    expect(await opened(tender.tenderId)).toEqual([]);
    expect(await stateOf(tender.tenderId)).toBe('published');
  });

  test('finds a ciphertext that was exchanged', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const bid = await givenSubmittedBid(app, first, tender.lots[0]!);
    const other = await givenSubmittedBid(app, second, tender.lots[0]!, '120.00');
    await query(
      app,
      'update sealed_bid mine set nonce = theirs.nonce, ciphertext = theirs.ciphertext, tag = theirs.tag from sealed_bid theirs where mine.id = $1 and theirs.id = $2',
      [bid, other],
    );
    await atTime(app, AFTER_CLOSING);
    await open(tender.tenderId, buyer.tenderOfficer);
    expect(await refused(open(tender.tenderId, buyer.head))).toEqual(['BID_RECEIPT_BROKEN']);
  });

  test('ends a lot without bids and releases its money; without any bid the tender is over', async () => {
    const own = await givenBuyer(app);
    const tender = await givenPublishedTender(app, own, { lots: [{}, {}] });
    await givenSubmittedBid(app, first, tender.lots[0]!);
    await openTender(app, tender);
    expect(await query(app, 'select state from lot where tender_id = $1 order by number', [tender.tenderId])).toEqual([
      { state: 'active' },
      { state: 'unsuccessful' },
    ]);
    expect(
      await query(
        app,
        `select kind, amount from budget_entry where line_id = $1 and process_id = $2 order by recorded_at, id`,
        [own.budgetLineId, tender.lots[1]!.id],
      ),
    ).toEqual([
      { kind: 'reservation', amount: '1500000' },
      { kind: 'release', amount: '-1500000' },
    ]);
    expect(await stateOf(tender.tenderId)).toBe('opened');
    const empty = await givenPublishedTender(app, own);
    await openTender(app, empty);
    expect(await stateOf(empty.tenderId)).toBe('concluded');
  });
});

describe('the steps for evaluation and contracts', () => {
  const move = (lotId: string, action: Parameters<typeof moveLot>[2]) =>
    app.transactions.asSystem('test', async (transaction) => {
      await lockLot(transaction, lotId);
      return moveLot(transaction, lotId, action);
    });

  const givenOpened = async (lots: number) => {
    const tender = await givenPublishedTender(app, buyer, { lots: Array.from({ length: lots }, () => ({})) });
    for (const lot of tender.lots) await givenSubmittedBid(app, first, lot);
    await openTender(app, tender);
    return tender;
  };

  test('move a lot along its machine and refuse any other way', async () => {
    const { lots } = await givenOpened(1);
    await move(lots[0]!.id, 'evaluate');
    await move(lots[0]!.id, 'award');
    await move(lots[0]!.id, 'revoke');
    expect(await refused(move(lots[0]!.id, 'contract'))).toEqual(['WRONG_STATE']);
    expect(await query(app, 'select state from lot where id = $1', [lots[0]!.id])).toEqual([{ state: 'evaluated' }]);
  });

  test('conclude the tender with its last lot, also when the last two end at once', async () => {
    const { tenderId, lots } = await givenOpened(2);
    const works = lots.map((lot) => () => move(lot.id, 'fail'));
    await atOnce(app, ['tender', tenderId], ...works);
    const tender = await app.transactions.asSystem('test', (transaction) => tenderFacts(transaction, tenderId));
    expect(tender).toMatchObject({ state: 'concluded' });
    const [{ count }] = (await query<{ count: number }>(
      app,
      `select count(*)::int from journal where subject = $1 and type = 'tender.concluded'`,
      [tenderId],
    )) as [{ count: number }];
    expect(count).toBe(1);
  });
});
