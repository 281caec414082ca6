export * from './events.ts';
export { BudgetLineType } from './graphql/budget.type.ts';
export { BudgetModule } from './module.ts';
export * from './steps.ts';
