export * from './events.ts';
export { BudgetLineType } from './graphql/budget.types.ts';
export { BudgetModule } from './module.ts';
export * from './steps.ts';
