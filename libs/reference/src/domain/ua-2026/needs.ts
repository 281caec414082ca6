import { act } from './acts.ts';
import { count, designDefault, flag, fromMemory, list, type Parameters, text } from './parameter.ts';

export const needs: Parameters = {
  'needs.window.from': text(
    '01-01',
    act.needs,
    'Month and day. First quarter, as practised under Order 28; whether Order 130-Н keeps it was not read (BR-4).',
  ),
  'needs.window.to': text(
    '03-31',
    act.needs,
    'Month and day, included. A plan adopted after it is flagged as late, not refused (BR-4).',
  ),
  'needs.data.yearsBack': count(
    1,
    act.needs,
    'Figures are those of the previous year (BR-4). Whether Order 130-Н keeps it was not read.',
  ),
  'needs.methods': list(
    ['identified', 'estimated'],
    act.needs,
    `${designDefault} The formulas of the official form were not readable (BR-2).`,
  ),
  'needs.publicConsultation.required': flag(false, act.needs, fromMemory),
  'needs.tender.requiresPlanLine': flag(true, act.needs, `${designDefault} BR-5.`),
  'needs.tender.emergencyAllowed': flag(
    true,
    act.needs,
    `${designDefault} With a justification signed by the head (BR-5).`,
  ),
};
