import { PrepareMonitoringReport } from '../../libs/monitoring/src/usecases/prepare-monitoring-report.ts';
import { DraftNeedsPlan } from '../../libs/needs/src/usecases/draft-needs-plan.ts';
import { FileComplaint } from '../../libs/evaluation/src/usecases/file-complaint.ts';
import { CreateApiKey } from '../../libs/identity/src/usecases/create-api-key.ts';
import { AskQuestion } from '../../libs/tendering/src/usecases/ask-question.ts';
import { atTime } from './at-time.ts';
import { Bidding } from './bidding.ts';
import { deliverAll } from './deliver.ts';
import { ContractScene, DECIDED_AT } from './given-contracts.ts';
import { givenFile } from './given-files.ts';
import { givenPlanLine, givenSurvey, socialOrder } from './given-needs.ts';
import { givenDraftTariff } from './given-tariffs.ts';
import { bidContent, givenDraftTender, givenPublishedTender } from './given-tendering.ts';

/** Numbers of rows by the argument that takes them, or by `root.argument` where one name means several kinds. */
export type Ids = Readonly<Record<string, string>>;

/** A row of every kind that an operation can name, all of one buyer and one provider; the private ones are named again. */
export async function givenRowsOfOthers(scene: ContractScene): Promise<{ ids: Ids; secret: Ids }> {
  const { app, buyer, provider } = scene;
  const { lots, tenderId: openId } = await givenPublishedTender(app, buyer);
  const { id: draftBid } = await new Bidding(app).save(provider.writer, lots[0]!, { content: bidContent(lots[0]!) });
  await app.get(AskQuestion).execute(provider.writer, { tenderId: openId, question: 'Що?', language: 'uk' });
  const draftTender = await givenDraftTender(app, buyer);
  await atTime(app, DECIDED_AT);
  const about = { awardId: scene.awards[2]!, text: 'Несправедливо', language: 'uk' as const, attachmentFileIds: [] };
  const { tender_id: tenderId } = await scene.one<{ tender_id: string }>('select tender_id from award limit 1');
  await app.get(FileComplaint).execute(provider.signatory, { tenderId, ...about });
  const pending = await scene.prepared();
  const running = await scene.active();
  const draftAct = await scene.drafted(running, '2026-05', '10');
  const paidAct = await scene.accepted(running, '2026-06', '10');
  const { id: paymentId } = await scene.order(paidAct, '1400.00');
  const quarter = { year: 2026, quarter: 2, findings: 'Чисто', language: 'uk' as const, version: null };
  const monitored = { contractId: running, ...quarter };
  const { id: monitoringReport } = await app.get(PrepareMonitoringReport).execute(buyer.monitoringOfficer, monitored);
  await deliverAll(app, 'award.decided');
  await app.get(CreateApiKey).execute(provider.signatory, { name: 'Ключ', roles: ['signatory'], days: 1 });
  const fileId = await givenFile(app, provider.signatory);
  const surveyId = await givenSurvey(app, buyer.planner);
  const tariffId = await givenDraftTariff(app, buyer.tariffOfficer);
  const { round } = await scene.one<{ round: string }>('select id as round from needs_round where authority_id = $1', [
    buyer.id,
  ]);
  const { id: planId } = await app.get(DraftNeedsPlan).execute(buyer.planner, { roundId: round });
  const { need } = await scene.one<{ need: string }>('select need_line_id as need from plan_line where id = $1', [
    buyer.homeCareLine,
  ]);
  const planLineId = await givenPlanLine(app, buyer.planner, socialOrder(planId, need));
  const { draftLot } = await scene.one<{ draftLot: string }>('select id as "draftLot" from lot where tender_id = $1', [
    draftTender,
  ]);
  const found = await scene.one<Ids>(
    `select (select id from api_key limit 1) as "keyId",
       (select id from notice where organisation_id = $1 limit 1) as "noticeId",
       (select id from membership where organisation_id = $1 limit 1) as "membershipId",
       (select person_id from membership where organisation_id = $1 limit 1) as "personId",
       (select id from enquiry limit 1) as "enquiryId",
       (select id from complaint limit 1) as "complaintId",
       (select id from meeting where tender_id = $2 limit 1) as "meetingId",
       (select id from bid where tender_id = $2 limit 1) as "bidId",
       (select lot_id from award limit 1) as "lotId",
       (select id from commission_member where tender_id = $2 limit 1) as "memberId",
       (select id from criterion where tender_id = $2 limit 1) as "criterionId",
       (select id from lot_item limit 1) as "lotItemId",
       (select id from contract_line limit 1) as "contractLineId",
       (select id from delivery_report limit 1) as "reportId"`,
    [provider.id, tenderId],
  );
  const ids: Ids = {
    ...found,
    alternateId: found['memberId']!,
    present: found['memberId']!,
    tenderId: draftTender,
    awardId: scene.awards[0]!,
    contractId: pending,
    actId: draftAct,
    paymentId,
    fileId,
    roundId: round,
    surveyId,
    planId,
    planLineId,
    needLineId: need,
    lineId: buyer.budgetLineId,
    budgetLineId: buyer.budgetLineId,
    tariffId,
    applicationId: provider.applicationId,
    entryId: provider.entryId,
    organisationId: provider.id,
    providerId: provider.id,
    authorityId: buyer.id,
    'saveBidDraft.bidId': draftBid,
    'saveBidDraft.lotId': lots[0]!.id,
    'submitBid.bidId': draftBid,
    'submitBid.lotId': lots[0]!.id,
    'withdrawBid.bidId': draftBid,
    'removeLot.lotId': draftLot,
    'openBids.tenderId': openId,
    'publishMonitoringReport.reportId': monitoringReport,
  };
  return {
    ids,
    secret: { fileId, draftBid, draftTender, pending, draftAct, planId, planLineId, tariffId, monitoringReport },
  };
}
