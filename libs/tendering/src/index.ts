export type {
  CommissionRole,
  CriterionFacts,
  CriterionKind,
  LotFacts,
  LotItemFacts,
  MemberFacts,
  TenderFacts,
} from './domain/facts.ts';
export { type LotAction, lotMachine, type LotState, tenderMachine, type TenderState } from './domain/machines.ts';
export { type CostArticle, type Offer, type OfferedCost, type OfferedItem, type Statement } from './domain/offer.ts';
export * from './events.ts';
export { CriterionType } from './graphql/commission.types.ts';
export { LotItemType, LotType } from './graphql/lot.types.ts';
export { BidContentType } from './graphql/own-bid.types.ts';
export { TenderType } from './graphql/tender.types.ts';
export { TenderingModule } from './module.ts';
export * from './steps.ts';
