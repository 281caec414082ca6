import { act } from './acts.ts';
import { designDefault, fromMemory, list, type Parameters, verified, workingDays } from './parameter.ts';

export const register: Parameters = {
  'register.decision.days': workingDays(
    10,
    act.register,
    `${designDefault} Silence does not include the provider (BR-9).`,
  ),
  'register.notice.days': workingDays(3, act.register, designDefault),
  'register.update.days': workingDays(10, act.register, `${designDefault} Counted from the change of data.`),
  'register.mandatoryCriteria': verified(
    list(
      ['FOUNDING_DOCUMENTS', 'STATE_STANDARDS', 'STAFF_QUALIFICATION', 'NO_ARREARS'],
      act.criteria,
      'Read in a summary of Resolution 185; amended on 14.01.2026 by a text that was not read (BR-8).',
    ),
  ),
  'register.furtherCriteria': list(
    ['MATERIAL_BASE', 'BUILDING_REQUIREMENTS', 'PUBLIC_INFORMATION', 'LICENCE_WHERE_REQUIRED'],
    act.criteria,
    fromMemory,
  ),
  'register.refusalReasons': list(
    ['CRITERION_NOT_MET', 'DATA_INCOMPLETE_OR_FALSE', 'LIQUIDATION_OR_BANKRUPTCY', 'SANCTIONS'],
    act.register,
    `${fromMemory} BR-10.`,
  ),
  'register.exclusionReasons': list(
    ['OWN_REQUEST', 'TERMINATION_OR_DEATH', 'CRITERIA_LOST', 'DATA_FALSE', 'FAILURE_NOT_REMEDIED'],
    act.register,
    `${fromMemory} BR-10.`,
  ),
};
