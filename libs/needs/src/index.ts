export { survey20242025 } from './domain/survey-2024-2025/index.ts';
export * from './events.ts';
export { NeedsModule } from './module.ts';
export * from './steps.ts';
