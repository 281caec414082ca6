import { basis } from './acts.ts';
import { byDesign, flag, inPractice, type Parameters, text } from './parameter.ts';

const firstQuarter = inPractice({
  title: 'Ahadzhanova, digital technologies in social services',
  read: 'How the first quarter was used under Order 28 of 2014; whether Order 130-Н keeps it was not read.',
});

export const needs: Parameters = {
  'needs.window.from': text('01-01', basis.needs, firstQuarter, { note: 'Month and day (BR-4).' }),
  'needs.window.to': text('03-31', basis.needs, firstQuarter, {
    note: 'Month and day, included. A plan adopted after it is flagged as late, not refused (BR-4).',
  }),
  'needs.tender.requiresPlanLine': flag(true, basis.needs, byDesign, {
    note: 'A lot comes from a line of an adopted plan (BR-5).',
  }),
  'needs.tender.emergencyAllowed': flag(true, basis.needs, byDesign, {
    note: 'A justification signed by the head stands in for the plan line (BR-5).',
  }),
};
