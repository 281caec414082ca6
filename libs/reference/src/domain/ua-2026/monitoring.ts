import { basis } from './acts.ts';
import {
  byDesign,
  calendarDays,
  count,
  flag,
  inPractice,
  list,
  memory,
  type Parameters,
  ratio,
  workingDays,
} from './parameter.ts';

const notHere = 'The product prepares quarterly reports on contracts; evaluations of quality are not part of it yet.';

export const monitoring: Parameters = {
  'monitoring.internal.perYear': count(1, basis.monitoring, memory, { quoted: notHere, note: 'BR-78.' }),
  'monitoring.external.everyYears': count(2, basis.monitoring, memory, { quoted: notHere, note: 'BR-78.' }),
  'monitoring.band.good': ratio('80/100', basis.monitoring, memory, {
    tighten: 'higher',
    note: 'At or above: GOOD (BR-80).',
  }),
  'monitoring.band.satisfactory': ratio('51/100', basis.monitoring, memory, {
    tighten: 'higher',
    note: 'At or above: SATISFACTORY; some standards say 60 (BR-80).',
  }),
  'monitoring.unsatisfactoryIndicatorCaps': flag(true, basis.monitoring, byDesign, {
    note: 'One unsatisfactory line caps the whole at SATISFACTORY (BR-80).',
  }),
};

const ofTheState = 'Cases are run in the state’s system of case management, not here.';
const kyiv = inPractice({
  title: 'Department of social policy of Kyiv, two pages',
  read: 'Under Resolution 587, which Resolution 64 has replaced; whether the latter keeps it was not read.',
});

/** Time limits of the case-management system that people ask about here. */
export const cases: Parameters = {
  'case.assessmentHandover.days': workingDays(
    1,
    basis.cases,
    inPractice({
      title: 'ibuhgalter.net on Resolution 687 of 13.06.2024',
      date: '2024-06-13',
      read: 'A summary of a change to Resolution 587, which Resolution 64 has replaced; whether the latter keeps it was not read.',
    }),
    { quoted: ofTheState, note: 'Not later than the next working day (BR-73).' },
  ),
  'case.decision.martialLaw.days': workingDays(1, basis.cases, kyiv, {
    quoted: ofTheState,
    note: "On the person's application alone (BR-74).",
  }),
  'case.decision.martialLaw.services': list(['015.2', '015.4', '015.1', '009'], basis.cases, kyiv, {
    quoted: ofTheState,
    note: 'Inpatient, palliative and home care, supported living (BR-74).',
  }),
};

export const general: Parameters = {
  'deadline.rollsToWorkingDay': flag(true, basis.terms, memory, {
    note: 'A term that ends on a day off ends with the next working day (BR-85).',
  }),
  'calendar.martialLaw.holidaysWork': flag(true, basis.martialLaw, memory, {
    note: 'Public holidays are working days under martial law: the list of days off is not looked at (BR-85).',
  }),
  'document.withheld.days': calendarDays(1826, basis.personalData, byDesign, {
    note: 'What is not public in a legal document is erased after five years.',
  }),
};
