export type { LotFacts, LotItemFacts, TenderFacts } from './domain/facts.ts';
export { MOST_BIDS, MOST_CRITERIA, MOST_ITEMS, MOST_MEMBERS } from './domain/limits.ts';
export * from './events.ts';
export { LotItemType, LotType } from './graphql/lot.type.ts';
export { BidContentType } from './graphql/own-bid.type.ts';
export { TenderType } from './graphql/tender.type.ts';
export { TenderingModule } from './module.ts';
export * from './steps.ts';
