import { DeclareInterest } from '../../libs/evaluation/src/usecases/declare-interest.ts';
import { AdmitBid } from '../../libs/evaluation/src/usecases/admit-bid.ts';
import { RejectBid } from '../../libs/evaluation/src/usecases/reject-bid.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import {
  admitAll,
  chairOf,
  close,
  count,
  declareFree,
  EVALUATED_AT,
  firstIsBest,
  FOUR,
  givenBidders,
  givenEvaluatedLot,
  givenOpenedLot,
  givenProposedAward,
  givenScoredLot,
  hold,
  type OpenedLot,
  recuse,
  score,
  scoreAll,
  stateOf,
} from '../support/given-evaluation.ts';
import { type Buyer, givenBuyer, givenPublishedTender, type Provider, query } from '../support/given-tendering.ts';
import { refused } from '../support/refused.ts';

let app: TestApplication;
let buyer: Buyer;
let bidders: Provider[];
beforeAll(async () => {
  app = await TestApplication.start();
  buyer = await givenBuyer(app);
  bidders = await givenBidders(app, buyer, 2);
});
afterAll(() => app.stop());

const opened = (prices?: readonly string[]) => givenOpenedLot(app, buyer, bidders, prices);
const scores = (lot: OpenedLot) =>
  count(app, 'score join bid on bid.id = score.bid_id where bid.lot_id = $1', [lot.lotId]);
const declarations = (lot: OpenedLot) =>
  query(app, 'select status, reason from declaration where tender_id = $1 order by id', [lot.tenderId]);

describe('a declaration of interest', () => {
  const free = (lot: { tenderId: string }) => ({ tenderId: lot.tenderId, status: 'none' as const, reason: null });

  test('before the bids are opened is refused (BR-50)', async () => {
    const tender = await givenPublishedTender(app, buyer);
    expect(await refused(app.get(DeclareInterest).execute(buyer.commission[0]!, free(tender)))).toEqual([
      'BIDDERS_NOT_KNOWN',
    ]);
    expect(await count(app, 'declaration where tender_id = $1', [tender.tenderId])).toBe(0);
  });

  test('is for members of the commission alone', async () => {
    const lot = await opened();
    expect(await refused(app.get(DeclareInterest).execute(buyer.tenderOfficer, free(lot)))).toEqual(['NOT_FOUND']);
    expect(await declarations(lot)).toEqual([]);
  });

  test('is made once; it may turn into a recusal and never back (BR-51)', async () => {
    const lot = await opened();
    await declareFree(lot, [2]);
    expect(await refused(declareFree(lot, [2]))).toEqual(['DECLARATION_MADE']);
    await recuse(lot, 2, 'Дізналася пізніше');
    expect(await refused(declareFree(lot, [2]))).toEqual(['DECLARATION_MADE']);
    expect(await declarations(lot)).toEqual([{ status: 'conflict', reason: 'Дізналася пізніше' }]);
    const lines = await query(
      app,
      `select type from journal where subject = $1 and type like '%interest%' or subject = $1 and type = 'member.recused' order by sequence`,
      [lot.tenderId],
    );
    expect(lines).toEqual([{ type: 'interest.declared' }, { type: 'member.recused' }]);
  });

  test('keeps its reason out of the journal', async () => {
    const lot = await opened();
    await recuse(lot, 2, 'Сестра працює в учасника');
    expect(await count(app, `journal where subject = $1 and text like '%Сестра%'`, [lot.tenderId])).toBe(0);
  });
});

describe('scoring', () => {
  test('without a declaration is refused (BR-50)', async () => {
    const lot = await opened();
    await declareFree(lot, [0]);
    await admitAll(lot);
    expect(await refused(score(lot, 2, 0, 'Q1', 10))).toEqual(['DECLARATION_MISSING']);
    expect(await scores(lot)).toBe(0);
  });

  test('by a recused member is refused (BR-51)', async () => {
    const lot = await opened();
    await declareFree(lot, [0]);
    await admitAll(lot);
    await recuse(lot, 2);
    expect(await refused(score(lot, 2, 0, 'Q1', 10))).toEqual(['MEMBER_RECUSED']);
    expect(await scores(lot)).toBe(0);
  });

  test('by an alternate who was not called in, or by a stranger, is refused', async () => {
    const lot = await opened();
    await declareFree(lot, [0, 5]);
    await admitAll(lot);
    expect(await refused(score(lot, 5, 0, 'Q1', 10))).toEqual(['MEMBER_NOT_ACTING']);
    const stranger = { ...lot, buyer: { ...buyer, commission: [buyer.tenderOfficer] } };
    expect(await refused(score(stranger, 0, 0, 'Q1', 10))).toEqual(['NOT_FOUND']);
    expect(await scores(lot)).toBe(0);
  });

  test('refuses a bid which is not admitted, the price, a score out of range and a missing comment (BR-54 to BR-56)', async () => {
    const lot = await opened();
    await declareFree(lot, [0]);
    expect(await refused(score(lot, 0, 0, 'Q1', 41, ' '))).toEqual([
      'BID_NOT_ADMITTED',
      'SCORE_OUT_OF_RANGE',
      'SCORE_COMMENT_MISSING',
    ]);
    await admitAll(lot);
    expect(await refused(score(lot, 0, 0, 'P1', 10))).toEqual(['PRICE_IS_NOT_SCORED']);
    expect(await scores(lot)).toBe(0);
  });

  test('is corrected before the meeting, and the journal keeps both', async () => {
    const lot = await opened();
    await declareFree(lot, [0]);
    await admitAll(lot);
    await score(lot, 0, 0, 'Q1', 10);
    await score(lot, 0, 0, 'Q1', 30, 'Перечитано');
    expect(await query(app, 'select points, comment from score where bid_id = $1', [lot.bids[0]!.id])).toEqual([
      { points: 30, comment: 'Перечитано' },
    ]);
    expect(await count(app, `journal where subject = $1 and type = 'bid.scored'`, [lot.lotId])).toBe(2);
  });

  test('is locked by the database too', async () => {
    const lot = await givenEvaluatedLot(await opened());
    const work = query(app, 'update score set points = points + 1 where bid_id = $1', [lot.bids[0]!.id]);
    await expect(work).rejects.toMatchObject({ driverError: { constraint: 'score_is_locked' } });
  });
});

describe('an admission', () => {
  test('is recorded by the chair or the secretary, once (BR-56)', async () => {
    const lot = await opened();
    await declareFree(lot, [0, 1, 2]);
    const bidId = lot.bids[0]!.id;
    expect(await refused(app.get(AdmitBid).execute(buyer.commission[2]!, { bidId }))).toEqual([
      'CHAIR_OR_SECRETARY_ONLY',
    ]);
    await app.get(AdmitBid).execute(buyer.commission[1]!, { bidId });
    const rejection = { bidId, reasonCode: 'ARREARS', reasonText: 'Борг' };
    expect(await refused(app.get(RejectBid).execute(chairOf(lot), rejection))).toEqual(['ADMISSION_DECIDED']);
    expect(await query(app, 'select decision from admission where bid_id = $1', [bidId])).toEqual([
      { decision: 'admitted' },
    ]);
  });

  test('is refused on a ground outside the list, or without an explanation (BR-56)', async () => {
    const lot = await opened();
    await declareFree(lot, [0]);
    const rejection = { bidId: lot.bids[0]!.id, reasonCode: 'DISLIKED', reasonText: '' };
    expect(await refused(app.get(RejectBid).execute(chairOf(lot), rejection))).toEqual([
      'REJECTION_REASON_UNKNOWN',
      'REJECTION_EXPLANATION_MISSING',
    ]);
    expect(await count(app, 'admission where bid_id = $1', [lot.bids[0]!.id])).toBe(0);
  });

  test('of no bid at all ends the lot, and gives its money back', async () => {
    const lot = await opened();
    await declareFree(lot, FOUR);
    for (const { id } of lot.bids) {
      await app
        .get(RejectBid)
        .execute(chairOf(lot), { bidId: id, reasonCode: 'FALSE_DATA', reasonText: 'Свідоцтво підроблене' });
    }
    await close(lot, await hold(lot, 'evaluation', FOUR));
    expect(await stateOf(app, 'lot', lot.lotId)).toBe('unsuccessful');
    expect(await query(app, 'select failure from meeting where lot_id = $1', [lot.lotId])).toEqual([
      { failure: 'NO_BID_ADMITTED' },
    ]);
    const entries = await query(app, 'select kind from budget_entry where process_id = $1 order by recorded_at, id', [
      lot.lotId,
    ]);
    expect(entries).toEqual([{ kind: 'reservation' }, { kind: 'release' }]);
    expect(await query(app, 'select state from tender where id = $1', [lot.tenderId])).toEqual([
      { state: 'concluded' },
    ]);
  });
});

describe('an evaluation meeting', () => {
  test('waits for every admission and every score of those present, and writes nothing', async () => {
    const lot = await opened();
    await declareFree(lot, FOUR);
    const meetingId = await hold(lot, 'evaluation', FOUR);
    expect(await refused(close(lot, meetingId))).toEqual(['ADMISSION_MISSING']);
    await admitAll(lot);
    await scoreAll(lot, [0, 1, 2]);
    expect(await refused(close(lot, meetingId))).toEqual(['SCORES_INCOMPLETE']);
    expect(await query(app, 'select state, bundle from meeting where id = $1', [meetingId])).toEqual([
      { state: 'open', bundle: null },
    ]);
    expect(await stateOf(app, 'lot', lot.lotId)).toBe('active');
  });

  test('locks the scores; a recorded re-evaluation with a reason opens them again (BR-54)', async () => {
    const lot = await givenEvaluatedLot(await opened());
    expect(await refused(score(lot, 0, 0, 'Q1', 1))).toEqual(['SCORES_LOCKED']);
    expect(await refused(hold(lot, 'evaluation', FOUR))).toEqual(['REEVALUATION_REASON_MISSING']);
    const again = await hold(lot, 'evaluation', FOUR, 'Бал внесено помилково');
    expect(await stateOf(app, 'lot', lot.lotId)).toBe('active');
    await score(lot, 0, 0, 'Q1', 1);
    await close(lot, again);
    const bundles = await query<{ bundle: string }>(
      app,
      'select bundle from meeting where lot_id = $1 order by number',
      [lot.lotId],
    );
    expect(bundles).toHaveLength(2);
    expect(bundles[0]).not.toEqual(bundles[1]);
    expect(await stateOf(app, 'lot', lot.lotId)).toBe('evaluated');
  });

  test('ends a lot in which no bid reaches the minimum', async () => {
    const lot = await givenEvaluatedLot(await opened(), FOUR, () => 10);
    expect(await stateOf(app, 'lot', lot.lotId)).toBe('unsuccessful');
    expect(await query(app, 'select failure from meeting where lot_id = $1', [lot.lotId])).toEqual([
      { failure: 'NO_BID_REACHED_MINIMUM' },
    ]);
  });

  test('leaves out the scores of a member who recused herself after scoring', async () => {
    const lot = await givenScoredLot(await opened(), [0, 1, 2, 3, 4], (bid, code, seat) =>
      seat === 4 ? 0 : firstIsBest(bid, code, seat),
    );
    await recuse(lot, 4);
    await close(lot, await hold(lot, 'evaluation', FOUR));
    const [row] = await query<{ bundle: string }>(app, 'select bundle from meeting where lot_id = $1', [lot.lotId]);
    expect((JSON.parse(row!.bundle) as { members: string[] }).members).not.toContain(lot.seats[4]);
  });

  test('is evaluated again before the award when a member whose scores count recuses herself', async () => {
    const lot = await givenEvaluatedLot(await opened(), [0, 1, 2, 3, 4]);
    await recuse(lot, 4);
    expect(await refused(givenProposedAward(lot))).toEqual(['SCORES_OF_RECUSED_MEMBER']);
    expect(await count(app, 'award where lot_id = $1', [lot.lotId])).toBe(0);
    await close(
      lot,
      (await query<{ id: string }>(app, `select id from meeting where lot_id = $1 and state = 'open'`, [lot.lotId]))[0]!
        .id,
    );
    await close(lot, await hold(lot, 'evaluation', FOUR, 'Самовідвід після оцінювання'));
    await atTime(app, EVALUATED_AT);
    expect(await givenProposedAward(lot)).toBeTruthy();
  });
});
