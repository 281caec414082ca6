import { AdmitBid } from '../../libs/evaluation/src/usecases/admit-bid.ts';
import { DecideAward } from '../../libs/evaluation/src/usecases/decide-award.ts';
import { RejectBid } from '../../libs/evaluation/src/usecases/reject-bid.ts';
import { RevokeAward } from '../../libs/evaluation/src/usecases/revoke-award.ts';
import { TestApplication } from '../support/application.ts';
import {
  admitAll,
  chairOf,
  close,
  count,
  declareFree,
  FOUR,
  givenBidders,
  givenEvaluatedLot,
  givenOpenedLot,
  givenProposedAward,
  givenScoredLot,
  givenSignedProtocol,
  hold,
  type OpenedLot,
  propose,
  recuse,
  renderProtocol,
  score,
  sign,
  stateOf,
  voteAll,
} from '../support/given-evaluation.ts';
import { type Buyer, givenBuyer, type Provider, query } from '../support/given-tendering.ts';
import { refused } from '../support/refused.ts';
import { inTheMiddleOf } from '../support/in-the-middle.ts';

let app: TestApplication;
let buyer: Buyer;
let bidders: Provider[];
beforeAll(async () => {
  app = await TestApplication.start();
  buyer = await givenBuyer(app);
  bidders = await givenBidders(app, buyer, 2);
});
afterAll(() => app.stop());

const opened = () => givenOpenedLot(app, buyer, bidders);
const evaluated = async () => givenEvaluatedLot(await opened());

/** The codes with which each of the two was refused. */
const together = (lot: OpenedLot, first: () => Promise<unknown>, second: () => Promise<unknown>) =>
  inTheMiddleOf(
    app,
    [lot.tenderId, lot.lotId],
    () => refused(first()),
    () => refused(second()),
  );

test('two proposals of one meeting make one award', async () => {
  const lot = await evaluated();
  const meetingId = await hold(lot, 'award', FOUR);
  await voteAll(lot, meetingId, FOUR);
  expect(
    await together(
      lot,
      () => propose(lot, meetingId),
      () => propose(lot, meetingId),
    ),
  ).toEqual([[], ['WRONG_STATE']]);
  expect(await count(app, 'award where lot_id = $1', [lot.lotId])).toBe(1);
  expect(
    await count(app, `legal_document r join award a on a.id = r.subject_id where a.lot_id = $1`, [lot.lotId]),
  ).toBe(1);
});

test('a vote that comes while the meeting is closed is refused', async () => {
  const lot = await evaluated();
  const meetingId = await hold(lot, 'award', FOUR);
  expect(
    await together(
      lot,
      () => close(lot, meetingId),
      () => voteAll(lot, meetingId, [2]),
    ),
  ).toEqual([[], ['WRONG_STATE']]);
  expect(await count(app, 'vote where meeting_id = $1', [meetingId])).toBe(0);
});

test('a vote that was first counts in the proposal that waits for it', async () => {
  const lot = await evaluated();
  const meetingId = await hold(lot, 'award', FOUR);
  await voteAll(lot, meetingId, [0, 1, 2]);
  expect(
    await together(
      lot,
      () => voteAll(lot, meetingId, [3], 'against'),
      () => propose(lot, meetingId),
    ),
  ).toEqual([[], []]);
  expect(await query(app, 'select choice from vote where meeting_id = $1 order by id', [meetingId])).toHaveLength(4);
});

test('a member votes once, also twice at the same time', async () => {
  const lot = await evaluated();
  const meetingId = await hold(lot, 'award', FOUR);
  const answers = await together(
    lot,
    () => voteAll(lot, meetingId, [2]),
    () => voteAll(lot, meetingId, [2], 'against'),
  );
  expect(answers).toEqual([[], ['VOTE_ALREADY_CAST']]);
  expect(await query(app, 'select choice from vote where meeting_id = $1', [meetingId])).toEqual([{ choice: 'for' }]);
});

test('two meetings on one lot are not opened at the same time', async () => {
  const lot = await evaluated();
  expect(
    await together(
      lot,
      () => hold(lot, 'award', FOUR),
      () => hold(lot, 'award', FOUR),
    ),
  ).toEqual([[], ['MEETING_ALREADY_OPEN']]);
  expect(await count(app, `meeting where lot_id = $1 and state = 'open'`, [lot.lotId])).toBe(1);
});

test('a score that comes while the evaluation is closed is refused, and the bundle says what the table says', async () => {
  const lot = await givenScoredLot(await opened());
  const meetingId = await hold(lot, 'evaluation', FOUR);
  expect(
    await together(
      lot,
      () => close(lot, meetingId),
      () => score(lot, 2, 0, 'Q1', 1),
    ),
  ).toEqual([[], ['SCORES_LOCKED']]);
  const [row] = await query<{ bundle: string }>(app, 'select bundle from meeting where id = $1', [meetingId]);
  const bundle = JSON.parse(row!.bundle) as { scores: { points: number }[] };
  const total = bundle.scores.reduce((sum, { points }) => sum + points, 0);
  const [stored] = await query<{ sum: number }>(
    app,
    'select sum(points)::int as sum from score join bid on bid.id = bid_id where lot_id = $1',
    [lot.lotId],
  );
  expect(total).toBe(stored!.sum);
});

test('a score that comes while its member recuses herself is refused', async () => {
  const lot = await opened();
  await declareFree(lot, [0, 2]);
  await admitAll(lot);
  expect(
    await together(
      lot,
      () => recuse(lot, 2),
      () => score(lot, 2, 0, 'Q1', 10),
    ),
  ).toEqual([[], ['MEMBER_RECUSED']]);
  expect(await count(app, 'score where member_id = $1', [lot.seats[2]])).toBe(0);
});

test('a bid is admitted or rejected, not both', async () => {
  const lot = await opened();
  await declareFree(lot, [0, 1]);
  await app.get(AdmitBid).execute(chairOf(lot), { bidId: lot.bids[1]!.id });
  const bidId = lot.bids[0]!.id;
  const admit = () => app.get(AdmitBid).execute(chairOf(lot), { bidId });
  const reject = () =>
    app.get(RejectBid).execute(buyer.commission[1]!, { bidId, reasonCode: 'ARREARS', reasonText: 'Борг' });
  expect(await together(lot, admit, reject)).toEqual([[], ['ADMISSION_DECIDED']]);
  expect(await query(app, 'select decision from admission where bid_id = $1', [bidId])).toEqual([
    { decision: 'admitted' },
  ]);
});

test('the last two signatures at the same time complete the protocol', async () => {
  const lot = await evaluated();
  const awardId = await givenProposedAward(lot);
  await renderProtocol(lot, awardId);
  for (const seat of [0, 1]) await sign(lot, seat, awardId);
  expect(
    await together(
      lot,
      () => sign(lot, 2, awardId),
      () => sign(lot, 3, awardId),
    ),
  ).toEqual([[], []]);
  expect(await count(app, 'award where id = $1 and protocol_signed_at is not null', [awardId])).toBe(1);
});

describe('a decision and a revocation at the same time', () => {
  const decide = (awardId: string) => app.get(DecideAward).execute(buyer.head, { awardId });
  const revoke = (awardId: string) =>
    app.get(RevokeAward).execute(buyer.head, { awardId, reason: 'GROUND_FOUND', explanation: 'Виявлено борг' });

  test('leave a revoked award and a lot for the next in rank', async () => {
    const lot = await evaluated();
    const awardId = await givenSignedProtocol(lot);
    expect(
      await together(
        lot,
        () => decide(awardId),
        () => revoke(awardId),
      ),
    ).toEqual([[], []]);
    expect([await stateOf(app, 'award', awardId), await stateOf(app, 'lot', lot.lotId)]).toEqual([
      'revoked',
      'evaluated',
    ]);
  });

  test('refuse the decision on an award that was revoked first', async () => {
    const lot = await evaluated();
    const awardId = await givenSignedProtocol(lot);
    expect(
      await together(
        lot,
        () => revoke(awardId),
        () => decide(awardId),
      ),
    ).toEqual([[], ['WRONG_STATE']]);
    expect([await stateOf(app, 'award', awardId), await stateOf(app, 'lot', lot.lotId)]).toEqual([
      'revoked',
      'evaluated',
    ]);
    expect(await count(app, `legal_document where kind = 'award.letter' and subject_id = $1`, [lot.bids[0]!.id])).toBe(
      0,
    );
  });

  test('two decisions write one set of letters', async () => {
    const lot = await evaluated();
    const awardId = await givenSignedProtocol(lot);
    expect(
      await together(
        lot,
        () => decide(awardId),
        () => decide(awardId),
      ),
    ).toEqual([[], ['WRONG_STATE']]);
    expect(
      await count(app, `legal_document where kind = 'award.letter' and subject_id = any($1)`, [
        lot.bids.map(({ id }) => id),
      ]),
    ).toBe(2);
  });
});
