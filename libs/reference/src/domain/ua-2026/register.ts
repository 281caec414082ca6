import { basis } from './acts.ts';
import { byDesign, december, inSummary, list, memory, type Parameters, workingDays } from './parameter.ts';

export const register: Parameters = {
  'register.decision.days': workingDays(10, basis.register, byDesign, {
    tighten: 'shorter',
    note: 'Silence does not include the provider (BR-9).',
  }),
  'register.mandatoryCriteria': list(
    [
      'FOUNDING_DOCUMENTS',
      'STATE_STANDARDS',
      'STAFF_QUALIFICATION',
      'NO_ARREARS',
      'STAFF_MEDICAL_BOOKS',
      'ACCESSIBLE_PREMISES',
    ],
    basis.criteria,
    inSummary(
      {
        title: 'City of Odesa on Resolution 185; news of 15.01.2026',
        date: '2026-01-15',
        read: 'A list of the general criteria. The text of the amendment of 14.01.2026 was not read; criteria of single services stand besides.',
      },
      december,
    ),
    { note: 'Premises by ДБН В.2.2-40:2018. Natural persons who give care without a business are exempt (BR-8).' },
  ),
  'register.furtherCriteria': list(
    ['MATERIAL_BASE', 'PUBLIC_INFORMATION', 'LICENCE_WHERE_REQUIRED'],
    basis.criteria,
    memory,
    { note: 'May be checked and recorded; none of them keeps a provider out (BR-8).' },
  ),
  'register.refusalReasons': list(
    ['CRITERION_NOT_MET', 'DATA_INCOMPLETE_OR_FALSE', 'LIQUIDATION_OR_BANKRUPTCY', 'SANCTIONS'],
    basis.register,
    memory,
    { note: 'BR-10.' },
  ),
  'register.exclusionReasons': list(
    ['OWN_REQUEST', 'TERMINATION_OR_DEATH', 'CRITERIA_LOST', 'DATA_FALSE', 'FAILURE_NOT_REMEDIED'],
    basis.register,
    memory,
    { note: 'BR-10.' },
  ),
};
