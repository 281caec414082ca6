import { type RankedBid, rankBids, type ScoreBundle } from '#evaluation';
import { localDate, Ratio } from '#kernel';
import type { Role } from '#platform';
import { CallInAlternate } from '../../libs/tendering/src/usecases/call-in-alternate.ts';
import { DecideAward } from '../../libs/evaluation/src/usecases/decide-award.ts';
import { TestApplication } from '../support/application.ts';
import { Asking } from '../support/asking.ts';
import { atTime } from '../support/at-time.ts';
import {
  DECIDED_AT,
  declareFree,
  firstIsBest,
  FOUR,
  givenBidders,
  givenDecidedAward,
  givenEvaluatedLot,
  givenOpenedLot,
  givenScoredLot,
  givenSignedProtocol,
  type OpenedLot,
  recuse,
  score,
  scoreAll,
} from '../support/given-evaluation.ts';
import { givenMember, givenOrganisation, type Member } from '../support/given-identity.ts';
import { type Buyer, givenBuyer, type Provider } from '../support/given-tendering.ts';

let app: TestApplication;
let buyer: Buyer;
let bidders: Provider[];
let reviewer: Member;
let asking: Asking;
beforeAll(async () => {
  app = await TestApplication.start();
  asking = new Asking(app);
  const given = await givenBuyer(app);
  // Requests over the network act for the organisation of the membership.
  const officer = (role: Role) => givenMember(app, given.id, [role]);
  const [head, tenderOfficer] = [await officer('head'), await officer('tender_officer')];
  buyer = { ...given, head, tenderOfficer, contractOfficer: await officer('contract_officer') };
  bidders = await givenBidders(app, buyer, 2);
  reviewer = await givenMember(app, await givenOrganisation(app, { kind: 'oversight' }), ['complaint_reviewer']);
});
afterAll(() => app.stop());

const opened = () => givenOpenedLot(app, buyer, bidders);
const seat = (place: number): Member => buyer.commission[place]!;

interface SeenBid {
  readonly total: { amount: string };
  readonly content: { method: string; items: object[]; total: string } | null;
  readonly items: readonly object[];
  readonly scores: { readonly nodes: readonly { memberId: string }[] };
}

const bidsFor = async (who: Member | null, lot: OpenedLot): Promise<readonly SeenBid[]> => {
  const text =
    'query ($id: String!) { bids(lotId: $id) { nodes { total { amount } content { method total items { quantity unitPrice } costs { article amount } statements } items { unitPrice { amount } lotItem { unit } } scores { nodes { memberId } } } } }';
  return (await asking.ask<{ bids: { nodes: SeenBid[] } }>(who, text, { id: lot.lotId })).bids.nodes;
};
const totalsFor = async (who: Member | null, lot: OpenedLot) =>
  (await bidsFor(who, lot)).map(({ total }) => total.amount);
const scorersFor = async (who: Member, lot: OpenedLot) =>
  [
    ...new Set(
      (await bidsFor(who, lot)).flatMap(({ scores }) =>
        scores.nodes.map(({ memberId }) => lot.seats.indexOf(memberId)),
      ),
    ),
  ].sort();

describe('an opened bid', () => {
  test('is seen by its bidder, and by members of the commission after their declaration (BR-50, BR-51)', async () => {
    const lot = await opened();
    const [both, none] = [['14000.00', '13000.00'], []];
    expect(await totalsFor(bidders[0]!.writer, lot)).toEqual(['14000.00']);
    for (const who of [null, buyer.tenderOfficer, buyer.head, seat(0), seat(5)])
      expect(await totalsFor(who, lot)).toEqual(none);
    await declareFree(lot, [0, 5]);
    await recuse(lot, 2);
    expect(await totalsFor(seat(0), lot)).toEqual(both);
    for (const who of [seat(1), seat(2), seat(5)]) expect(await totalsFor(who, lot)).toEqual(none);
    await app.get(CallInAlternate).execute(buyer.head, {
      ...{ tenderId: lot.tenderId, alternateId: lot.seats[5]!, memberId: lot.seats[0]! },
      ...{ actNumber: '41-од', actDate: localDate('2026-04-08') },
    });
    expect(await totalsFor(seat(5), lot)).toEqual(both);
    expect(await totalsFor(seat(0), lot)).toEqual(none);
  });

  test('shows its amounts to everybody after the decision, its content to bidder, commission and buyer', async () => {
    const lot = await givenEvaluatedLot(await opened());
    const awardId = await givenSignedProtocol(lot);
    expect(await bidsFor(null, lot)).toEqual([]);
    await atTime(app, DECIDED_AT);
    await app.get(DecideAward).execute(buyer.head, { awardId });
    const seen = async (who: Member | null) =>
      (await bidsFor(who, lot)).map(({ items, content }) => [items.length, content !== null]);
    expect(await seen(null)).toEqual([
      [1, false],
      [1, false],
    ]);
    expect(await seen(bidders[1]!.writer)).toEqual([
      [1, false],
      [1, true],
    ]);
    for (const who of [buyer.contractOfficer, seat(0), reviewer])
      expect(await seen(who)).toEqual([
        [1, true],
        [1, true],
      ]);
  });

  test('has a bidder whom everybody knows from the opening on', async () => {
    const lot = await opened();
    const text = 'query ($id: String!) { bidders(tenderId: $id) { nodes { lotId organisation { id } } } }';
    const { bidders: known } = await asking.ask<{ bidders: { nodes: object[] } }>(null, text, { id: lot.tenderId });
    expect(known.nodes).toEqual(bidders.map(({ id }) => ({ lotId: lot.lotId, organisation: { id } })));
  });
});

describe("another member's scores", () => {
  test('are hidden until the own sheet is whole (BR-54)', async () => {
    const lot = await givenScoredLot(await opened(), [0, 1]);
    await declareFree(lot, [2]);
    expect(await scorersFor(seat(2), lot)).toEqual([]);
    await scoreAll({ ...lot, bids: lot.bids.slice(0, 1) }, [2]);
    await score(lot, 2, 1, 'Q1', 20);
    expect(await scorersFor(seat(2), lot)).toEqual([2]);
    await score(lot, 2, 1, 'Q2', 20);
    expect(await scorersFor(seat(2), lot)).toEqual([0, 1, 2]);
    for (const who of [bidders[0]!.writer, buyer.head, reviewer]) expect(await scorersFor(who, lot)).toEqual([]);
  });

  test('are hidden while a bid waits for its admission, which would reopen the own sheet', async () => {
    const lot = await opened();
    await declareFree(lot, [0, 1]);
    await asking.verb(seat(0), 'admitBid', { bidId: lot.bids[0]!.id }, 'admission { id }');
    await scoreAll({ ...lot, bids: lot.bids.slice(0, 1) }, [0, 1]);
    expect(await scorersFor(seat(1), lot)).toEqual([1]);
  });

  test('are public with the result, and its bundle gives the published ranking again (BR-61)', async () => {
    const lot = await givenEvaluatedLot(
      await opened(),
      FOUR,
      (bid, code, place) => firstIsBest(bid, code, place) - (place % 2),
    );
    const awardId = await givenDecidedAward(lot);
    expect((await bidsFor(null, lot)).map(({ scores }) => scores.nodes.length)).toEqual([8, 8]);
    const ratio = '{ numerator denominator decimal }';
    const text = `query ($id: String!) { award(id: $id) { state totalScore ${ratio} evaluation { bundle }
      ranking { bidId rank total ${ratio} points { criterion points ${ratio} } } } }`;
    interface Fraction {
      numerator: string;
      denominator: string;
      decimal: string;
    }
    interface Seen {
      award: {
        totalScore: Fraction;
        evaluation: { bundle: string };
        ranking: { bidId: string; rank: number; total: Fraction; points: { criterion: string; points: Fraction }[] }[];
      };
    }
    const { award } = await asking.ask<Seen>(null, text, { id: awardId });
    const exact = ({ numerator, denominator }: Fraction) => `${numerator}/${denominator}`;
    const computed = rankBids(JSON.parse(award.evaluation.bundle) as ScoreBundle);
    const stated = ({ bid, rank, total, points }: RankedBid) => ({ bid, rank, total, points });
    expect(
      award.ranking.map(({ bidId, rank, total, points }) => ({
        ...{ bid: bidId, rank, total: exact(total) },
        points: points.map((each) => ({ criterion: each.criterion, points: exact(each.points) })),
      })),
    ).toEqual(computed.map(stated));
    expect(award.totalScore.decimal).toBe(Ratio.parse(computed[0]!.total).decimal());
  });
});
