import { announcement } from '#tendering';
import { refused } from '../support/refused.ts';
import { adoption, givenDraft } from '../support/given-needs.ts';
import { AdoptNeedsPlan } from '../../libs/needs/src/usecases/adopt-needs-plan.ts';
import { TestApplication } from '../support/application.ts';
import { atOnce } from '../support/at-once.ts';
import { atTime } from '../support/at-time.ts';
import { PASSWORD } from '../support/given-identity.ts';
import {
  bidContent,
  type Buyer,
  CLOSES_AT,
  CRITERIA,
  givenApprovedTender,
  givenBuyer,
  givenDraftTender,
  givenPublishedTender,
  givenProvider,
  PUBLISHED_AT,
  query,
  versionOf,
} from '../support/given-tendering.ts';
import { ApproveTender } from '../../libs/tendering/src/usecases/approve-tender.ts';
import { DiscardTender } from '../../libs/tendering/src/usecases/discard-tender.ts';
import { PublishTender } from '../../libs/tendering/src/usecases/publish-tender.ts';
import { SetCriteria } from '../../libs/tendering/src/usecases/set-criteria.ts';
import { SubmitBid } from '../../libs/tendering/src/usecases/submit-bid.ts';

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
const reserved = async (lineId: string): Promise<unknown> =>
  (
    await query(
      app,
      `select coalesce(sum(amount), 0)::text as sum from budget_entry where line_id = $1 and kind in ('reservation', 'release')`,
      [lineId],
    )
  )[0]!['sum'];
const approve = async (tenderId: string, actor = buyer.head) =>
  app.get(ApproveTender).execute(actor, { tenderId, version: await versionOf(app, tenderId) });
const publish = async (tenderId: string, actor = buyer.tenderOfficer) =>
  app.get(PublishTender).execute(actor, { tenderId, version: await versionOf(app, tenderId), closesAt: null });

describe('approval', () => {
  test('reserves the maximum value of each lot (BR-24)', async () => {
    const own = await givenBuyer(app, '40000.00');
    const tenderId = await givenApprovedTender(app, own, { lots: [{}, {}] });
    expect(await tender(tenderId)).toMatchObject({ state: 'approved', approver_id: own.head.personId });
    expect(await reserved(own.budgetLineId)).toBe('3000000');
    expect((await journal(tenderId)).at(-1)).toBe('tender.approved');
  });

  test('needs plan lines that are still in force: a superseded one is refused (BR-5)', async () => {
    const own = await givenBuyer(app);
    const tenderId = await givenDraftTender(app, own);
    const approved = await givenApprovedTender(app, own);
    const [line] = await query<{ round_id: string }>(
      app,
      'select p.round_id from plan_line l join needs_plan p on p.id = l.plan_id where l.id = $1',
      [own.homeCareLine],
    );
    const needs = await query<{ id: string }>(
      app,
      'select id from need_line where round_id = $1 order by service_code',
      [line!.round_id],
    );
    const round = { roundId: line!.round_id, homeCareNeed: needs[0]!.id, dayCareNeed: needs[1]!.id };
    const { planId } = await givenDraft(app, own, round);
    await app.get(AdoptNeedsPlan).execute(own.head, adoption(planId));
    expect(await refused(approve(tenderId, own.head))).toEqual(['PLAN_LINE_NOT_ADOPTED']);
    expect(await refused(publish(approved, own.tenderOfficer))).toEqual(['PLAN_LINE_NOT_ADOPTED']);
    expect(await tender(tenderId)).toMatchObject({ state: 'draft' });
    expect(await reserved(own.budgetLineId)).toBe('1500000');
  });

  test('above the budget line is refused as a whole: no lot is reserved', async () => {
    const own = await givenBuyer(app, '20000.00');
    const tenderId = await givenDraftTender(app, own, { lots: [{}, {}] });
    expect(await refused(approve(tenderId, own.head))).toEqual(['BUDGET_LINE_EXCEEDED']);
    expect(await tender(tenderId)).toMatchObject({ state: 'draft', approver_id: null });
    expect(await reserved(own.budgetLineId)).toBe('0');
    expect(await journal(tenderId)).not.toContain('tender.approved');
  });

  test('is not given by the author, whatever roles he has (BR-86)', async () => {
    const both = { ...buyer.tenderOfficer, roles: ['tender_officer', 'head'] as const };
    const tenderId = await givenDraftTender(app, buyer);
    expect(await refused(approve(tenderId, both))).toEqual(['AUTHOR_CANNOT_APPROVE']);
    expect(await tender(tenderId)).toMatchObject({ state: 'draft' });
  });

  test('needs a head', async () => {
    const tenderId = await givenDraftTender(app, buyer);
    expect(await refused(approve(tenderId, buyer.planner))).toEqual(['NOT_FOUND']);
  });

  test('of a version that has changed since is refused', async () => {
    const tenderId = await givenDraftTender(app, buyer);
    const version = await versionOf(app, tenderId);
    await app.get(SetCriteria).execute(buyer.tenderOfficer, { tenderId, criteria: CRITERIA });
    expect(await refused(app.get(ApproveTender).execute(buyer.head, { tenderId, version }))).toEqual(['STALE_VERSION']);
    expect(await tender(tenderId)).toMatchObject({ state: 'draft' });
  });

  test('of two tenders at once never reserves more than the line has', async () => {
    const own = await givenBuyer(app, '20000.00');
    const tenders = [await givenDraftTender(app, own), await givenDraftTender(app, own)];
    const works = tenders.map((id) => () => refused(approve(id, own.head)));
    const answers = await atOnce(app, ['budget_line', own.budgetLineId], ...works);
    expect(answers.flat()).toEqual(['BUDGET_LINE_EXCEEDED']);
    expect(await reserved(own.budgetLineId)).toBe('1500000');
  });

  test('twice at once is given once', async () => {
    const own = await givenBuyer(app);
    const tenderId = await givenDraftTender(app, own);
    const version = await versionOf(app, tenderId);
    const once = () => refused(app.get(ApproveTender).execute(own.head, { tenderId, version }));
    expect((await atOnce(app, ['tender', tenderId], once, once)).flat()).toEqual(['STALE_VERSION']);
    expect(await reserved(own.budgetLineId)).toBe('1500000');
  });

  test('fixes subject and criteria, in the database too (BR-35)', async () => {
    const tenderId = await givenApprovedTender(app, buyer);
    const { tenderOfficer } = buyer;
    expect(await refused(app.get(SetCriteria).execute(tenderOfficer, { tenderId, criteria: CRITERIA }))).toEqual([
      'TENDER_NOT_DRAFT',
    ]);
    for (const statement of [
      `update criterion set title_uk = 'x' where tender_id = $1`,
      'delete from criterion where tender_id = $1',
      `update lot set maximum_value = 1 where tender_id = $1`,
      'update lot_item set quantity = 1 where lot_id in (select id from lot where tender_id = $1)',
      'delete from lot_item where lot_id in (select id from lot where tender_id = $1)',
    ]) {
      await expect(query(app, statement, [tenderId])).rejects.toThrow(/stands once it is approved/);
    }
  });

  test('can be given up: discarding releases what was reserved', async () => {
    const own = await givenBuyer(app);
    const tenderId = await givenApprovedTender(app, own);
    await app.get(DiscardTender).execute(own.head, { tenderId });
    expect(await tender(tenderId)).toMatchObject({ state: 'discarded', published_at: null });
    expect(await reserved(own.budgetLineId)).toBe('0');
  });
});

describe('publication', () => {
  test('pins the rule pack, keeps a wrapped key and freezes the announcement', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    const [pack] = await query<{ hash: string }>(app, `select hash from rule_pack where in_use`);
    const published = await tender(tenderId);
    expect(published).toMatchObject({ state: 'published', pack_hash: pack!.hash, closes_at: CLOSES_AT });
    const [key] = await query<{ key_id: string; wrapped: Buffer }>(
      app,
      'select key_id, wrapped from tender_key where tender_id = $1',
      [tenderId],
    );
    expect([key!.key_id, key!.wrapped.length]).toEqual(['test', 12 + 16 + 32]);
    const [record] = await query<{ text: string; version: number }>(
      app,
      `select text, version from legal_document where kind = 'tender.announcement' and subject_id = $1`,
      [tenderId],
    );
    const facts = JSON.parse(record!.text) as {
      lots: object[];
      terms: object;
      approver: object;
      demonstration: boolean;
    };
    expect(record!.version).toBe(1);
    expect(() => announcement.shown(facts)).not.toThrow();
    expect(facts).toMatchObject({
      demonstration: true,
      tender: { reference: published['reference'], closesAt: CLOSES_AT, amendment: 0 },
      approver: { id: buyer.head.personId },
      lots: [
        {
          number: 1,
          service: { code: '015.1' },
          maximumValue: '1500000',
          items: [{ quantity: '100000', maximumUnitPrice: '15000' }],
        },
      ],
      terms: { questionsUntil: '2026-03-25T22:00:00.000Z', minimumQuality: '3/5' },
      amendments: [],
    });
    expect(await journal(tenderId)).toEqual([
      'tender.drafted',
      'tender.draftChanged',
      'tender.draftChanged',
      'tender.commissionAppointed',
      'tender.approved',
      'document.frozen',
      'tender.published',
    ]);
  });

  test('tells everything that is missing at once, and nothing is published (BR-33, BR-34)', async () => {
    const texts = {
      description: null,
      standardReference: null,
      draftContract: null,
      contractFrom: null,
      closesAt: null,
    };
    const tenderId = await givenApprovedTender(app, buyer, { texts });
    expect(await refused(publish(tenderId))).toEqual([
      'DESCRIPTION_MISSING',
      'STANDARD_MISSING',
      'DRAFT_CONTRACT_MISSING',
      'CONTRACT_PERIOD_MISSING',
      'CLOSES_AT_MISSING',
    ]);
    expect(await tender(tenderId)).toMatchObject({ state: 'approved', published_at: null, pack_hash: null });
    expect(await query(app, 'select 1 from tender_key where tender_id = $1', [tenderId])).toEqual([]);
    expect(await query(app, 'select 1 from legal_document where subject_id = $1', [tenderId])).toEqual([]);
  });

  test('leaves thirty full days, and may move the deadline to do so (BR-34)', async () => {
    const tenderId = await givenApprovedTender(app, buyer);
    await atTime(app, '2026-03-03T08:00:00Z');
    expect(await refused(publish(tenderId))).toEqual(['TENDERING_TOO_SHORT']);
    const version = await versionOf(app, tenderId);
    await app.get(PublishTender).execute(buyer.tenderOfficer, {
      tenderId,
      version,
      closesAt: CLOSES_AT.replace('04-02', '04-03') as typeof CLOSES_AT,
    });
    expect(await tender(tenderId)).toMatchObject({ state: 'published', closes_at: '2026-04-03T09:00:00.000Z' });
  });

  test('needs approval, and happens once when tried twice at once', async () => {
    const draft = await givenDraftTender(app, buyer);
    expect(await refused(publish(draft))).toEqual(['WRONG_STATE']);
    const tenderId = await givenApprovedTender(app, buyer);
    const once = () => refused(publish(tenderId));
    const answers = await atOnce(app, ['tender', tenderId], once, once);
    expect(answers.flat()).toEqual(['STALE_VERSION']);
    expect((await journal(tenderId)).filter((type) => type === 'tender.published')).toHaveLength(1);
  });

  test('is what lets providers bid: before it their lot does not exist for them', async () => {
    const tenderId = await givenApprovedTender(app, buyer);
    const provider = await givenProvider(app, buyer);
    const [lot] = await query<{ id: string; itemIds: string[] }>(
      app,
      `select l.id, array(select id from lot_item where lot_id = l.id) as "itemIds" from lot l where tender_id = $1`,
      [tenderId],
    );
    const content = bidContent(lot!);
    expect(
      await refused(
        app
          .get(SubmitBid)
          .execute(provider.signatory, { lotId: lot!.id, bidId: null, version: null, content, password: PASSWORD }),
      ),
    ).toEqual(['NOT_FOUND']);
    expect(await query(app, 'select 1 from sealed_bid where tender_id = $1', [tenderId])).toEqual([]);
  });
});
