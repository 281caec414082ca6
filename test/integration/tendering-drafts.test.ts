import { localDate } from '#kernel';
import { refused } from '../support/refused.ts';
import { TestApplication } from '../support/application.ts';
import { givenMember } from '../support/given-identity.ts';
import { atTime } from '../support/at-time.ts';
import {
  type Buyer,
  CRITERIA,
  givenApprovedTender,
  givenBuyer,
  givenDraftTender,
  HOURS,
  PUBLISHED_AT,
  query,
  seatsOf,
  tenderTexts,
  versionOf,
} from '../support/given-tendering.ts';
import { AddLot } from '../../libs/tendering/src/usecases/add-lot.ts';
import { AppointCommission } from '../../libs/tendering/src/usecases/appoint-commission.ts';
import { ApproveTender } from '../../libs/tendering/src/usecases/approve-tender.ts';
import { ChangeTenderDraft } from '../../libs/tendering/src/usecases/change-tender-draft.ts';
import { DiscardTender } from '../../libs/tendering/src/usecases/discard-tender.ts';
import { DraftTender } from '../../libs/tendering/src/usecases/draft-tender.ts';
import { PublishTender } from '../../libs/tendering/src/usecases/publish-tender.ts';
import { RemoveLot } from '../../libs/tendering/src/usecases/remove-lot.ts';
import { SetCriteria } from '../../libs/tendering/src/usecases/set-criteria.ts';

let app: TestApplication;
let buyer: Buyer;

beforeAll(async () => {
  app = await TestApplication.start();
  await atTime(app, PUBLISHED_AT);
  buyer = await givenBuyer(app);
});
beforeEach(() => atTime(app, PUBLISHED_AT));
afterAll(() => app.stop());

const tender = async (id: string) => (await query(app, 'select * from tender where id = $1', [id]))[0]!;
const journal = async (id: string): Promise<unknown[]> =>
  (await query(app, `select type from journal where subject = $1 and chain = 'tender' order by sequence`, [id])).map(
    ({ type }) => type,
  );
const publish = async (tenderId: string, actor = buyer.tenderOfficer) =>
  app.get(PublishTender).execute(actor, { tenderId, version: await versionOf(app, tenderId), closesAt: null });

describe('a draft', () => {
  test('takes its currency from the budget line and a number that people quote', async () => {
    const { id } = await app.get(DraftTender).execute(buyer.tenderOfficer, tenderTexts(buyer));
    expect(await tender(id)).toMatchObject({
      state: 'draft',
      currency: 'UAH',
      author_id: buyer.tenderOfficer.personId,
      approver_id: null,
    });
    expect((await tender(id))['reference']).toMatch(/^T-2026-\d{6}$/);
    expect(await journal(id)).toEqual(['tender.drafted']);
  });

  test('is not begun on the budget line of another authority', async () => {
    const other = await givenBuyer(app);
    const before = await query(app, 'select count(*) from tender');
    const work = app
      .get(DraftTender)
      .execute(buyer.tenderOfficer, { ...tenderTexts(buyer), budgetLineId: other.budgetLineId });
    expect(await refused(work)).toEqual(['BUDGET_LINE_NOT_YOURS']);
    expect(await query(app, 'select count(*) from tender')).toEqual(before);
  });

  test('is not changed by whoever has read an earlier version (BR-13)', async () => {
    const tenderId = await givenDraftTender(app, buyer);
    const version = await versionOf(app, tenderId);
    const write = (title: string) =>
      app.get(ChangeTenderDraft).execute(buyer.tenderOfficer, { ...tenderTexts(buyer), tenderId, version, title });
    await write('Перша назва');
    expect(await refused(write('Друга назва'))).toEqual(['STALE_VERSION']);
    expect(await tender(tenderId)).toMatchObject({ title: 'Перша назва', version: version + 1 });
  });

  test('does not exist for another authority', async () => {
    const other = await givenBuyer(app);
    const tenderId = await givenDraftTender(app, buyer);
    const version = await versionOf(app, tenderId);
    expect(await refused(app.get(ApproveTender).execute(other.head, { tenderId, version }))).toEqual(['NOT_FOUND']);
    expect(await refused(app.get(DiscardTender).execute(other.head, { tenderId }))).toEqual(['NOT_FOUND']);
    expect(await tender(tenderId)).toMatchObject({ state: 'draft' });
  });

  test('gets lots worth their items at maximum prices, and gives them back', async () => {
    const tenderId = await givenDraftTender(app, buyer);
    const [lot] = await query<{ id: string; maximum_value: string }>(
      app,
      'select id, maximum_value from lot where tender_id = $1',
      [tenderId],
    );
    expect(lot!.maximum_value).toBe('1500000');
    await app.get(RemoveLot).execute(buyer.tenderOfficer, { tenderId, lotId: lot!.id });
    expect(await query(app, 'select 1 from lot_item where lot_id = $1', [lot!.id])).toEqual([]);
  });

  test('has no lot outside its own adopted plan without a written emergency (BR-5)', async () => {
    const other = await givenBuyer(app);
    const { id: tenderId } = await app.get(DraftTender).execute(buyer.tenderOfficer, tenderTexts(buyer));
    const stated = { serviceCode: '015.1', setting: 'HOME', targetGroup: 'OLDER_PERSONS' };
    const add = (planLineId: string | null) =>
      refused(
        app.get(AddLot).execute(buyer.tenderOfficer, { ...stated, tenderId, title: 'Лот', planLineId, items: [HOURS] }),
      );
    expect(await add(null)).toEqual(['EMERGENCY_WITHOUT_JUSTIFICATION']);
    expect(await add(other.homeCareLine)).toEqual(['PLAN_LINE_NOT_ADOPTED']);
    expect(await query(app, 'select 1 from lot where tender_id = $1', [tenderId])).toEqual([]);
    expect(await add(buyer.homeCareLine)).toEqual([]);
  });

  test('knows only codes that are on the lists', async () => {
    const texts = { ...tenderTexts(buyer), emergencyJustification: 'Евакуація після затвердження плану' };
    const { id: tenderId } = await app.get(DraftTender).execute(buyer.tenderOfficer, texts);
    const lot = {
      tenderId,
      title: 'Лот',
      planLineId: null,
      serviceCode: '015.1',
      setting: 'HOME',
      targetGroup: 'OLDER_PERSONS',
      items: [HOURS],
    };
    const add = (more: object) => refused(app.get(AddLot).execute(buyer.tenderOfficer, { ...lot, ...more }));
    expect(await add({ serviceCode: '999.9' })).toEqual(['CODE_UNKNOWN']);
    expect(await add({ setting: 'MOON' })).toEqual(['CODE_NOT_IN_LIST']);
    expect(await add({ items: [{ ...HOURS, unit: 'PIECE' }] })).toEqual(['CODE_UNKNOWN']);
    expect(await add({ items: [{ ...HOURS, cpvCode: '00000000-0' }] })).toEqual(['CODE_UNKNOWN']);
    expect(await query(app, 'select 1 from lot where tender_id = $1', [tenderId])).toEqual([]);
  });

  test('keeps its criteria when new ones do not sum to 100 (BR-33)', async () => {
    const tenderId = await givenDraftTender(app, buyer);
    const short = CRITERIA.map((criterion) => ({ ...criterion, maxPoints: 33 }));
    expect(await refused(app.get(SetCriteria).execute(buyer.tenderOfficer, { tenderId, criteria: short }))).toEqual([
      'CRITERIA_TOTAL_DIFFERS',
    ]);
    expect(
      await query(app, 'select sum(max_points)::int as sum from criterion where tender_id = $1', [tenderId]),
    ).toEqual([{ sum: 100 }]);
  });
});

describe('the commission', () => {
  const appoint = (tenderId: string, members: ReturnType<typeof seatsOf>) =>
    app
      .get(AppointCommission)
      .execute(buyer.tenderOfficer, { tenderId, actNumber: '18-од', actDate: localDate('2026-02-21'), members });

  test('is refused when even, small or without its officers, and the earlier one stays (BR-49)', async () => {
    const tenderId = await givenDraftTender(app, buyer);
    expect(await refused(appoint(tenderId, seatsOf(buyer).slice(2, 4)))).toEqual([
      'COMMISSION_TOO_SMALL',
      'COMMISSION_EVEN',
      'COMMISSION_CHAIR',
      'COMMISSION_SECRETARY',
    ]);
    expect(
      await query(app, 'select distinct act_number from commission_member where tender_id = $1', [tenderId]),
    ).toEqual([{ act_number: '17-од' }]);
  });

  test('has no finance officer of the buyer (BR-31)', async () => {
    const tenderId = await givenDraftTender(app, buyer);
    const { personId } = await givenMember(app, buyer.id, ['finance_officer']);
    const members = seatsOf(buyer).map((seat, at) => (at === 4 ? { ...seat, personId } : seat));
    expect(await refused(appoint(tenderId, members))).toEqual(['COMMISSION_FINANCE_OFFICER']);
    expect(await query(app, 'select 1 from commission_member where person_id = $1', [personId])).toEqual([]);
  });

  test('is appointed anew by a further act until publication, not after', async () => {
    const tenderId = await givenApprovedTender(app, buyer);
    await appoint(tenderId, seatsOf(buyer));
    await publish(tenderId);
    expect(await refused(appoint(tenderId, seatsOf(buyer)))).toEqual(['COMMISSION_FIXED']);
    expect(
      await query(
        app,
        'select count(*)::int as seats, min(act_number) as act from commission_member where tender_id = $1',
        [tenderId],
      ),
    ).toEqual([{ seats: 7, act: '18-од' }]);
  });
});
