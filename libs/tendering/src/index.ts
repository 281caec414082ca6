export type { LotFacts, LotItemFacts, TenderFacts } from './domain/facts.ts';
export * from './events.ts';
export { LotItemType, LotType } from './graphql/lot.types.ts';
export { BidContentType } from './graphql/own-bid.types.ts';
export { TenderType } from './graphql/tender.types.ts';
export { TenderingModule } from './module.ts';
export * from './steps.ts';
