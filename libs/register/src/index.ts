export { type Standing, standingProblems } from './domain/standing.ts';
export * from './events.ts';
export { RegisterModule } from './module.ts';
export * from './steps.ts';
export * from './sql.ts';
export * from './notices.ts';
