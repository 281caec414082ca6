export type { LegalType } from './domain/organisation.ts';
export * from './events.ts';
export { DonePayload, OrganisationType } from './graphql/identity.type.ts';
export { IdentityModule } from './module.ts';
export * from './steps.ts';
export { CreateFirstOperator } from './usecases/create-first-operator.ts';
export { Passwords } from './usecases/passwords.ts';
export * from './sql.ts';
