import { basis } from './acts.ts';
import { byDesign, calendarDays, inPractice, list, memory, money, type Parameters, workingDays } from './parameter.ts';

export const tenders: Parameters = {
  'tender.submission.minDays': calendarDays(
    30,
    basis.socialOrder,
    inPractice({
      title: 'Resolution 559 of 29.04.2004',
      date: '2004-04-29',
      read: 'The opening of an earlier act: thirty days from the decision to the competition. Resolution 450 was not read.',
    }),
    { tighten: 'longer', note: 'BR-34.' },
  ),
  'tender.clarification.closeDaysBefore': workingDays(5, basis.socialOrder, byDesign, {
    note: 'Questions end this long before the deadline (BR-36).',
  }),
  'tender.answer.maxDays': workingDays(3, basis.socialOrder, byDesign, { tighten: 'shorter', note: 'BR-36.' }),
  'tender.amend.minDaysLeft': calendarDays(7, basis.socialOrder, byDesign, {
    tighten: 'longer',
    note: 'An amendment extends the deadline so that this much remains (BR-35).',
  }),
  'cancellation.reasons': list(
    ['NO_BUDGET', 'NEED_GONE', 'INCURABLE_ERROR', 'FORCE_MAJEURE'],
    basis.socialOrder,
    memory,
    { note: 'BR-83.' },
  ),
};

export const bids: Parameters = {
  'bid.opening.maxDaysAfterDeadline': workingDays(3, basis.socialOrder, byDesign, {
    tighten: 'shorter',
    note: 'Told in the announcement.',
  }),
  'bid.cost.tolerance': money('0.00', basis.bidMethod, byDesign, {
    tighten: 'lower',
    note: 'Between the cost breakdown and the unit price (BR-46).',
  }),
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
    basis.socialOrder,
    memory,
    { note: 'BR-56.' },
  ),
};
