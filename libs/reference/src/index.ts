export {
  type CodeList,
  factors,
  hasCode,
  notInList,
  serviceTypes,
  type Setting,
  settings,
  type TargetGroup,
  targetGroups,
} from './domain/code-lists.ts';
export type { SubsistenceCategory } from './domain/seed/lists.ts';
export type { TerritoryFacts } from './domain/territory.ts';
export { ua2026 } from './domain/ua-2026/index.ts';
export * from './events.ts';
export { ReferenceModule } from './module.ts';
export * from './steps.ts';
export { ImportCpv } from './usecases/import-cpv.ts';
export type { ImportResult, Progress } from './usecases/import-list.ts';
export { ImportServices } from './usecases/import-services.ts';
export { ImportTerritories } from './usecases/import-territories.ts';
export { loadReference, LoadReference } from './usecases/load-reference.ts';
export { codesOf, described, SettingEnum, TargetGroupEnum } from './graphql/enums.ts';
export { bilingualColumn } from './graphql/reference.reads.ts';
export { BilingualType, CpvCodeType, NamedCodeType, ServiceType, TerritoryType } from './graphql/reference.types.ts';
