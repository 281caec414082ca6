import { localDate, type RulePackData } from '#kernel';
import { acts } from './acts.ts';
import { contracts } from './contract.ts';
import { awards, commission, evaluation } from './evaluation.ts';
import { cases, general, monitoring } from './monitoring.ts';
import { budget, fees, tariffs } from './money.ts';
import { needs } from './needs.ts';
import type { Parameters } from './parameter.ts';
import { register } from './register.ts';
import { bids, tenders } from './tender.ts';

/** Ukraine, 2026. Days off are to be listed before martial law ends: until then public holidays are worked. */
export const ua2026: RulePackData = {
  code: 'ua-2026',
  country: 'UA',
  effectiveFrom: localDate('2026-01-01'),
  currency: 'UAH',
  languages: ['uk', 'en'],
  calendar: { timeZone: 'Europe/Kyiv', weekend: [6, 7], daysOff: [], workingWeekends: [] },
  acts,
  parameters: allOf([
    needs,
    register,
    tariffs,
    fees,
    budget,
    tenders,
    bids,
    commission,
    evaluation,
    awards,
    contracts,
    monitoring,
    cases,
    general,
  ]),
};

function allOf(topics: readonly Parameters[]): Parameters {
  const entries = topics.flatMap((topic) => Object.entries(topic));
  const twice = entries.find(([key], index) => entries.findIndex(([other]) => other === key) !== index);
  if (twice) throw new Error(`parameter ${twice[0]} is given twice`);
  return Object.fromEntries(entries);
}
