import { type Problem, refuseIfAny, type RulePack } from '#kernel';
import type { LotFacts, TenderFacts } from './facts.ts';
import { tenderMachine } from './machines.ts';
import { problem } from './problems.ts';

export interface ApprovalFacts {
  readonly lots: readonly LotFacts[];
  /** Ids of the plan lines that stand in an adopted plan of this authority. */
  readonly adoptedPlanLines: ReadonlySet<string>;
  readonly hasCommission: boolean;
  readonly budgetLineAuthorityId: string;
}

/** A second person answers for the tender: the head, never its author (BR-86), on adopted plan lines only (BR-5). */
export function approve(tender: TenderFacts, personId: string, facts: ApprovalFacts, pack: RulePack) {
  const state = tenderMachine.next(tender.state, 'approve');
  refuseIfAny([
    problem(tender.authorId === personId, 'AUTHOR_CANNOT_APPROVE'),
    problem(facts.budgetLineAuthorityId !== tender.authorityId, 'BUDGET_LINE_NOT_YOURS', ['budgetLineId']),
    problem(facts.lots.length === 0, 'LOTS_MISSING', ['lots']),
    problem(!facts.hasCommission, 'COMMISSION_MISSING', ['commission']),
    ...planProblems(tender, facts, pack),
  ]);
  return { state, approverId: personId };
}

/** Where the pack wants it, a lot comes from an adopted plan line or from an emergency that the head has signed for (BR-5). */
export const planProblems = (
  tender: Pick<TenderFacts, 'emergencyJustification'>,
  { lots, adoptedPlanLines }: Pick<ApprovalFacts, 'lots' | 'adoptedPlanLines'>,
  pack: RulePack,
) =>
  lots.map((lot) =>
    lot.planLineId === null
      ? withoutPlanLine(tender, pack, ['lots', `${lot.number}`])
      : problem(!adoptedPlanLines.has(lot.planLineId), 'PLAN_LINE_NOT_ADOPTED', ['lots', `${lot.number}`]),
  );

/** What is wrong with a lot that comes from no plan line (BR-5). */
export function withoutPlanLine(
  { emergencyJustification }: Pick<TenderFacts, 'emergencyJustification'>,
  pack: RulePack,
  path: readonly string[],
): Problem | undefined {
  const required = pack.flag('needs.tender.requiresPlanLine');
  const emergency = pack.flag('needs.tender.emergencyAllowed');
  return (
    problem(required && !emergency, 'PLAN_LINE_REQUIRED', path) ??
    problem(required && !emergencyJustification, 'EMERGENCY_WITHOUT_JUSTIFICATION', path)
  );
}
