export type { ScoreBundle } from './domain/bundle.ts';
export type { AwardLetter, AwardProtocol } from './domain/documents.ts';
export { bundleOfProtocol, type RecomputableProtocol, verifyProtocol } from './domain/protocol.ts';
export { type RankedBid, rankBids } from './domain/ranking.ts';
export * from './events.ts';
export { EvaluationModule } from './module.ts';
export * from './steps.ts';
