import {
  finalAward,
  letter as letterDocument,
  markContracted,
  protocol as protocolDocument,
  verifyProtocol,
} from '#evaluation';
import type { LegalDocument } from '#kernel';
import { DecideAward } from '../../libs/evaluation/src/usecases/decide-award.ts';
import { DecideComplaint } from '../../libs/evaluation/src/usecases/decide-complaint.ts';
import { FileComplaint } from '../../libs/evaluation/src/usecases/file-complaint.ts';
import { FinaliseAward } from '../../libs/evaluation/src/usecases/finalise-award.ts';
import { RevokeAward } from '../../libs/evaluation/src/usecases/revoke-award.ts';
import { WithdrawComplaint } from '../../libs/evaluation/src/usecases/withdraw-complaint.ts';
import type { RevocationReasonOfHead } from '../../libs/evaluation/src/domain/award.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import {
  close,
  count,
  DECIDED_AT,
  FOUR,
  givenBidders,
  givenDecidedAward,
  givenEvaluatedLot,
  givenFinalAward,
  givenOpenedLot,
  givenProposedAward,
  givenSignedProtocol,
  hold,
  type OpenedLot,
  propose,
  renderProtocol,
  sign,
  SIGN_BY,
  STANDSTILL_ENDS_AT,
  stateOf,
  voteAll,
} from '../support/given-evaluation.ts';
import { givenMember, givenOrganisation, type Member } from '../support/given-identity.ts';
import { type Buyer, givenBuyer, type Provider, query } from '../support/given-tendering.ts';
import { refused } from '../support/refused.ts';

let app: TestApplication;
let buyer: Buyer;
let bidders: Provider[];
let reviewer: Member;
beforeAll(async () => {
  app = await TestApplication.start();
  buyer = await givenBuyer(app);
  bidders = await givenBidders(app, buyer, 3);
  reviewer = await givenMember(app, await givenOrganisation(app, { kind: 'oversight' }), ['complaint_reviewer']);
});
afterAll(() => app.stop());

const evaluated = async () => givenEvaluatedLot(await givenOpenedLot(app, buyer, bidders));
const awards = (lot: OpenedLot) => count(app, 'award where lot_id = $1', [lot.lotId]);
const states = async (lot: OpenedLot, awardId: string) => [
  await stateOf(app, 'award', awardId),
  await stateOf(app, 'lot', lot.lotId),
];
const decide = (awardId: string, head: Member = buyer.head) => app.get(DecideAward).execute(head, { awardId });
const revoke = (awardId: string, reason: RevocationReasonOfHead) =>
  app.get(RevokeAward).execute(buyer.head, { awardId, reason, explanation: 'Лист від 13.04.2026' });
const factsOf = async <Whole, Shown>(document: LegalDocument<Whole, Shown>, subjectId: string): Promise<Shown[]> => {
  const frozen = 'select text from legal_document where kind = $1 and subject_id = $2 order by version';
  const rows = await query<{ text: string }>(app, frozen, [document.kind, subjectId]);
  return rows.map(({ text }) => document.shown(JSON.parse(text)));
};

describe('a vote', () => {
  test('without a majority proposes nothing; a second meeting may vote again (BR-53)', async () => {
    const lot = await evaluated();
    const meetingId = await hold(lot, 'award', FOUR);
    await voteAll(lot, meetingId, [0, 1], 'against');
    await voteAll(lot, meetingId, [2, 3], 'for');
    expect(await refused(propose(lot, meetingId))).toEqual(['MAJORITY_MISSING']);
    expect(await awards(lot)).toBe(0);
    await close(lot, meetingId);
    expect(await givenProposedAward(lot)).toBeTruthy();
  });

  test('of half with the chair passes (BR-53)', async () => {
    const lot = await evaluated();
    const meetingId = await hold(lot, 'award', FOUR);
    await voteAll(lot, meetingId, [0, 1], 'for');
    await voteAll(lot, meetingId, [2, 3], 'against');
    expect(await propose(lot, meetingId)).toBeTruthy();
  });

  test('is cast by those present only', async () => {
    const lot = await givenEvaluatedLot(await givenOpenedLot(app, buyer, bidders), [0, 1, 2, 3, 4]);
    const meetingId = await hold(lot, 'award', FOUR);
    expect(await refused(voteAll(lot, meetingId, [4]))).toEqual(['MEMBER_NOT_PRESENT']);
    expect(await count(app, 'vote where meeting_id = $1', [meetingId])).toBe(0);
  });
});

describe('a proposed award', () => {
  test('freezes a protocol that publishing can print and anybody can compute again (BR-57, BR-58)', async () => {
    const lot = await evaluated();
    const awardId = await givenProposedAward(lot);
    const [protocol] = await factsOf(protocolDocument, awardId);
    expect(verifyProtocol(protocol!)).toEqual([]);
    expect(protocol!.proposal.bidId).toBe(lot.bids[0]!.id);
  });

  test('is signed with the password again, by those present, once (BR-58)', async () => {
    const lot = await evaluated();
    const awardId = await givenProposedAward(lot);
    await renderProtocol(lot, awardId);
    expect(await refused(sign(lot, 0, awardId, 'not the password'))).toEqual(['PASSWORD_WRONG']);
    await sign(lot, 0, awardId);
    expect(await refused(sign(lot, 0, awardId))).toEqual(['PROTOCOL_ALREADY_SIGNED']);
    const [signature] = await query(
      app,
      `select s.document_sha256 = r.sha256 as record, s.file_sha256 = r.file_sha256 as file
      from protocol_signature s join award a on a.id = s.award_id join legal_document r on r.id = a.document_id where a.id = $1`,
      [awardId],
    );
    expect(signature).toEqual({ record: true, file: true });
  });

  test('is not decided unsigned, by another authority, or by a head in the commission (BR-58, BR-86)', async () => {
    const lot = await evaluated();
    const awardId = await givenProposedAward(lot);
    expect(await refused(decide(awardId))).toEqual(['PROTOCOL_UNSIGNED']);
    await renderProtocol(lot, awardId);
    for (const seat of FOUR) await sign(lot, seat, awardId);
    const stranger = await givenMember(app, await givenOrganisation(app, { kind: 'authority' }), ['head']);
    expect(await refused(decide(awardId, stranger))).toEqual(['NOT_FOUND']);
    const seated: Member = { ...buyer.commission[0]!, organisationId: buyer.id, roles: ['head'] };
    expect(await refused(decide(awardId, seated))).toEqual(['DECIDER_SITS_IN_COMMISSION']);
    expect(await states(lot, awardId)).toEqual(['proposed', 'evaluated']);
    expect(await count(app, `legal_document where kind = 'award.letter' and subject_id = $1`, [lot.bids[0]!.id])).toBe(
      0,
    );
  });
});

describe('a decided award', () => {
  test('is published at once and starts the standstill and the signing term (BR-61 to BR-63)', async () => {
    const lot = await evaluated();
    const awardId = await givenDecidedAward(lot);
    const [row] = await query(
      app,
      'select standstill_ends_at as standstill, sign_by as sign, published_at = decided_at as published from award where id = $1',
      [awardId],
    );
    expect(row).toEqual({ standstill: STANDSTILL_ENDS_AT, sign: SIGN_BY, published: true });
    expect(await states(lot, awardId)).toEqual(['decided', 'awarded']);
  });

  test('freezes one letter for each bidder, with its own result (BR-61)', async () => {
    const lot = await evaluated();
    await givenDecidedAward(lot);
    const letters = await Promise.all(lot.bids.map(({ id }) => factsOf(letterDocument, id)));
    expect(letters.map((each) => each.map(({ outcome }) => outcome))).toEqual([['winner'], ['not_selected']]);
    expect(letters[1]![0]!.bidder.id).toBe(lot.bids[1]!.provider.id);
  });

  test('is not final a moment before the standstill ends, and is by then without anybody asking (BR-62)', async () => {
    const lot = await evaluated();
    const awardId = await givenDecidedAward(lot);
    await atTime(app, '2026-04-17T20:59:50Z');
    await app.get(FinaliseAward).run(awardId);
    expect(await stateOf(app, 'award', awardId)).toBe('decided');
    await atTime(app, STANDSTILL_ENDS_AT);
    await app.get(FinaliseAward).run(awardId);
    expect(await states(lot, awardId)).toEqual(['final', 'awarded']);
  });
});

describe('a complaint', () => {
  const complain = (lot: OpenedLot, awardId: string | null, who = bidders[1]!) =>
    app.get(FileComplaint).execute(who.signatory, {
      tenderId: lot.tenderId,
      awardId,
      text: 'Бали несправедливі',
      language: 'uk',
      attachmentFileIds: [],
    });
  const judge = (complaintId: string, upheld: boolean) =>
    app.get(DecideComplaint).execute(reviewer, { complaintId, upheld, text: 'Розглянуто' });
  const finaliseAt = async (awardId: string, at: string) => {
    await atTime(app, at);
    await app.get(FinaliseAward).run(awardId);
    return stateOf(app, 'award', awardId);
  };

  test('holds the award until it is rejected, and gives the lost days back (BR-62)', async () => {
    const lot = await evaluated();
    const awardId = await givenDecidedAward(lot);
    const { id } = await complain(lot, awardId);
    expect(await finaliseAt(awardId, STANDSTILL_ENDS_AT)).toBe('decided');
    await atTime(app, '2026-04-22T09:00:00Z');
    await judge(id, false);
    expect(await finaliseAt(awardId, '2026-04-22T09:01:00Z')).toBe('final');
    const [row] = await query<{ sign: string }>(app, 'select sign_by as sign from award where id = $1', [awardId]);
    expect(row!.sign).toBe('2026-05-13T21:00:00.000Z');
  });

  test('that is upheld revokes the award at once, and the lot may be evaluated again', async () => {
    const lot = await evaluated();
    const awardId = await givenDecidedAward(lot);
    await judge((await complain(lot, awardId)).id, true);
    expect(await states(lot, awardId)).toEqual(['revoked', 'evaluated']);
    await close(lot, await hold(lot, 'evaluation', FOUR, 'Рішення за скаргою'));
    expect(await stateOf(app, 'award', await givenProposedAward(lot))).toBe('proposed');
  });

  test('that is withdrawn holds nothing any more', async () => {
    const lot = await evaluated();
    const awardId = await givenDecidedAward(lot);
    const { id } = await complain(lot, awardId);
    expect(await refused(app.get(WithdrawComplaint).execute(bidders[0]!.signatory, { complaintId: id }))).toEqual([
      'NOT_FOUND',
    ]);
    await app.get(WithdrawComplaint).execute(bidders[1]!.signatory, { complaintId: id });
    expect(await finaliseAt(awardId, STANDSTILL_ENDS_AT)).toBe('final');
  });

  test('is refused from who did not bid, about what is not published, and after the standstill', async () => {
    const lot = await evaluated();
    const proposed = await givenSignedProtocol(lot);
    expect(await refused(complain(lot, proposed))).toEqual(['NOT_FOUND']);
    await atTime(app, DECIDED_AT);
    await decide(proposed);
    expect(await refused(complain(lot, proposed, bidders[2]!))).toEqual(['COMPLAINANT_NOT_BIDDER']);
    await atTime(app, STANDSTILL_ENDS_AT);
    expect(await refused(complain(lot, proposed))).toEqual(['COMPLAINT_LATE']);
    expect(await count(app, 'complaint where tender_id = $1', [lot.tenderId])).toBe(0);
  });

  test('open keeps the database itself from finalising', async () => {
    const lot = await evaluated();
    const awardId = await givenDecidedAward(lot);
    await complain(lot, awardId);
    const work = query(app, `update award set state = 'final', final_at = standstill_ends_at where id = $1`, [awardId]);
    await expect(work).rejects.toMatchObject({ driverError: { constraint: 'award_free_of_complaints' } });
  });
});

describe('a revocation', () => {
  test('lets the next in rank follow, and ends the lot after the last (BR-63)', async () => {
    const lot = await evaluated();
    const first = await givenFinalAward(lot);
    expect(await refused(revoke(first, 'NOT_SIGNED_IN_TIME'))).toEqual(['SIGNING_TERM_RUNNING']);
    await atTime(app, SIGN_BY);
    await revoke(first, 'NOT_SIGNED_IN_TIME');
    expect(await states(lot, first)).toEqual(['revoked', 'evaluated']);
    const second = await givenProposedAward(lot);
    const [row] = await query(app, 'select bid_id as bid from award where id = $1', [second]);
    expect(row).toEqual({ bid: lot.bids[1]!.id });
    await revoke(second, 'GROUND_FOUND');
    expect(await states(lot, second)).toEqual(['revoked', 'unsuccessful']);
    expect(await refused(hold(lot, 'award', FOUR))).toContain('LOT_NOT_EVALUATED');
  });

  test("is the head's, and never after the contract was signed", async () => {
    const lot = await evaluated();
    const awardId = await givenFinalAward(lot);
    const officer = app
      .get(RevokeAward)
      .execute(buyer.tenderOfficer, { awardId, reason: 'WINNER_DECLINED', explanation: 'Лист' });
    expect(await refused(officer)).toEqual(['NOT_FOUND']);
    await app.transactions.asSystem('test', async (transaction) => {
      await finalAward(transaction, awardId);
      await markContracted(transaction, awardId);
    });
    expect(await refused(revoke(awardId, 'WINNER_DECLINED'))).toEqual(['AWARD_CONTRACTED']);
    expect(await states(lot, awardId)).toEqual(['final', 'contracted']);
  });
});

test('a contract finds the winning bid as it was opened', async () => {
  const lot = await evaluated();
  const awardId = await givenFinalAward(lot);
  const award = await app.transactions.asSystem('test', (transaction) => finalAward(transaction, awardId));
  expect(award).toMatchObject({
    state: 'final',
    bidId: lot.bids[0]!.id,
    organisationId: lot.bids[0]!.provider.id,
    total: 14_000_00n,
    openComplaints: 0,
    signBy: SIGN_BY,
  });
  expect(award!.items).toMatchObject([{ quantity: 100_000n, unitPrice: 140_00n, amount: 14_000_00n }]);
  expect(await app.transactions.asSystem('test', (transaction) => finalAward(transaction, lot.lotId))).toBeNull();
});
