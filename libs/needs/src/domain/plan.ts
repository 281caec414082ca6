import {
  type Instant,
  type LocalDate,
  localDateOf,
  machine,
  type Problem,
  refuseIfAny,
  type RulePack,
  type StateOf,
} from '#kernel';
import { problem } from './problems.ts';
import { isLate } from './round.ts';

/** A plan is never edited after its adoption: a later adoption for the same year supersedes it (BR-1). */
export const needsPlanMachine = machine('needs_plan', {
  draft: { change: 'draft', adopt: 'adopted' },
  adopted: { supersede: 'superseded' },
  superseded: {},
});

export interface PlanFacts {
  readonly id: string;
  readonly authorityId: string;
  readonly year: number;
  readonly state: StateOf<typeof needsPlanMachine>;
  readonly authorId: string;
}

export interface AdoptionAct {
  readonly actNumber: string;
  readonly actDate: LocalDate;
}

export interface Adoption extends AdoptionAct {
  readonly state: PlanFacts['state'];
  readonly adoptedBy: string;
  readonly adoptedAt: Instant;
  readonly late: boolean;
}

/**
 * Adopts a plan by an act (BR-1, BR-2), by somebody who wrote nothing in it (BR-86). Services must be in force on the day of adoption, which
 * the classifier tells; being late in the year does not forbid it (BR-4).
 */
export function adopt(
  plan: PlanFacts,
  lines: readonly { readonly addedBy: string }[],
  inactiveServices: readonly (Problem | undefined)[],
  act: AdoptionAct,
  adopterId: string,
  pack: RulePack,
  now: Instant,
): Adoption {
  const state = needsPlanMachine.next(plan.state, 'adopt');
  const today = localDateOf(now, pack.timeZone);
  refuseIfAny([
    problem(
      adopterId === plan.authorId || lines.some(({ addedBy }) => addedBy === adopterId),
      'PLAN_ADOPTED_BY_ITS_AUTHOR',
    ),
    problem(lines.length === 0, 'PLAN_EMPTY'),
    problem(act.actNumber.trim() === '', 'PLAN_ACT_MISSING', ['actNumber']),
    problem(act.actDate > today, 'PLAN_ACT_DATE_IN_FUTURE', ['actDate'], { today }),
    ...inactiveServices,
  ]);
  return {
    state,
    actNumber: act.actNumber.trim(),
    actDate: act.actDate,
    adoptedBy: adopterId,
    adoptedAt: now,
    late: isLate(plan.year, pack, now),
  };
}
