export { actText } from './documents/act/document.ts';
export { contractText } from './documents/contract/document.ts';
export * from './events.ts';
export { ContractType } from './graphql/contract.type.ts';
export { ContractsModule } from './module.ts';
export * from './steps.ts';
export * from './sql.ts';
export * from './notices.ts';
