import { declareProblems } from '#kernel';

const needsAct = 'Закон № 2671-VIII, ст. 25 ч. 3; наказ Мінсоцполітики № 130-Н від 19.04.2023';

export const { problem, refuse } = declareProblems({
  SURVEY_PERIOD_BACKWARDS: {},
  SURVEY_EMPTY: {},
  SURVEY_KEY_TWICE: {},
  SURVEY_COUNT_ABOVE_SAMPLE: {},
  SURVEY_SERVICE_UNKNOWN: {},
  NEEDS_YEAR_OUT_OF_RANGE: { rule: 'BR-4', legalReference: needsAct },
  NEEDS_ROUND_EXISTS: { rule: 'BR-1', legalReference: needsAct },
  NEEDS_ROUND_EMPTY: { rule: 'BR-2', legalReference: needsAct, about: 'subject' },
  NEEDS_ROUND_NOT_CLOSED: { rule: 'BR-2', legalReference: needsAct, about: 'state' },
  NEED_COUNT_NEGATIVE: { rule: 'BR-3', legalReference: needsAct },
  NEED_ESTIMATE_INCOMPLETE: { rule: 'BR-2', legalReference: needsAct },
  NEED_PREVALENCE_OUT_OF_RANGE: { rule: 'BR-2', legalReference: needsAct },
  NEED_SOURCE_MISSING: { rule: 'BR-2', legalReference: needsAct },
  NEED_COUNT_ABOVE_POPULATION: { rule: 'BR-3', legalReference: needsAct },
  PLAN_LINE_EXISTS: { rule: 'BR-2' },
  PLAN_LINE_PRIORITY_OUT_OF_RANGE: {},
  PLAN_LINE_MONTHS_OUT_OF_RANGE: {},
  PLAN_LINE_PERSONS_OUT_OF_RANGE: { rule: 'BR-3' },
  PLAN_LINE_UNITS_MISSING: {},
  PLAN_LINE_COST_MISSING: {},
  PLAN_LINE_FEES_ABOVE_COST: {},
  PLAN_EMPTY: { rule: 'BR-2', legalReference: needsAct, about: 'subject' },
  PLAN_ADOPTED_BY_ITS_AUTHOR: { rule: 'BR-86', about: 'person' },
  PLAN_ACT_MISSING: { rule: 'BR-1', legalReference: needsAct },
  PLAN_ACT_DATE_IN_FUTURE: { rule: 'BR-1', legalReference: needsAct },
});
