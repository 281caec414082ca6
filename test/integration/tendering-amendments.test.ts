import { instant, localDate } from '#kernel';
import { refused } from '../support/refused.ts';
import { TestApplication } from '../support/application.ts';
import { atOnce } from '../support/at-once.ts';
import { deliverAll } from '../support/deliver.ts';
import { atTime } from '../support/at-time.ts';
import {
  type Buyer,
  CLOSES_AT,
  givenApprovedTender,
  givenBuyer,
  givenDraftTender,
  givenProvider,
  givenPublishedTender,
  givenSubmittedBid,
  PUBLISHED_AT,
  type Provider,
  query,
  versionOf,
} from '../support/given-tendering.ts';
import { AmendTender, type AmendTenderInput } from '../../libs/tendering/src/usecases/amend-tender.ts';
import { AnswerQuestion } from '../../libs/tendering/src/usecases/answer-question.ts';
import { AskQuestion } from '../../libs/tendering/src/usecases/ask-question.ts';
import { RegisterInterest } from '../../libs/tendering/src/usecases/register-interest.ts';

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
  query<{ text: string; visible: string }>(
    app,
    'select text, visible, chain from journal where subject = $1 and type = $2',
    [id, type],
  );

describe('an enquiry', () => {
  const ask = (tenderId: string, question = 'Скільки годин на тиждень?') =>
    app.get(AskQuestion).execute(provider.writer, { tenderId, question, language: 'uk' });
  const answer = (enquiryId: string) =>
    app.get(AnswerQuestion).execute(buyer.tenderOfficer, { enquiryId, answer: 'Сорок.' });

  test('is answered in public, and its journal line never shows who asked (BR-36)', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    const { id } = await ask(tenderId);
    await answer(id);
    const [enquiry] = await query(app, 'select reference, answer, answered_by, answer_by from enquiry where id = $1', [
      id,
    ]);
    expect(enquiry).toMatchObject({
      answer: 'Сорок.',
      answered_by: buyer.tenderOfficer.personId,
      answer_by: '2026-03-05T22:00:00.000Z',
    });
    expect(enquiry!['reference']).toMatch(/^Q-2026-/);
    expect((await lines(tenderId, 'tender.enquiryAsked')).map(({ visible }) => visible)).toEqual(['never']);
    const [event] = await query<{ data: string }>(
      app,
      `select data from outbox where subject = $1 and type = 'tender.enquiryAsked'`,
      [tenderId],
    );
    expect(event!.data).toBe(`{"enquiryId":"${id}"}`);
  });

  test('comes five working days before the deadline at the latest', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    await atTime(app, '2026-03-25T22:00:00Z');
    expect(await refused(ask(tenderId))).toEqual(['ENQUIRY_TOO_LATE']);
    expect(await query(app, 'select 1 from enquiry where tender_id = $1', [tenderId])).toEqual([]);
  });

  test('is not answered after closing, also while no job has closed the tender (BR-36)', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    const { id } = await ask(tenderId);
    await atTime(app, CLOSES_AT);
    expect(await refused(answer(id))).toEqual(['ANSWER_TOO_LATE']);
    expect(await query(app, 'select answer from enquiry where id = $1', [id])).toEqual([{ answer: null }]);
  });

  test('is answered once, also by two people at once', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    const { id } = await ask(tenderId);
    const once = () => refused(answer(id));
    expect((await atOnce(app, ['enquiry', id], once, once)).flat()).toEqual(['ENQUIRY_ANSWERED']);
    expect(await lines(tenderId, 'tender.enquiryAnswered')).toHaveLength(1);
  });

  test('is not answered by somebody else, nor asked by the buyer', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    const { id } = await ask(tenderId);
    const other = await givenBuyer(app);
    expect(
      await refused(app.get(AnswerQuestion).execute(other.tenderOfficer, { enquiryId: id, answer: 'Так' })),
    ).toEqual(['NOT_FOUND']);
    const own = app.get(AskQuestion).execute(buyer.planner, { tenderId, question: 'Чому?', language: 'uk' });
    expect(await refused(own)).toEqual(['ENQUIRY_OF_BUYER']);
  });
});

describe('an amendment', () => {
  const amend = async (tenderId: string, wanted: Partial<AmendTenderInput>) =>
    app.get(AmendTender).execute(buyer.tenderOfficer, {
      tenderId,
      version: await versionOf(app, tenderId),
      reason: 'Уточнення',
      ...wanted,
    });

  test('is numbered, keeps its difference and freezes a new announcement (BR-35)', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    await amend(tenderId, { draftContract: 'Новий проєкт' });
    await amend(tenderId, { contractFrom: localDate('2026-05-15') });
    const amendments = await query(
      app,
      'select number, changes, closes_at from amendment where tender_id = $1 order by number',
      [tenderId],
    );
    expect(amendments).toEqual([
      {
        number: 1,
        changes: '[{"after":"Новий проєкт","before":"Проєкт договору","field":"draftContract"}]',
        closes_at: CLOSES_AT,
      },
      {
        number: 2,
        changes: '[{"after":"2026-05-15","before":"2026-05-01","field":"contractFrom"}]',
        closes_at: CLOSES_AT,
      },
    ]);
    const records = await query<{ version: number; text: string }>(
      app,
      `select version, text from legal_document where subject_id = $1 order by version`,
      [tenderId],
    );
    expect(records.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(JSON.parse(records[2]!.text)).toMatchObject({
      tender: { amendment: 2, contractFrom: '2026-05-15' },
      amendments: [{ number: 1 }, { number: 2 }],
    });
  });

  test('late in the period moves the deadline until seven full days remain (BR-35)', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    await atTime(app, '2026-03-30T08:00:00Z');
    await amend(tenderId, { description: 'Точніший опис' });
    expect(await tender(tenderId)).toMatchObject({ closes_at: '2026-04-06T21:00:00.000Z', amendment: 1 });
    const bid = await givenSubmittedBidAt(tenderId, '2026-04-05T10:00:00Z');
    expect(bid).toEqual([]);
  });

  const givenSubmittedBidAt = async (tenderId: string, at: string) => {
    await atTime(app, at);
    const [lot] = await query<{ id: string; itemIds: string[] }>(
      app,
      `select l.id, array(select id from lot_item where lot_id = l.id) as "itemIds" from lot l where tender_id = $1`,
      [tenderId],
    );
    return refused(givenSubmittedBid(app, provider, lot!));
  };

  test('never shortens, never empties, and is refused after the deadline; nothing changes', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    const before = await tender(tenderId);
    expect(await refused(amend(tenderId, { closesAt: instant('2026-04-02T08:59:59Z') }))).toEqual([
      'AMENDMENT_SHORTENS',
    ]);
    expect(await refused(amend(tenderId, { description: '' }))).toEqual(['DESCRIPTION_MISSING']);
    expect(await refused(amend(tenderId, {}))).toEqual(['AMENDMENT_EMPTY']);
    await atTime(app, CLOSES_AT);
    expect(await refused(amend(tenderId, { description: 'Пізно' }))).toEqual(['TENDERING_OVER']);
    expect(await tender(tenderId)).toEqual(before);
    expect(await query(app, 'select 1 from amendment where tender_id = $1', [tenderId])).toEqual([]);
  });

  test('is refused before publication: a draft and an approved tender are changed or put away', async () => {
    const drafted = await givenDraftTender(app, buyer);
    const approved = await givenApprovedTender(app, buyer);
    for (const tenderId of [drafted, approved]) {
      expect(await refused(amend(tenderId, { description: 'Рано' }))).toEqual(['WRONG_STATE']);
    }
  });

  test('of two at once one wins, the other is told to read again', async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    const version = await versionOf(app, tenderId);
    const work = (description: string) => () => refused(amend(tenderId, { version, description }));
    expect((await atOnce(app, ['tender', tenderId], work('Один'), work('Два'))).flat()).toEqual(['STALE_VERSION']);
    expect(await query(app, 'select 1 from amendment where tender_id = $1', [tenderId])).toHaveLength(1);
  });

  test('is told to those who registered interest, once each, and not to bidders: a notice would show their bid', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    const curious = await givenProvider(app, buyer);
    const register = () => app.get(RegisterInterest).execute(curious.writer, { tenderId });
    await Promise.all([register(), register()]);
    await givenSubmittedBid(app, provider, lots[0]!);
    await amend(tenderId, { description: 'Інакше' });
    await deliverAll(app, 'tender.amended');
    expect(
      await query(app, `select organisation_id from notice where subject_id = $1 and kind = 'TENDER_AMENDED'`, [
        tenderId,
      ]),
    ).toEqual([{ organisation_id: curious.id }]);
    expect((await lines(tenderId, 'tender.interestRegistered')).map(({ visible }) => visible)).toEqual(['never']);
  });
});
