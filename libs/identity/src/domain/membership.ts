import type { Problem } from '#kernel';
import type { Kind } from './organisation.ts';
import { problem } from './problems.ts';

/** Which roles an organisation of a kind can give. */
export const rolesOfKind = {
  authority: [
    'planner',
    'registrar',
    'tariff_officer',
    'tender_officer',
    'head',
    'finance_officer',
    'contract_officer',
    'monitoring_officer',
  ],
  provider: ['bid_writer', 'accountant', 'signatory'],
  oversight: ['complaint_reviewer', 'auditor'],
  operator: ['operator'],
} as const satisfies Record<Kind, readonly string[]>;

/**
 * Roles that one person may not hold together, whatever the process: an auditor only reads (BR-86). The other
 * separations of duty are by process (author and approver of one tender) and stand with their rules.
 */
const clashes: readonly (readonly [string, string])[] = [
  ['auditor', 'complaint_reviewer'],
  ['finance_officer', 'contract_officer'],
];

/** At least one role, each of the organisation's kind, and no two that clash (BR-86). */
export function membershipProblems(kind: Kind, roles: readonly string[]): (Problem | undefined)[] {
  const allowed: readonly string[] = rolesOfKind[kind];
  return [
    problem(roles.length === 0, 'ROLES_MISSING', ['roles']),
    ...roles.map((role, at) => problem(!allowed.includes(role), 'ROLE_FOREIGN', ['roles', String(at)], { role, kind })),
    ...clashes.map(([one, other]) =>
      problem(roles.includes(one) && roles.includes(other), 'ROLES_CLASH', ['roles'], { one, other }),
    ),
  ];
}
