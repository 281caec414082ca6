import { declareProblems } from '#kernel';

const law = 'Law 2671-VIII, Art. 13, 15';
const register = 'Cabinet Resolution 99 of 27.01.2021';
const criteria = 'Cabinet Resolution 185 of 03.03.2020';

export const { problem, refuse } = declareProblems({
  PROVIDER_NOT_IN_REGISTER: { rule: 'BR-6', legalReference: law, about: 'person' },
  PROVIDER_NOT_ACTIVE: { rule: 'BR-6', legalReference: law, about: 'person' },
  SERVICE_NOT_IN_ENTRY: { rule: 'BR-6', legalReference: law, about: 'person' },
  LEGAL_CODE_IN_REGISTER: { rule: 'BR-7', legalReference: register, about: 'person' },
  ALREADY_IN_REGISTER: { rule: 'BR-7', legalReference: register, about: 'state' },
  APPLICATION_ALREADY_FILED: { rule: 'BR-9', about: 'state' },
  REGISTER_AUTHORITY_UNKNOWN: {},
  ENTRY_VERSION_MISSING: { rule: 'BR-13' },
  APPLICATION_SERVICES_MISSING: { rule: 'BR-8', legalReference: criteria },
  APPLICATION_SERVICE_REPEATED: { rule: 'BR-8' },
  SERVICE_NOT_IN_CLASSIFIER: { rule: 'BR-8', legalReference: 'Ministry of Social Policy Order 429 of 23.06.2020' },
  SERVICE_CAPACITY_NOT_POSITIVE: {},
  SERVICE_SETTING_UNKNOWN: {},
  APPLICANT_NOT_A_PROVIDER: { rule: 'BR-14', about: 'person' },
  PROVIDER_FIELD_MISSING: { rule: 'BR-14', legalReference: register },
  PROVIDER_LEGAL_CODE_MALFORMED: { rule: 'BR-14', legalReference: register, about: 'person' },
  PROVIDER_LEGAL_CODE_MISTYPED: { rule: 'BR-14', legalReference: register, about: 'person' },
  CRITERION_UNKNOWN: { rule: 'BR-8', legalReference: criteria },
  CRITERION_SERVICE_NOT_APPLIED_FOR: { rule: 'BR-8' },
  CRITERION_EVIDENCE_MISSING: { rule: 'BR-8', legalReference: criteria },
  CRITERION_NOT_CHECKED: { rule: 'BR-8', legalReference: criteria, about: 'subject' },
  CRITERION_NOT_MET: { rule: 'BR-8', legalReference: criteria, about: 'subject' },
  REASON_NOT_IN_LIST: { rule: 'BR-10', legalReference: register },
  REASON_TEXT_MISSING: { rule: 'BR-10', legalReference: register },
  REGISTRAR_BELONGS_TO_PROVIDER: { rule: 'BR-86', about: 'person' },
});
