import { declareProblems } from '#kernel';

const method = 'Ministry of Social Policy Order 1186 of 07.12.2015';

export const { problem, refuse } = declareProblems({
  TARIFF_COSTS_MISSING: { rule: 'BR-16', legalReference: method },
  TARIFF_COST_NEGATIVE: { rule: 'BR-16' },
  TARIFF_SOCIAL_CHARGE_ENTERED: { rule: 'BR-18' },
  TARIFF_PLANNED_UNITS_NOT_POSITIVE: { rule: 'BR-16' },
  TARIFF_ADMINISTRATION_ABOVE_CAP: { rule: 'BR-17', legalReference: method },
  TARIFF_PROFIT_NOT_ALLOWED: { rule: 'BR-19' },
  TARIFF_PROVIDER_UNKNOWN: {},
  TARIFF_ACT_NUMBER_MISSING: { rule: 'BR-15' },
  TARIFF_APPROVING_BODY_MISSING: { rule: 'BR-15' },
  TARIFF_ACT_DATE_LATER: { rule: 'BR-15' },
  TARIFF_VALIDITY_REVERSED: { rule: 'BR-15' },
  TARIFF_VALIDITY_TOO_LONG: { rule: 'BR-15' },
  TARIFF_OVERLAPS: { rule: 'BR-15' },
  TARIFF_CALCULATION_OUTDATED: { rule: 'BR-84' },
  TARIFF_AUTHOR_APPROVES: { rule: 'BR-86', about: 'person' },
  TARIFF_REVOCATION_REASON_MISSING: { rule: 'BR-83' },
});
