import { instant, sha256 } from '#kernel';
import { AdmitBid } from '../../libs/evaluation/src/usecases/admit-bid.ts';
import { CastVote } from '../../libs/evaluation/src/usecases/cast-vote.ts';
import { CloseMeeting } from '../../libs/evaluation/src/usecases/close-meeting.ts';
import { DecideAward } from '../../libs/evaluation/src/usecases/decide-award.ts';
import { DeclareInterest } from '../../libs/evaluation/src/usecases/declare-interest.ts';
import { FinaliseAward } from '../../libs/evaluation/src/usecases/finalise-award.ts';
import { HoldMeeting } from '../../libs/evaluation/src/usecases/hold-meeting.ts';
import { ProposeAward } from '../../libs/evaluation/src/usecases/propose-award.ts';
import { ScoreBid } from '../../libs/evaluation/src/usecases/score-bid.ts';
import { SignProtocol } from '../../libs/evaluation/src/usecases/sign-protocol.ts';
import type { TestApplication } from './application.ts';
import { atTime } from './at-time.ts';
import { type Member, PASSWORD } from './given-identity.ts';
import {
  type Buyer,
  givenProvider,
  givenPublishedTender,
  givenSubmittedBid,
  openTender,
  type Provider,
  query,
} from './given-tendering.ts';

export const EVALUATED_AT = instant('2026-04-08T08:00:00Z');
/** A Friday: five working days end with the next Friday, fifteen with the Friday two weeks after that. */
export const DECIDED_AT = instant('2026-04-10T08:00:00Z');
export const STANDSTILL_ENDS_AT = instant('2026-04-17T21:00:00Z');
export const SIGN_BY = instant('2026-05-01T21:00:00Z');

/** The first four seats: chair, secretary and two members, enough for the quorum of five. */
export const FOUR = [0, 1, 2, 3] as const;

export interface OpenedBid {
  readonly id: string;
  readonly provider: Provider;
}

/** A tender with one lot whose bids are opened; each bid stands at the place of its price. */
export interface OpenedLot {
  readonly app: TestApplication;
  readonly buyer: Buyer;
  readonly tenderId: string;
  readonly lotId: string;
  readonly bids: readonly OpenedBid[];
  /** Seats of the commission, in the order of the buyer's people. */
  readonly seats: readonly string[];
  readonly criteria: Readonly<Record<string, string>>;
}

/** Points for a bid by its place in the list, a criterion by its code, and a member by his place. */
export type Points = (bid: number, criterion: string, seat: number) => number;

/** The first bid is the better one, whoever judges. */
export const firstIsBest: Points = (bid, criterion) => (criterion === 'Q1' ? 38 - 6 * bid : 28 - 4 * bid);

export async function givenBidders(app: TestApplication, buyer: Buyer, count: number): Promise<Provider[]> {
  const providers: Provider[] = [];
  for (let index = 0; index < count; index += 1) providers.push(await givenProvider(app, buyer));
  return providers;
}

/** A lot whose bids are opened: the first provider bids the first unit price, and so on. */
export async function givenOpenedLot(
  app: TestApplication,
  buyer: Buyer,
  bidders: readonly Provider[],
  prices: readonly string[] = ['140.00', '130.00'],
): Promise<OpenedLot> {
  const tender = await givenPublishedTender(app, buyer);
  const bids: OpenedBid[] = [];
  for (const [index, price] of prices.entries()) {
    const provider = bidders[index]!;
    bids.push({ id: await givenSubmittedBid(app, provider, tender.lots[0]!, price), provider });
  }
  await openTender(app, tender);
  await atTime(app, EVALUATED_AT);
  const { tenderId } = tender;
  const members = await query<{ id: string; person: string }>(
    app,
    'select id, person_id as person from commission_member where tender_id = $1',
    [tenderId],
  );
  const criteria = await query<{ id: string; code: string }>(
    app,
    'select id, code from criterion where tender_id = $1',
    [tenderId],
  );
  return {
    ...{ app, buyer, tenderId, lotId: tender.lots[0]!.id, bids },
    seats: buyer.commission.map(({ personId }) => members.find(({ person }) => person === personId)!.id),
    criteria: Object.fromEntries(criteria.map(({ id, code }) => [code, id])),
  };
}

export const chairOf = (lot: OpenedLot): Member => lot.buyer.commission[0]!;

export async function declareFree(lot: OpenedLot, seats: readonly number[]): Promise<void> {
  for (const seat of seats) {
    const wish = { tenderId: lot.tenderId, status: 'none' as const, reason: null };
    await lot.app.get(DeclareInterest).execute(lot.buyer.commission[seat]!, wish);
  }
}

export const recuse = (lot: OpenedLot, seat: number, reason = 'Сестра працює в учасника') =>
  lot.app
    .get(DeclareInterest)
    .execute(lot.buyer.commission[seat]!, { tenderId: lot.tenderId, status: 'conflict', reason });

export async function admitAll(lot: OpenedLot): Promise<void> {
  for (const { id } of lot.bids) await lot.app.get(AdmitBid).execute(chairOf(lot), { bidId: id });
}

export const score = (
  lot: OpenedLot,
  seat: number,
  bid: number,
  criterion: string,
  points: number,
  comment = `За пропозицію ${bid}`,
) =>
  lot.app.get(ScoreBid).execute(lot.buyer.commission[seat]!, {
    bidId: lot.bids[bid]!.id,
    criterionId: lot.criteria[criterion]!,
    points,
    comment,
  });

/** Each of these members scores each bid by each quality criterion. */
export async function scoreAll(lot: OpenedLot, seats: readonly number[], points: Points = firstIsBest): Promise<void> {
  for (const seat of seats) {
    for (const bid of lot.bids.keys()) {
      for (const code of ['Q1', 'Q2']) await score(lot, seat, bid, code, points(bid, code, seat));
    }
  }
}

export async function hold(
  lot: OpenedLot,
  kind: 'evaluation' | 'award',
  seats: readonly number[],
  reason: string | null = null,
): Promise<string> {
  const present = seats.map((seat) => lot.seats[seat]!);
  return (await lot.app.get(HoldMeeting).execute(chairOf(lot), { lotId: lot.lotId, kind, present, reason })).id;
}

export const close = (lot: OpenedLot, meetingId: string) =>
  lot.app.get(CloseMeeting).execute(chairOf(lot), { meetingId });

/** Declared, admitted and scored by these members; the lot's scoring is open. */
export async function givenScoredLot(
  lot: OpenedLot,
  seats: readonly number[] = FOUR,
  points: Points = firstIsBest,
): Promise<OpenedLot> {
  await declareFree(lot, seats);
  await admitAll(lot);
  await scoreAll(lot, seats, points);
  return lot;
}

/** The same, evaluated in a closed meeting of these members. */
export async function givenEvaluatedLot(
  lot: OpenedLot,
  seats: readonly number[] = FOUR,
  points: Points = firstIsBest,
): Promise<OpenedLot> {
  await givenScoredLot(lot, seats, points);
  await close(lot, await hold(lot, 'evaluation', seats));
  return lot;
}

export async function voteAll(
  lot: OpenedLot,
  meetingId: string,
  seats: readonly number[],
  choice: 'for' | 'against' | 'abstain' = 'for',
): Promise<void> {
  for (const seat of seats) await lot.app.get(CastVote).execute(lot.buyer.commission[seat]!, { meetingId, choice });
}

export const propose = async (lot: OpenedLot, meetingId: string): Promise<string> =>
  (await lot.app.get(ProposeAward).execute(chairOf(lot), { meetingId, negotiation: null })).id;

/** An award that these members have voted for. */
export async function givenProposedAward(lot: OpenedLot, seats: readonly number[] = FOUR): Promise<string> {
  const meetingId = await hold(lot, 'award', seats);
  await voteAll(lot, meetingId, seats);
  return propose(lot, meetingId);
}

/** Reports a file for the protocol, as publishing does once it has set the document. */
export async function renderProtocol(lot: OpenedLot, awardId: string): Promise<void> {
  const [row] = await query<{ id: string; file: string | null }>(
    lot.app,
    'select r.id, r.file_sha256 as file from legal_document r join award a on a.document_id = r.id where a.id = $1',
    [awardId],
  );
  if (row!.file === null)
    await lot.app.transactions.asSystem('test', (transaction) =>
      transaction.reportFile(row!.id, { fileSha256: sha256(row!.id), htmlSha256: null }),
    );
}

export const sign = (lot: OpenedLot, seat: number, awardId: string, password = PASSWORD) =>
  lot.app.get(SignProtocol).execute(lot.buyer.commission[seat]!, { awardId, password });

export async function givenSignedProtocol(lot: OpenedLot, seats: readonly number[] = FOUR): Promise<string> {
  const awardId = await givenProposedAward(lot, seats);
  await renderProtocol(lot, awardId);
  for (const seat of seats) await sign(lot, seat, awardId);
  return awardId;
}

/** Decided and published at DECIDED_AT; the clock stands there. */
export async function givenDecidedAward(lot: OpenedLot, seats: readonly number[] = FOUR): Promise<string> {
  const awardId = await givenSignedProtocol(lot, seats);
  await atTime(lot.app, DECIDED_AT);
  await lot.app.get(DecideAward).execute(lot.buyer.head, { awardId });
  return awardId;
}

/** A final award; the clock stands at the end of its standstill. */
export async function givenFinalAward(lot: OpenedLot, seats: readonly number[] = FOUR): Promise<string> {
  const awardId = await givenDecidedAward(lot, seats);
  await atTime(lot.app, STANDSTILL_ENDS_AT);
  await lot.app.get(FinaliseAward).run(awardId);
  return awardId;
}

export const stateOf = async (
  app: TestApplication,
  table: 'award' | 'lot' | 'meeting' | 'complaint',
  id: string,
): Promise<string> => (await query<{ state: string }>(app, `select state from ${table} where id = $1`, [id]))[0]!.state;

export const count = async (app: TestApplication, text: string, values: unknown[]): Promise<number> =>
  (await query<{ n: number }>(app, `select count(*)::int as n from ${text}`, values))[0]!.n;
