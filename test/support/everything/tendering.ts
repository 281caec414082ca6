import { localDate } from '#kernel';
import { CallInAlternate } from '../../../libs/tendering/src/usecases/call-in-alternate.ts';
import { AmendTender } from '../../../libs/tendering/src/usecases/amend-tender.ts';
import { AnswerQuestion } from '../../../libs/tendering/src/usecases/answer-question.ts';
import { AskQuestion } from '../../../libs/tendering/src/usecases/ask-question.ts';
import { CancelTender } from '../../../libs/tendering/src/usecases/cancel-tender.ts';
import { ChangeTenderDraft } from '../../../libs/tendering/src/usecases/change-tender-draft.ts';
import { CloseTender } from '../../../libs/tendering/src/usecases/close-tender.ts';
import { DiscardTender } from '../../../libs/tendering/src/usecases/discard-tender.ts';
import { ReadOwnBid } from '../../../libs/tendering/src/usecases/read-own-bid.ts';
import { RegisterInterest } from '../../../libs/tendering/src/usecases/register-interest.ts';
import { RemoveLot } from '../../../libs/tendering/src/usecases/remove-lot.ts';
import { DecideComplaint } from '../../../libs/evaluation/src/usecases/decide-complaint.ts';
import { FileComplaint } from '../../../libs/evaluation/src/usecases/file-complaint.ts';
import { RejectBid } from '../../../libs/evaluation/src/usecases/reject-bid.ts';
import { WithdrawComplaint } from '../../../libs/evaluation/src/usecases/withdraw-complaint.ts';
import { atTime } from '../at-time.ts';
import { Bidding } from '../bidding.ts';
import type { ContractScene } from '../given-contracts.ts';
import { chairOf, declareFree, givenDecidedAward, givenEvaluatedLot, givenOpenedLot } from '../given-evaluation.ts';
import { givenMember, givenOrganisation } from '../given-identity.ts';
import {
  AFTER_CLOSING,
  bidContent,
  givenDraftTender,
  givenPublishedTender,
  PUBLISHED_AT,
  tenderTexts,
  versionOf,
} from '../given-tendering.ts';

/** A draft is changed, loses a lot and is thrown away. */
export async function drafts({ app, buyer, one }: ContractScene): Promise<void> {
  await atTime(app, PUBLISHED_AT);
  const tenderId = await givenDraftTender(app, buyer);
  const version = await versionOf(app, tenderId);
  const { tenderOfficer } = buyer;
  await app.get(ChangeTenderDraft).execute(tenderOfficer, { ...tenderTexts(buyer), tenderId, version, title: 'Інша' });
  const { id: lotId } = await one<{ id: string }>('select id from lot where tender_id = $1', [tenderId]);
  await app.get(RemoveLot).execute(tenderOfficer, { tenderId, lotId });
  await app.get(DiscardTender).execute(tenderOfficer, { tenderId });
}

/** A tender is asked about, amended, bid for in every way, closed by time; another one is cancelled. */
export async function bids({ app, buyer, provider, loser }: ContractScene): Promise<void> {
  const { tenderOfficer } = buyer;
  const tender = await givenPublishedTender(app, buyer);
  const { tenderId } = tender;
  await app.get(RegisterInterest).execute(loser.writer, { tenderId });
  const question = { tenderId, question: 'Скільки осіб?', language: 'uk' } as const;
  const { id: enquiryId } = await app.get(AskQuestion).execute(provider.writer, question);
  await app.get(AnswerQuestion).execute(tenderOfficer, { enquiryId, answer: 'Сорок.' });
  const version = await versionOf(app, tenderId);
  await app.get(AmendTender).execute(tenderOfficer, { tenderId, version, reason: 'Уточнення', draftContract: 'Новий' });
  const bidding = new Bidding(app);
  const lot = tender.lots[0]!;
  const { id: draft } = await bidding.save(provider.writer, lot);
  await app.get(ReadOwnBid).execute(provider.writer, draft);
  await bidding.submit(provider.signatory, lot, { bidId: draft, version: 1, content: null });
  await bidding.submit(provider.signatory, lot, { bidId: draft, version: 2, content: bidContent(lot, '139.00') });
  const { id: second } = await bidding.submit(loser.signatory, lot);
  await bidding.withdraw(loser.signatory, second, 1);
  await atTime(app, AFTER_CLOSING);
  await app.get(CloseTender).run(tenderId);

  const other = await givenPublishedTender(app, buyer);
  await bidding.submit(provider.signatory, other.lots[0]!);
  await app
    .get(CancelTender)
    .execute(buyer.head, { tenderId: other.tenderId, reasonCode: 'NEED_GONE', reason: 'Потреби більше немає' });
}

/** A bid is rejected, an alternate called in, and an award complained about. */
export async function judging({ app, buyer, provider, loser }: ContractScene): Promise<void> {
  const lot = await givenOpenedLot(app, buyer, [provider, loser]);
  await declareFree(lot, [0]);
  const ground = { reasonCode: 'DOCUMENTS_MISSING', reasonText: 'Немає довідки' };
  await app.get(RejectBid).execute(chairOf(lot), { bidId: lot.bids[1]!.id, ...ground });
  await app.get(CallInAlternate).execute(buyer.head, {
    ...{ tenderId: lot.tenderId, alternateId: lot.seats[5]!, memberId: lot.seats[4]! },
    ...{ actNumber: '41-од', actDate: localDate('2026-04-08') },
  });

  const reviewer = await givenMember(app, await givenOrganisation(app, { kind: 'oversight' }), ['complaint_reviewer']);
  const judged = await givenEvaluatedLot(await givenOpenedLot(app, buyer, [provider, loser]));
  const awardId = await givenDecidedAward(judged);
  const complaint = {
    tenderId: judged.tenderId,
    awardId,
    text: 'Бали несправедливі',
    language: 'uk',
    attachmentFileIds: [],
  } as const;
  const complain = async () => (await app.get(FileComplaint).execute(loser.signatory, complaint)).id;
  await app.get(WithdrawComplaint).execute(loser.signatory, { complaintId: await complain() });
  const complaintId = await complain();
  await app.get(DecideComplaint).execute(reviewer, { complaintId, upheld: true, text: 'Розглянуто' });
}
