import { declareProblems } from '#kernel';

export const { problem, refuse } = declareProblems({
  SIGN_IN_FAILED: {},
  SIGN_IN_TOO_OFTEN: { about: 'state' },
  SESSION_REQUIRED: { about: 'person' },
  NOT_A_MEMBER: { about: 'person' },
  EMAIL_MALFORMED: {},
  EMAIL_TAKEN: {},
  NAME_MISSING: {},
  PASSWORD_TOO_SHORT: {},
  PASSWORD_TOO_LONG: {},
  PASSWORD_COMMON: {},
  PASSWORD_WRONG: {},
  LEGAL_CODE_MALFORMED: { rule: 'BR-7' },
  LEGAL_CODE_MISTYPED: { rule: 'BR-7' },
  LEGAL_CODE_TAKEN: { rule: 'BR-7' },
  LEGAL_TYPE_MISMATCH: { rule: 'BR-14' },
  ROLE_FOREIGN: { rule: 'BR-86' },
  ROLES_CLASH: { rule: 'BR-86' },
  ROLES_MISSING: {},
  MEMBERSHIP_EXISTS: {},
  OPERATOR_EXISTS: { about: 'state' },
});
