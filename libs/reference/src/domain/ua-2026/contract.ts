import { act } from './acts.ts';
import {
  calendarDays,
  count,
  designDefault,
  flag,
  fromMemory,
  type Parameters,
  ratio,
  text,
  verified,
  workingDays,
} from './parameter.ts';

export const contracts: Parameters = {
  'contract.sign.maxDays': workingDays(
    15,
    act.socialOrder,
    `${fromMemory} From publication of the result; then the award is revoked (BR-63).`,
  ),
  'contract.maxYears': count(
    1,
    act.budgetCode,
    `${fromMemory} Within the budget year; longer only within approved medium-term appropriations.`,
  ),
  'contract.capByTariff': flag(
    true,
    act.tariff,
    `${fromMemory} The unit price stays within the approved tariff where there is one (BR-26).`,
  ),
  'contract.advance.allowed': flag(false, act.advance, `${fromMemory} BR-28.`),
  'amend.maxPercent': ratio('20/100', act.socialOrder, `${designDefault} Share of the contract's total (BR-65).`),
  'contract.termination.noticeDays': calendarDays(30, act.socialOrder, `${designDefault} BR-70.`),
  'contract.continuityPlan.required': flag(true, act.socialOrder, `${fromMemory} BR-70.`),
  'act.review.days': workingDays(10, act.socialOrder, `${fromMemory} Acceptance or reasoned return (BR-68).`),
  'report.form': verified(
    text('ORDER_296_2021', act.forms, 'The form of the report on services was read to exist; BR-66.'),
  ),
  'report.interval': text('MONTHLY', act.forms, `${designDefault} BR-66.`),
  'report.missingBlocksAct': flag(true, act.forms, `${designDefault} BR-66.`),
};
