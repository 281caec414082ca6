export { survey20242025 } from './domain/survey-2024-2025/index.ts';
