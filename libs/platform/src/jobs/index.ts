export { type JobsOptions } from './bull-jobs.ts';
export * from './job.ts';
export * from './jobs.ts';
export * from './processors.ts';
export * from './retry.ts';
export * from './stores.ts';
