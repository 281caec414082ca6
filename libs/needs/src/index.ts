export { type PlanDecision, planDecisions } from './domain/plan-line.ts';
export { survey20242025 } from './domain/survey-2024-2025/index.ts';
export * from './events.ts';
export { NeedLineType, NeedsPlanType, NeedsRoundType, PlanDecisionEnum, PlanLineType } from './graphql/needs.types.ts';
export { SurveyType } from './graphql/survey.types.ts';
export { NeedsModule } from './module.ts';
export * from './steps.ts';
