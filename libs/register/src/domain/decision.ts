import { type Instant, type Problem, refuseIfAny, type RulePack } from '#kernel';
import { type ApplicationFacts, type ApplicationState, registerApplicationMachine } from './application.ts';
import { problem } from './problems.ts';
import { reasonProblems } from './reasons.ts';

export const checkResults = ['MET', 'NOT_MET', 'NOT_APPLICABLE'] as const;

export type CheckResult = (typeof checkResults)[number];

/** One criterion of one service, as a registrar found it (BR-8). */
export interface CheckFacts {
  readonly serviceCode: string;
  readonly criterionCode: string;
  readonly result: CheckResult;
}

/** May this be written down as a check of this application? Only while it waits for its decision. */
export function checkCriterion(
  application: ApplicationFacts,
  check: CheckFacts & { evidence: string },
  pack: RulePack,
): void {
  registerApplicationMachine.next(application.state, 'include');
  const known = [...pack.list('register.mandatoryCriteria'), ...pack.list('register.furtherCriteria')];
  const appliedFor = application.services.some((service) => service.serviceCode === check.serviceCode);
  refuseIfAny([
    problem(!known.includes(check.criterionCode), 'CRITERION_UNKNOWN', ['criterionCode'], {
      criteria: known.join(', '),
    }),
    problem(!appliedFor, 'CRITERION_SERVICE_NOT_APPLIED_FOR', ['serviceCode'], { serviceCode: check.serviceCode }),
    problem(check.evidence.trim() === '', 'CRITERION_EVIDENCE_MISSING', ['evidence']),
  ]);
}

/** Grant the application, or refuse it for a reason of the closed list with a text (BR-10). */
export type Decision =
  { readonly grant: true } | { readonly grant: false; readonly reasonCode: string; readonly reasonText: string };

export interface DecidedApplication {
  readonly state: ApplicationState;
  readonly decidedAt: Instant;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
}

/**
 * Decides an application by its checks. Granted only when every mandatory criterion of every service is MET (BR-8); services that
 * the entry already lists (`listed`) were checked before, so a change checks what is new. A late decision is still a decision:
 * silence neither includes nor refuses (BR-9).
 */
export function decide(
  application: ApplicationFacts,
  decision: Decision,
  facts: { checks: readonly CheckFacts[]; listed: readonly string[] },
  pack: RulePack,
  now: Instant,
): DecidedApplication {
  if (decision.grant) {
    const state = registerApplicationMachine.next(application.state, 'include');
    if (application.kind !== 'exclude') refuseIfAny(criteriaProblems(application, facts.checks, facts.listed, pack));
    return { state, decidedAt: now, reasonCode: null, reasonText: null };
  }
  const state = registerApplicationMachine.next(application.state, 'refuse');
  refuseIfAny(reasonProblems(decision.reasonCode, decision.reasonText, pack.list('register.refusalReasons')));
  return { state, decidedAt: now, reasonCode: decision.reasonCode, reasonText: decision.reasonText };
}

function criteriaProblems(
  application: ApplicationFacts,
  checks: readonly CheckFacts[],
  listed: readonly string[],
  pack: RulePack,
): (Problem | undefined)[] {
  const mandatory = pack.list('register.mandatoryCriteria');
  return application.services.flatMap(({ serviceCode }, index) =>
    mandatory.map((criterionCode) => {
      const check = checks.find((one) => one.serviceCode === serviceCode && one.criterionCode === criterionCode);
      const path = ['services', String(index)];
      const parameters = { serviceCode, criterion: criterionCode };
      if (!check) return problem(!listed.includes(serviceCode), 'CRITERION_NOT_CHECKED', path, parameters);
      return problem(check.result !== 'MET', 'CRITERION_NOT_MET', path, parameters);
    }),
  );
}
