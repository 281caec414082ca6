export type { EntryState } from './domain/entry.ts';
export type { ProviderService, ProviderType } from './domain/provider.ts';
export { type Standing, standingProblems } from './domain/standing.ts';
export * from './events.ts';
export { RegisterEntryType } from './graphql/register.types.ts';
export { RegisterModule } from './module.ts';
export * from './steps.ts';
