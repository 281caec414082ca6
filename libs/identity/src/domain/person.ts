import type { Problem } from '#kernel';
import { commonPasswords } from './common-passwords.ts';
import { problem } from './problems.ts';

export const PASSWORD_MINIMUM = 12;
export const PASSWORD_MAXIMUM = 128;

export const canonicalEmail = (email: string): string => email.trim().toLowerCase();

/** Long and not among the commonest; no rules of composition. */
export function passwordProblems(password: string): (Problem | undefined)[] {
  return [
    problem(password.length < PASSWORD_MINIMUM, 'PASSWORD_TOO_SHORT', ['password'], { minimum: PASSWORD_MINIMUM }),
    problem(password.length > PASSWORD_MAXIMUM, 'PASSWORD_TOO_LONG', ['password'], { maximum: PASSWORD_MAXIMUM }),
    problem(isCommon(password), 'PASSWORD_COMMON', ['password']),
  ];
}

/** A common word repeated or followed by figures is no better than the word. */
function isCommon(password: string): boolean {
  const word = password.toLowerCase().replace(/[^\p{L}]+$/u, '');
  return commonPasswords.has(password.toLowerCase()) || commonPasswords.has(word) || /^(.{1,4})\1+$/u.test(password);
}

export interface PersonFacts {
  readonly email: string;
  readonly name: string;
}

export function personProblems(person: PersonFacts): (Problem | undefined)[] {
  return [
    problem(!/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(person.email), 'EMAIL_MALFORMED', ['email']),
    problem(person.name.length < 2, 'NAME_MISSING', ['name']),
  ];
}
