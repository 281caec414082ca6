import { act } from './acts.ts';
import {
  calendarDays,
  count,
  designDefault,
  flag,
  fromMemory,
  list,
  type Parameters,
  ratio,
  text,
  verified,
  workingDays,
} from './parameter.ts';

export const monitoring: Parameters = {
  'monitoring.interval': text('QUARTERLY', act.monitoring, `${designDefault} Quantitative monitoring.`),
  'monitoring.summary.interval': text('YEARLY', act.monitoring, designDefault),
  'monitoring.internal.perYear': count(1, act.monitoring, `${fromMemory} BR-78.`),
  'monitoring.external.everyYears': count(2, act.monitoring, `${fromMemory} BR-78.`),
  'monitoring.indicators': list(
    ['ADDRESSNESS', 'EFFECTIVENESS', 'TIMELINESS', 'ACCESSIBILITY', 'CONVENIENCE', 'DIGNITY', 'PROFESSIONALISM'],
    act.monitoring,
    fromMemory,
  ),
  'monitoring.band.good': ratio('80/100', act.monitoring, `${fromMemory} At or above: GOOD (BR-80).`),
  'monitoring.band.satisfactory': ratio(
    '51/100',
    act.monitoring,
    `${fromMemory} At or above: SATISFACTORY; some standards say 60 (BR-80).`,
  ),
  'monitoring.unsatisfactoryIndicatorCaps': flag(
    true,
    act.monitoring,
    `${designDefault} One unsatisfactory indicator caps the service at SATISFACTORY (BR-80).`,
  ),
  'monitoring.unsatisfactoryInRow': count(
    2,
    act.monitoring,
    `${designDefault} So many in a row open a review of the register entry (BR-80).`,
  ),
  'monitoring.correctivePlan.required': flag(true, act.monitoring, `${fromMemory} BR-80.`),
  'quality.publish.days': workingDays(10, act.monitoring, `${designDefault} BR-81.`),
};

/** Time limits of the case-management system, which the product quotes and does not run. */
export const cases: Parameters = {
  'case.assessmentHandover.days': verified(
    workingDays(
      1,
      'постанова КМУ № 587 від 01.06.2020 у редакції № 687 від 13.06.2024',
      'Not later than the next working day (BR-73).',
    ),
  ),
  'case.decision.martialLaw.days': verified(
    workingDays(1, 'постанова КМУ № 587 від 01.06.2020', "On the person's application alone (BR-74)."),
  ),
  'case.decision.martialLaw.services': verified(
    list(
      ['015.2', '015.4', '015.1', '009'],
      'постанова КМУ № 587 від 01.06.2020',
      'Inpatient, palliative and home care, supported living (BR-74).',
    ),
  ),
  'case.emergency.hours': count(24, act.cases, `${fromMemory} At once, and not later than this.`),
  'case.assessment.days': workingDays(5, act.cases, fromMemory),
  'case.decision.days': workingDays(10, act.cases, `${fromMemory} BR-74.`),
  'case.notice.days': workingDays(3, act.cases, fromMemory),
  'case.plan.days': workingDays(10, act.cases, `${fromMemory} Seven to ten.`),
  'case.review.months': count(6, act.cases, fromMemory),
  'case.reassessment.months': count(12, act.cases, fromMemory),
};

export const general: Parameters = {
  'deadline.rollsToWorkingDay': flag(
    true,
    act.civilCode,
    `${fromMemory} A term that ends on a day off ends with the next working day (BR-85).`,
  ),
  'calendar.martialLaw.holidaysWork': flag(
    true,
    'Закон України № 2136-IX від 15.03.2022, ст. 6',
    `${fromMemory} Public holidays are working days under martial law, so the pack's list of days off is empty. Fill it when martial law ends (BR-85).`,
  ),
  'document.withheld.days': calendarDays(
    1826,
    act.personalData,
    `${designDefault} What is not public in a legal document is erased after five years.`,
  ),
  'publication.smallCell': count(5, act.personalData, `${designDefault} Smaller counts are not published (BR-77).`),
};
