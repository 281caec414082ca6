import { declareProblems } from '#kernel';

export const { problem, refuse } = declareProblems({
  FILE_ORGANISATION_MISSING: { about: 'person' },
  FILE_NAME_MALFORMED: { about: 'input' },
  FILE_EMPTY: { about: 'input' },
  FILE_TOO_LARGE: { about: 'input' },
  FILE_TOO_SLOW: { about: 'input' },
  FILE_TYPE_NOT_ALLOWED: { about: 'input' },
  FILE_EXTENSION_WRONG: { about: 'input' },
  FILES_TOO_OFTEN: { about: 'person' },
  FILES_TOO_MANY: { about: 'person' },
  FILES_TOO_LARGE: { about: 'person' },
  FILE_UNKNOWN: { about: 'input' },
  FILE_LINKED: { about: 'input' },
  FILE_INFECTED: { about: 'input' },
});
