/**
 * How an operation treats somebody who has its role but in another organisation than the row that is named. The answer to
 * `own` is NOT_FOUND, as to a number that no row has; so it is to `unborn`, whoever asks: it is for published tenders, and gets
 * a draft. `none` names no private row.
 * An operation that does not stand here fails the matrix.
 */
export type Treatment = 'own' | 'unborn' | 'none' | { readonly answers: string } | { readonly ownBut: string };

const own = (...names: string[]): [string, Treatment][] => names.map((name) => [name, 'own']);
const none = (...names: string[]): [string, Treatment][] => names.map((name) => [name, 'none']);

export const treatments: ReadonlyMap<string, Treatment> = new Map<string, Treatment>([
  ...own('recordCriterionCheck', 'decideRegisterApplication', 'withdrawRegisterApplication'),
  ...own('suspendRegisterEntry', 'reinstateRegisterEntry', 'excludeRegisterEntry', 'approveTariff', 'revokeTariff'),
  ...own('countNeed', 'closeNeedsRound', 'draftNeedsPlan', 'addPlanLine', 'removePlanLine', 'adoptNeedsPlan'),
  ...own(
    'appropriate',
    'addLot',
    'removeLot',
    'setCriteria',
    'appointCommission',
    'changeTenderDraft',
    'approveTender',
  ),
  ...own(
    'publishTender',
    'discardTender',
    'amendTender',
    'cancelTender',
    'answerQuestion',
    'callInAlternate',
    'openBids',
  ),
  ...own('saveBidDraft', 'submitBid', 'withdrawBid'),
  ...own(
    'declareInterest',
    'admitBid',
    'rejectBid',
    'scoreBid',
    'holdMeeting',
    'closeMeeting',
    'castVote',
    'proposeAward',
  ),
  ...own('signProtocol', 'decideAward', 'revokeAward', 'withdrawComplaint', 'prepareContract', 'signContract'),
  ...own('registerCommitment', 'suspendContract', 'resumeContract', 'completeContract', 'terminateContract'),
  ...own('cancelContract', 'settleContract', 'reportDelivery', 'draftAct', 'submitAct', 'acceptAct', 'returnAct'),
  ...own('orderPayment', 'recordPaymentExecution', 'recordPaymentRejection', 'prepareMonitoringReport'),
  ...own('publishMonitoringReport', 'readNotice', 'revokeApiKey', 'deleteFile'),
  ['askQuestion', 'unborn'],
  ['registerInterest', 'unborn'],
  ['fileComplaint', 'unborn'],
  ['draftTender', { answers: 'BUDGET_LINE_NOT_YOURS' }],
  ['chooseOrganisation', { answers: 'NOT_A_MEMBER' }],
  ['addMember', { ownBut: 'operator' }],
  ['changeRoles', { ownBut: 'operator' }],
  ['decideComplaint', { ownBut: 'complaint_reviewer' }],
  ...none('signIn', 'signOut', 'signUpProvider', 'createOrganisation', 'createApiKey', 'advanceClock', 'recordSurvey'),
  // They name organisations or registers that are public.
  ...none('fileRegisterApplication', 'draftTariff', 'openBudgetLine', 'openNeedsRound', 'setOwnRule'),
]);
