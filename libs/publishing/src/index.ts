export { traceKinds } from './domain/trace.ts';
export * from './events.ts';
export { PublishingModule } from './module.ts';
export { type AwardCheck, checkProtocol, VerifyAward } from './usecases/verify-award.ts';
export { VerifyDocument } from './usecases/verify-document.ts';
