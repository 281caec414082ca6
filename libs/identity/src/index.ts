export { rolesOfKind } from './domain/membership.ts';
export { type Kind, type LegalType, legalTypes, organisationKinds } from './domain/organisation.ts';
export * from './events.ts';
export {
  LegalTypeEnum,
  MembershipType,
  OrganisationKindEnum,
  OrganisationType,
  PersonType,
  RoleEnum,
} from './graphql/identity.types.ts';
export { IdentityModule } from './module.ts';
export * from './steps.ts';
export { CreateFirstOperator } from './usecases/create-first-operator.ts';
