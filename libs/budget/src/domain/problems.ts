import { declareProblems } from '#kernel';

const article48 = 'Budget Code of Ukraine, Art. 48';

export const { problem, refuse } = declareProblems({
  BUDGET_LINE_EXCEEDED: { rule: 'BR-24', legalReference: article48, about: 'subject' },
  BUDGET_YEAR_ENDED: { rule: 'BR-29', legalReference: 'Budget Code of Ukraine, Art. 57', about: 'state' },
  BUDGET_LINE_EXISTS: { about: 'state' },
  BUDGET_YEAR_MALFORMED: {},
  BUDGET_PROGRAMME_CODE_MALFORMED: {},
  BUDGET_ECONOMIC_CODE_NOT_IN_USE: {},
  BUDGET_TITLE_MISSING: {},
  BUDGET_AMOUNT_NOT_POSITIVE: {},
  APPROPRIATION_IS_ZERO: {},
  APPROPRIATION_ACT_MISSING: { rule: 'BR-83' },
  APPROPRIATION_BELOW_USE: { rule: 'BR-24', legalReference: article48 },
  LOT_ALREADY_RESERVED: { rule: 'BR-24', about: 'state' },
  COMMITMENT_ABOVE_RESERVATION: { rule: 'BR-25', legalReference: article48, about: 'subject' },
  DECOMMITMENT_ABOVE_UNPAID: { rule: 'BR-25', about: 'subject' },
  PAYMENT_ABOVE_COMMITMENT: { rule: 'BR-28', legalReference: article48, about: 'subject' },
  PAYMENT_ALREADY_SPENT: { rule: 'BR-28', about: 'state' },
  RETURN_ABOVE_PAYMENT: { rule: 'BR-28', about: 'subject' },
});
