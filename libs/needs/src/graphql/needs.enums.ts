import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '#platform';
import { codesOf, described } from '#reference';
import { needsPlanMachine } from '../domain/plan.ts';
import { planDecisions } from '../domain/plan-line.ts';
import { needsRoundMachine } from '../domain/round.ts';

export const NeedsRoundStateEnum = enumOf(needsRoundMachine.states);
export const NeedsPlanStateEnum = enumOf(needsPlanMachine.states);
export const NeedMethodEnum = enumOf(['identified', 'estimated'] as const);
export const PlanDecisionEnum = enumOf(codesOf(planDecisions));
registerEnumType(NeedsRoundStateEnum, {
  name: 'NeedsRoundState',
  description: 'Counts are final once a round is closed.',
});
registerEnumType(NeedsPlanStateEnum, {
  name: 'NeedsPlanState',
  description: 'One plan of an authority and year is in force.',
});
registerEnumType(NeedMethodEnum, {
  name: 'NeedMethod',
  description: 'Which figure is the need: persons identified, or the estimate where it is larger.',
});
registerEnumType(PlanDecisionEnum, {
  name: 'PlanDecision',
  description: 'What the authority decides to do about a need.',
  valuesMap: described(planDecisions),
});
