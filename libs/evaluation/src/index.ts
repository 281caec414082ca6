export type { ScoreBundle } from './domain/bundle.ts';
export { letter } from './documents/letter/document.ts';
export { protocol } from './documents/protocol/document.ts';
export { bundleOfProtocol, type RecomputableProtocol, verifyProtocol } from './domain/protocol.ts';
export { type RankedBid, rankBids } from './domain/ranking.ts';
export * from './events.ts';
export { EvaluationModule } from './module.ts';
export * from './steps.ts';
