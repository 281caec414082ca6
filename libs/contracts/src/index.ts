export * from './events.ts';
export { ContractType } from './graphql/contract.type.ts';
export { ContractsModule } from './module.ts';
export * from './steps.ts';
