import type { Problem } from '#kernel';
import { problem } from './problems.ts';

/** A reason from the closed list, and words of one's own besides (BR-10). */
export const reasonProblems = (code: string, text: string, list: readonly string[]): (Problem | undefined)[] => [
  problem(!list.includes(code), 'REASON_NOT_IN_LIST', ['reasonCode'], { reasons: list.join(', ') }),
  problem(text.trim() === '', 'REASON_TEXT_MISSING', ['reasonText']),
];
