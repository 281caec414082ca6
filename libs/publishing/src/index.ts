export { type DocumentKind, documentKinds, type FactsOf, readFacts } from './domain/facts/kinds.ts';
export { FactsError } from './domain/facts/reader.ts';
export { type Trace, type TraceKind, traceKinds, type TraceNode, type TraceTotals } from './domain/trace.ts';
export * from './events.ts';
export { DocumentType } from './graphql/document.type.ts';
export { NoticeType } from './graphql/notice.types.ts';
export { PublishingModule } from './module.ts';
export { type AwardCheck, checkProtocol, VerifyAward } from './usecases/verify-award.ts';
export { type DocumentCheck, VerifyDocument } from './usecases/verify-document.ts';
