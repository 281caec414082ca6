export {
  type Calculation,
  calculateTariff,
  type CostArticle,
  costArticles,
  type CostFacts,
} from './domain/calculation.ts';
export type { TariffState } from './domain/tariff.ts';
export * from './events.ts';
export { TariffType } from './graphql/tariffs.types.ts';
export { TariffsModule } from './module.ts';
export * from './steps.ts';
