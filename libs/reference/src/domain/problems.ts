import { declareProblems } from '#kernel';

const classifier = 'Наказ Мінсоцполітики № 429 від 23.06.2020 (Класифікатор соціальних послуг)';

export const { problem, refuse } = declareProblems({
  RULE_PACK_MISSING: { rule: 'BR-84', about: 'state' },
  OWN_RULE_UNKNOWN: { rule: 'BR-84' },
  OWN_RULE_FIXED: { rule: 'BR-84' },
  OWN_RULE_UNREADABLE: { rule: 'BR-84' },
  OWN_RULE_LOOSENS: { rule: 'BR-84' },
  OWN_RULE_UNCHANGED: { rule: 'BR-84' },
  OWN_RULE_REASON_MISSING: { rule: 'BR-83' },
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
