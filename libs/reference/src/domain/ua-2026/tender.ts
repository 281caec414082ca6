import { act } from './acts.ts';
import {
  calendarDays,
  count,
  designDefault,
  flag,
  fromMemory,
  list,
  money,
  type Parameters,
  ratio,
  text,
  workingDays,
} from './parameter.ts';

export const tenders: Parameters = {
  'tender.submission.minDays': calendarDays(
    30,
    act.socialOrder,
    'Thirty days stood in Resolution 559/2004; for Resolution 450 not read (BR-34).',
  ),
  'tender.clarification.closeDaysBefore': workingDays(
    5,
    act.socialOrder,
    `${designDefault} Questions end this long before the deadline (BR-36).`,
  ),
  'tender.answer.maxDays': workingDays(3, act.socialOrder, `${designDefault} BR-36.`),
  'tender.amend.minDaysLeft': calendarDays(
    7,
    act.socialOrder,
    `${designDefault} An amendment extends the deadline so that this much remains (BR-35).`,
  ),
  'tender.reserved.allowed': flag(false, act.reserved, 'No Ukrainian rule on reserved tenders was found (BR-39).'),
  'tender.reserved.maxYears': count(3, act.reserved, `${fromMemory} European rule (BR-39).`),
  'tender.reserved.yearsWithoutAward': count(3, act.reserved, `${fromMemory} European rule (BR-39).`),
  'cancellation.reasons': list(
    ['NO_BUDGET', 'NEED_GONE', 'INCURABLE_ERROR', 'FORCE_MAJEURE'],
    act.socialOrder,
    fromMemory,
  ),
};

export const bids: Parameters = {
  'bid.opening.maxDaysAfterDeadline': workingDays(3, act.socialOrder, `${designDefault} Online on the same day.`),
  'bid.countVisibleBeforeOpening': flag(false, act.socialOrder, designDefault),
  'bid.cost.tolerance': money(
    '0.00',
    act.bidMethod,
    `${designDefault} Between the cost breakdown and the unit price (BR-46).`,
  ),
  'bid.cure.days': workingDays(2, act.socialOrder, `${fromMemory} A cure changes neither price nor content (BR-48).`),
  'bid.cure.maxRequests': count(1, act.socialOrder, `${fromMemory} BR-48.`),
  'bid.abnormallyLow.share': ratio(
    '70/100',
    'Directive 2014/24/EU, Art. 69',
    `${designDefault} Below it a written justification comes before the award (BR-60).`,
  ),
  'bid.abnormallyLow.base': text(
    'MEAN_OF_OTHERS_OR_MAXIMUM',
    'Directive 2014/24/EU, Art. 69',
    `${designDefault} BR-60.`,
  ),
  'bid.relatedBidders': text('FLAG_AND_REJECT_IF_PROVEN', act.socialOrder, `${fromMemory} BR-47.`),
  'bid.documents': list(
    [
      'APPLICATION',
      'REGISTER_EXTRACT',
      'FOUNDING_DOCUMENTS',
      'NO_TAX_ARREARS',
      'STAFF_LIST',
      'MATERIAL_BASE',
      'METHOD',
      'WORK_PLAN',
      'COST_CALCULATION',
      'EXPERIENCE',
      'DATA_CONSENT',
      'NO_EXCLUSION_GROUNDS',
    ],
    act.forms,
    'Partly read in announcements of competitions, partly general knowledge.',
  ),
  'admission.rejectionReasons': list(
    [
      'LATE',
      'NOT_IN_REGISTER',
      'SUSPENDED_IN_REGISTER',
      'SERVICE_NOT_IN_ENTRY',
      'FORM_OR_SIGNATURE',
      'DOCUMENTS_MISSING',
      'PRICE_ABOVE_MAXIMUM',
      'AGAINST_STATE_STANDARD',
      'FALSE_DATA',
      'LIQUIDATION_BANKRUPTCY_SANCTIONS',
      'ARREARS',
      'CORRUPTION_GROUND',
      'RELATED_BIDDERS',
    ],
    act.socialOrder,
    `${fromMemory} BR-56.`,
  ),
};
