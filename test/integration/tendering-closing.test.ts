import { type Instant, localDate } from '#kernel';
import { Reads } from '#platform';
import { refused } from '../support/refused.ts';
import { TestApplication } from '../support/application.ts';
import { atOnce } from '../support/at-once.ts';
import { atTime } from '../support/at-time.ts';
import {
  AFTER_CLOSING,
  type Buyer,
  CLOSES_AT,
  givenBuyer,
  givenProvider,
  givenPublishedTender,
  givenSubmittedBid,
  PUBLISHED_AT,
  type Provider,
  query,
} from '../support/given-tendering.ts';
import { CallInAlternate } from '../../libs/tendering/src/usecases/call-in-alternate.ts';
import { CancelTender } from '../../libs/tendering/src/usecases/cancel-tender.ts';
import { CloseTender } from '../../libs/tendering/src/usecases/close-tender.ts';

let app: TestApplication;
let buyer: Buyer;
let provider: Provider;

beforeAll(async () => {
  app = await TestApplication.start();
  await atTime(app, PUBLISHED_AT);
  buyer = await givenBuyer(app);
  provider = await givenProvider(app, buyer);
});
beforeEach(() => atTime(app, PUBLISHED_AT));
afterAll(() => app.stop());

const tender = async (id: string) => (await query(app, 'select * from tender where id = $1', [id]))[0]!;
const lines = async (id: string, type: string) =>
  query<{ text: string; visible: string }>(app, 'select text, visible from journal where subject = $1 and type = $2', [
    id,
    type,
  ]);

describe('closing', () => {
  const work = () => app.get(CloseTender);
  const due = () => work().due(app.get(Reads), 100);

  test('is due at the deadline and done once, however often it runs', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    expect(await due()).not.toContain(tenderId);
    await work().run(tenderId);
    expect(await tender(tenderId)).toMatchObject({ state: 'published' });
    await atTime(app, CLOSES_AT);
    expect(await due()).toContain(tenderId);
    const run = () => work().run(tenderId);
    await atOnce(app, ['tender', tenderId], run, run, run);
    expect(await tender(tenderId)).toMatchObject({ state: 'closed' });
    expect(await lines(tenderId, 'tender.closed')).toHaveLength(1);
    expect(await due()).not.toContain(tenderId);
  });

  test('tells the movable clock when a tender will next close', async () => {
    const own = await TestApplication.start();
    await atTime(own, PUBLISHED_AT);
    expect(await own.get(CloseTender).next(own.get(Reads))).toBeNull();
    await givenPublishedTender(own, await givenBuyer(own));
    expect(await own.get(CloseTender).next(own.get(Reads))).toBe<Instant>(CLOSES_AT);
    await own.stop();
  });
});

describe('cancellation', () => {
  test('releases the reservations of all lots, and bids stay sealed', async () => {
    const own = await givenBuyer(app);
    const { tenderId, lots } = await givenPublishedTender(app, own, { lots: [{}, {}] });
    await givenSubmittedBid(app, provider, lots[0]!);
    await app
      .get(CancelTender)
      .execute(own.head, { tenderId, reasonCode: 'NEED_GONE', reason: 'Потреби більше немає' });
    expect(await tender(tenderId)).toMatchObject({ state: 'cancelled', cancellation_reason: 'Потреби більше немає' });
    expect(await query(app, 'select distinct state from lot where tender_id = $1', [tenderId])).toEqual([
      { state: 'cancelled' },
    ]);
    expect(
      await query(app, 'select sum(amount)::text as sum from budget_entry where line_id = $1 and kind <> $2', [
        own.budgetLineId,
        'appropriation',
      ]),
    ).toEqual([{ sum: '0' }]);
    expect(await query(app, 'select 1 from bid where tender_id = $1', [tenderId])).toEqual([]);
    expect(await refused(givenSubmittedBid(app, await givenProvider(app, own), lots[1]!))).toEqual([
      'TENDER_TAKES_NO_BIDS',
    ]);
  });

  test('is for the head, with a reason, and not for a tender that was never published', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    const cancel = (reason: string, actor = buyer.head) =>
      refused(app.get(CancelTender).execute(actor, { tenderId, reasonCode: 'NEED_GONE', reason }));
    expect(await cancel('Причина', buyer.tenderOfficer)).toEqual(['NOT_FOUND']);
    expect(await cancel('   ')).toEqual(['CANCELLATION_REASON_MISSING']);
    expect(await tender(tenderId)).toMatchObject({ state: 'published' });
  });

  test('that meets closing waits for it, and both are done', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    await atTime(app, AFTER_CLOSING);
    await atOnce<unknown>(
      app,
      ['tender', tenderId],
      () => app.get(CloseTender).run(tenderId),
      () => app.get(CancelTender).execute(buyer.head, { tenderId, reasonCode: 'NEED_GONE', reason: 'Причина' }),
    );
    expect(await tender(tenderId)).toMatchObject({ state: 'cancelled' });
    expect(await query(app, 'select distinct state from lot where tender_id = $1', [tenderId])).toEqual([
      { state: 'cancelled' },
    ]);
  });
});

describe('an alternate', () => {
  const callIn = async (tenderId: string, alternateSeat: number, memberSeat: number) => {
    const seat = async (at: number) =>
      (
        await query<{ id: string }>(app, 'select id from commission_member where tender_id = $1 and person_id = $2', [
          tenderId,
          buyer.commission[at]!.personId,
        ])
      )[0]!.id;
    return app.get(CallInAlternate).execute(buyer.head, {
      tenderId,
      alternateId: await seat(alternateSeat),
      memberId: await seat(memberSeat),
      actNumber: '31-од',
      actDate: localDate('2026-04-10'),
    });
  };

  test('takes the place and office of a member by act, and the commission stays odd', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    await callIn(tenderId, 5, 0);
    const seats = await query(
      app,
      'select role, alternate, called_in_act_number, active_to is null as active from commission_member where tender_id = $1 and person_id = any($2) order by alternate',
      [tenderId, [buyer.commission[0]!.personId, buyer.commission[5]!.personId]],
    );
    expect(seats).toEqual([
      { role: 'chair', alternate: false, called_in_act_number: null, active: false },
      { role: 'chair', alternate: true, called_in_act_number: '31-од', active: true },
    ]);
  });

  test('is called in once, also for two members at once', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    const instead = (seat: number) => () => refused(callIn(tenderId, 5, seat));
    const answers = await atOnce(app, ['tender', tenderId], instead(2), instead(3));
    expect(answers.flat()).toEqual(['ALTERNATE_NOT_AVAILABLE']);
    expect(
      await query(app, 'select 1 from commission_member where tender_id = $1 and active_to is not null', [tenderId]),
    ).toHaveLength(1);
  });
});
