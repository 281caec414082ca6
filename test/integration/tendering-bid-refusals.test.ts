import { addSeconds } from '#kernel';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { Bidding } from '../support/bidding.ts';
import { givenMember } from '../support/given-identity.ts';
import { dayCare } from '../support/given-register.ts';
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
  type PublishedLot,
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

describe('refused, with nothing written:', () => {
  test('a bid at the deadline and one second late, also when no job has closed the tender (BR-40)', async () => {
    const tender = await givenPublishedTender(app, buyer);
    for (const late of [CLOSES_AT, addSeconds(CLOSES_AT, 1)]) {
      await atTime(app, late);
      await bidding.leavesNothing(tender, () => bidding.submit(provider.signatory, tender.lots[0]!), ['BID_LATE']);
    }
    expect(await query(app, 'select state from tender where id = $1', [tender.tenderId])).toEqual([
      { state: 'published' },
    ]);
    await app.get(CloseTender).run(tender.tenderId);
    await bidding.leavesNothing(tender, () => bidding.submit(provider.signatory, tender.lots[0]!), ['BID_LATE']);
  });

  test('a draft, a replacement and a withdrawal after the deadline (BR-41)', async () => {
    const tender = await givenPublishedTender(app, buyer, { lots: [{}, {}] });
    const [first, second] = tender.lots as [PublishedLot, PublishedLot];
    const { id } = await bidding.submit(provider.signatory, first);
    await atTime(app, addSeconds(CLOSES_AT, 1));
    await bidding.leavesNothing(tender, () => bidding.submit(provider.signatory, first, { bidId: id, version: 1 }), [
      'BID_LATE',
    ]);
    await bidding.leavesNothing(tender, () => bidding.withdraw(provider.signatory, id, 1), ['BID_LATE']);
    await bidding.leavesNothing(tender, () => bidding.save(provider.writer, second), ['BID_LATE']);
  });

  test('a second bid of the same provider for the lot (BR-41)', async () => {
    const tender = await givenPublishedTender(app, buyer);
    await bidding.submit(provider.signatory, tender.lots[0]!);
    await bidding.leavesNothing(tender, () => bidding.submit(provider.signatory, tender.lots[0]!), [
      'BID_ALREADY_SUBMITTED',
    ]);
  });

  test('a second bid of the same provider for the lot, sent at the same time', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    const answers = await Promise.all([1, 2, 3].map(() => refused(bidding.submit(provider.signatory, lots[0]!))));
    expect(answers.flat()).toEqual(['BID_ALREADY_SUBMITTED', 'BID_ALREADY_SUBMITTED']);
    expect(await bidding.rows(tenderId)).toHaveLength(1);
    expect(await bidding.chain(tenderId)).toHaveLength(1);
  });

  test('a unit price above the maximum (BR-44)', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const content = bidContent(tender.lots[0]!, '150.01');
    const codes = ['BID_UNIT_PRICE_ABOVE_MAXIMUM', 'BID_TOTAL_ABOVE_MAXIMUM'];
    await bidding.leavesNothing(tender, () => bidding.submit(provider.signatory, tender.lots[0]!, { content }), codes);
  });

  test('a total that is not the sum of its lines (BR-45)', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const content = bidContent(tender.lots[0]!, '140.00', { total: '14000.01' });
    await bidding.leavesNothing(tender, () => bidding.submit(provider.signatory, tender.lots[0]!, { content }), [
      'BID_TOTAL_MISMATCH',
    ]);
  });

  test('a cost breakdown that does not make up the unit price (BR-46)', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const whole = bidContent(tender.lots[0]!);
    const content = { ...whole, costs: whole.costs.slice(0, 1) };
    await bidding.leavesNothing(tender, () => bidding.submit(provider.signatory, tender.lots[0]!, { content }), [
      'BID_COSTS_MISMATCH',
    ]);
  });

  test('another volume than the one announced', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const whole = bidContent(tender.lots[0]!);
    const content = { ...whole, items: whole.items.map((item) => ({ ...item, quantity: '99' })), total: '13860.00' };
    await bidding.leavesNothing(tender, () => bidding.submit(provider.signatory, tender.lots[0]!, { content }), [
      'BID_QUANTITY_DIFFERS',
    ]);
  });

  test('a provider that is not in the register, is suspended, or lacks the service (BR-6)', async () => {
    const tender = await givenPublishedTender(app, buyer, { lots: [{ planLineId: buyer.dayCareLine }] });
    const stranger = { ...(await givenMember(app, buyer.id, ['planner'])), roles: ['signatory'] as const };
    const outside = await givenMember(app, (await givenBuyer(app)).id, ['planner']);
    await bidding.leavesNothing(tender, () => bidding.submit({ ...outside, roles: stranger.roles }, tender.lots[0]!), [
      'PROVIDER_NOT_IN_REGISTER',
    ]);
    await bidding.leavesNothing(tender, () => bidding.submit(provider.signatory, tender.lots[0]!), [
      'SERVICE_NOT_IN_ENTRY',
    ]);
    const suspended = await givenProvider(app, buyer, [dayCare]);
    await query(app, `update register_entry set state = 'suspended', reason = 'перевірка' where organisation_id = $1`, [
      suspended.id,
    ]);
    await bidding.leavesNothing(tender, () => bidding.submit(suspended.signatory, tender.lots[0]!), [
      'PROVIDER_NOT_ACTIVE',
    ]);
  });

  test('a bid of the buyer itself (BR-86)', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const own = { ...buyer.head, roles: ['signatory'] as const };
    expect(await refused(bidding.submit(own, tender.lots[0]!))).toContain('BID_OF_BUYER');
    expect(await bidding.rows(tender.tenderId)).toEqual([]);
  });

  test('a bid of an organisation from which somebody sits in the commission, alternates included (BR-86)', async () => {
    for (const seat of [4, 5]) {
      const bidder = await givenProvider(app, buyer);
      const people = buyer.commission.map((member, at) => (at === seat ? bidder.accountant : member));
      const tender = await givenPublishedTender(app, { ...buyer, commission: people });
      await bidding.leavesNothing(tender, () => bidding.submit(bidder.signatory, tender.lots[0]!), [
        'BID_OF_COMMISSION_MEMBER',
      ]);
    }
  });

  test('everything that is wrong at once', async () => {
    const tender = await givenPublishedTender(app, buyer);
    await atTime(app, CLOSES_AT);
    const content = bidContent(tender.lots[0]!, '160.00', { method: '', total: '1.00', statements: [] });
    const codes = await refused(bidding.submit(provider.signatory, tender.lots[0]!, { content }));
    expect(new Set(codes)).toEqual(
      new Set([
        'BID_LATE',
        'BID_TEXT_MISSING',
        'BID_STATEMENT_MISSING',
        'BID_UNIT_PRICE_ABOVE_MAXIMUM',
        'BID_TOTAL_MISMATCH',
        'BID_TOTAL_ABOVE_MAXIMUM',
      ]),
    );
  });
});
