export type { ContractState } from './domain/contract.ts';
export * from './events.ts';
export { ContractType } from './graphql/contract.types.ts';
export { ActType, PaymentType } from './graphql/performance.types.ts';
export { ContractsModule } from './module.ts';
export * from './steps.ts';
