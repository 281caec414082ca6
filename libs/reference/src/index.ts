export { ua2026 } from './domain/ua-2026/index.ts';
