import { declareProblems } from '#kernel';

export const { problem, refuse } = declareProblems({
  FILE_ORGANISATION_MISSING: {},
  FILE_NAME_MALFORMED: {},
  FILE_EMPTY: {},
  FILE_TOO_LARGE: {},
  FILE_TOO_SLOW: {},
  FILE_TYPE_NOT_ALLOWED: {},
  FILE_EXTENSION_WRONG: {},
  FILES_TOO_OFTEN: {},
  FILES_TOO_MANY: {},
  FILES_TOO_LARGE: {},
  FILE_UNKNOWN: {},
  FILE_LINKED: {},
  FILE_INFECTED: {},
});
