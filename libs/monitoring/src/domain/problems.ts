import { declareProblems } from '#kernel';

const monitoring = 'CMU Resolution 449 of 01.06.2020';

export const { problem, refuse } = declareProblems({
  MONITORING_QUARTER_MALFORMED: { rule: 'BR-78', legalReference: monitoring },
  MONITORING_QUARTER_NOT_OVER: { rule: 'BR-78', legalReference: monitoring },
  MONITORING_OUTSIDE_CONTRACT: { rule: 'BR-78', legalReference: monitoring },
  MONITORING_CONTRACT_NOT_PERFORMED: { rule: 'BR-78', legalReference: monitoring, about: 'state' },
  MONITORING_FINDINGS_MISSING: { rule: 'BR-80', legalReference: monitoring },
});
