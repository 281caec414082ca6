export * from './events.ts';
export { TariffType } from './graphql/tariffs.type.ts';
export { TariffsModule } from './module.ts';
export * from './steps.ts';
