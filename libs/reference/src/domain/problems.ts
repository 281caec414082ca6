import { declareProblems } from '#kernel';

const classifier = 'Наказ Мінсоцполітики № 429 від 23.06.2020 (Класифікатор соціальних послуг)';

export const { problem, refuse } = declareProblems({
  RULE_PACK_MISSING: { rule: 'BR-84', about: 'state' },
  SERVICE_NOT_ACTIVE: { rule: 'BR-2', legalReference: classifier },
  TERRITORY_UNKNOWN: {},
  UNIT_UNKNOWN: {},
  CODE_NOT_IN_LIST: {},
  IMPORT_UNREADABLE: { about: 'input' },
  IMPORT_EMPTY: { about: 'input' },
  IMPORT_COLUMN_MISSING: {},
  IMPORT_VALUE_MALFORMED: {},
  IMPORT_CODE_TWICE: {},
  IMPORT_PARENT_UNKNOWN: {},
});
