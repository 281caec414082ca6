import { localDate } from '#kernel';
import { bundleOfProtocol, rankBids, protocol as protocolDocument, verifyProtocol } from '#evaluation';
import { CallInAlternate } from '../../libs/tendering/src/usecases/call-in-alternate.ts';
import { DecideAward } from '../../libs/evaluation/src/usecases/decide-award.ts';
import { FinaliseAward } from '../../libs/evaluation/src/usecases/finalise-award.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import {
  admitAll,
  close,
  count,
  DECIDED_AT,
  declareFree,
  givenBidders,
  givenOpenedLot,
  hold,
  propose,
  recuse,
  renderProtocol,
  score,
  scoreAll,
  sign,
  STANDSTILL_ENDS_AT,
  stateOf,
  voteAll,
} from '../support/given-evaluation.ts';
import { givenBuyer, query } from '../support/given-tendering.ts';
import { refused } from '../support/refused.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

/** Seats: chair 0, secretary 1, members 2 to 4, alternates 5 and 6. */
const RECUSED = 4;
const ILL = 3;
const ALTERNATE = 5;

test('a commission of five with one recused and one ill awards with the alternate, not with three', async () => {
  const buyer = await givenBuyer(app);
  const lot = await givenOpenedLot(app, buyer, await givenBidders(app, buyer, 3), ['140.00', '130.00', '150.00']);

  await declareFree(lot, [0, 1, 2, ILL]);
  await recuse(lot, RECUSED);
  expect(await refused(score(lot, RECUSED, 0, 'Q1', 10))).toEqual(['MEMBER_RECUSED']);
  await admitAll(lot);
  await scoreAll(lot, [0, 1, 2, ILL], (bid, code, seat) => (code === 'Q1' ? 39 - 3 * bid - (seat % 3) : 25 - bid));
  await close(lot, await hold(lot, 'evaluation', [0, 1, 2, ILL]));
  expect(await stateOf(app, 'lot', lot.lotId)).toBe('evaluated');

  const three = [0, 1, 2];
  expect(await refused(hold(lot, 'award', three))).toEqual(['QUORUM_MISSING']);
  expect(await refused(hold(lot, 'award', [...three, RECUSED]))).toEqual(['MEMBER_RECUSED']);
  expect(await refused(hold(lot, 'award', [...three, ALTERNATE]))).toEqual(['MEMBER_NOT_ACTING']);
  expect(await count(app, 'meeting where lot_id = $1', [lot.lotId])).toBe(1);

  await app.get(CallInAlternate).execute(buyer.head, {
    tenderId: lot.tenderId,
    alternateId: lot.seats[ALTERNATE]!,
    memberId: lot.seats[ILL]!,
    actNumber: '41-од',
    actDate: localDate('2026-04-08'),
  });
  expect(await refused(hold(lot, 'award', [...three, ALTERNATE]))).toEqual(['DECLARATION_MISSING']);
  await declareFree(lot, [ALTERNATE]);
  expect(await refused(hold(lot, 'award', [...three, ILL]))).toEqual(['MEMBER_NOT_ACTING']);

  const four = [...three, ALTERNATE];
  const meetingId = await hold(lot, 'award', four);
  await voteAll(lot, meetingId, [0, 1, 2], 'for');
  expect(await refused(propose(lot, meetingId))).toEqual(['VOTES_MISSING']);
  await voteAll(lot, meetingId, [ALTERNATE], 'against');
  const awardId = await propose(lot, meetingId);

  const [record] = await query<{ text: string }>(
    app,
    'select r.text from legal_document r join award a on a.document_id = r.id where a.id = $1',
    [awardId],
  );
  const protocol = protocolDocument.shown(JSON.parse(record!.text));
  expect(verifyProtocol(protocol)).toEqual([]);
  expect(rankBids(bundleOfProtocol(protocol)).map(({ bid, rank }) => [bid, rank])).toEqual([
    [lot.bids[0]!.id, 1],
    [lot.bids[1]!.id, 2],
    [lot.bids[2]!.id, 3],
  ]);
  expect(protocol.quorum).toEqual({ appointed: 5, needed: 4, present: 4 });
  expect(protocol.commission.map(({ active, declaration, calledInFor }) => [active, declaration, calledInFor])).toEqual(
    expect.arrayContaining([
      [false, 'conflict', null],
      [true, 'none', lot.seats[ILL]],
    ]),
  );
  expect(protocol.votes.map(({ choice }) => choice).sort()).toEqual(['against', 'for', 'for', 'for']);
  expect(protocol.proposal.totalScore.denominator).toBeGreaterThan(1n);

  expect(await refused(sign(lot, 0, awardId))).toEqual(['PROTOCOL_NOT_READY']);
  await renderProtocol(lot, awardId);
  for (const seat of three) await sign(lot, seat, awardId);
  expect(await refused(app.get(DecideAward).execute(buyer.head, { awardId }))).toEqual(['PROTOCOL_UNSIGNED']);
  expect(await refused(sign(lot, ILL, awardId))).toEqual(['MEMBER_NOT_PRESENT']);
  await sign(lot, ALTERNATE, awardId);

  await atTime(app, DECIDED_AT);
  await app.get(DecideAward).execute(buyer.head, { awardId });
  expect(await stateOf(app, 'lot', lot.lotId)).toBe('awarded');
  expect(
    await count(app, `legal_document where kind = 'award.letter' and subject_id = any($1)`, [
      lot.bids.map(({ id }) => id),
    ]),
  ).toBe(3);

  await atTime(app, STANDSTILL_ENDS_AT);
  await app.get(FinaliseAward).run(awardId);
  expect(await stateOf(app, 'award', awardId)).toBe('final');
});
