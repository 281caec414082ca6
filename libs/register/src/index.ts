export { type Standing, standingProblems } from './domain/standing.ts';
export * from './events.ts';
export { RegisterModule } from './module.ts';
export * from './steps.ts';
