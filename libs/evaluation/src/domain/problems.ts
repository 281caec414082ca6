import { declareProblems } from '#kernel';

const conflictLaw = 'Law of Ukraine 1700-VII, Art. 28, 35-1';
const selection = 'Resolution of the Cabinet of Ministers 450 of 01.06.2020';

export const { problem, refuse } = declareProblems({
  BIDDERS_NOT_KNOWN: { rule: 'BR-50', legalReference: conflictLaw, about: 'state' },
  DECLARATION_MISSING: { rule: 'BR-50', legalReference: conflictLaw, about: 'person' },
  DECLARATION_MADE: { rule: 'BR-50', legalReference: conflictLaw, about: 'state' },
  CONFLICT_REASON_MISSING: { rule: 'BR-51', legalReference: conflictLaw },
  MEMBER_BELONGS_TO_BIDDER: { rule: 'BR-86', legalReference: conflictLaw, about: 'person' },
  MEMBER_RECUSED: { rule: 'BR-51', legalReference: conflictLaw, about: 'person' },
  MEMBER_NOT_ACTING: { rule: 'BR-52', legalReference: selection, about: 'person' },
  CHAIR_OR_SECRETARY_ONLY: { rule: 'BR-49', legalReference: selection, about: 'person' },

  ADMISSION_DECIDED: { rule: 'BR-56', legalReference: selection, about: 'state' },
  ADMISSION_MISSING: { rule: 'BR-56', legalReference: selection, about: 'subject' },
  REJECTION_REASON_UNKNOWN: { rule: 'BR-56', legalReference: selection },
  REJECTION_EXPLANATION_MISSING: { rule: 'BR-56', legalReference: selection },
  BID_NOT_ADMITTED: { rule: 'BR-56', legalReference: selection },

  CRITERION_NOT_PUBLISHED: { rule: 'BR-55' },
  PRICE_IS_NOT_SCORED: { rule: 'BR-55' },
  SCORE_OUT_OF_RANGE: { rule: 'BR-54' },
  SCORE_COMMENT_MISSING: { rule: 'BR-54' },
  SCORES_LOCKED: { rule: 'BR-54', about: 'state' },
  SCORES_INCOMPLETE: { rule: 'BR-54' },
  SCORES_OF_RECUSED_MEMBER: { rule: 'BR-51', legalReference: conflictLaw, about: 'subject' },
  REEVALUATION_REASON_MISSING: { rule: 'BR-54' },
  BUNDLE_MALFORMED: { rule: 'BR-55' },

  QUORUM_MISSING: { rule: 'BR-52', legalReference: selection },
  MEETING_ALREADY_OPEN: { rule: 'BR-52', about: 'state' },
  MEETING_OF_ANOTHER_KIND: { rule: 'BR-52', about: 'subject' },
  LOT_NOT_UNDER_EVALUATION: { rule: 'BR-54', about: 'state' },
  LOT_NOT_EVALUATED: { rule: 'BR-57', about: 'state' },
  MEMBER_NOT_PRESENT: { rule: 'BR-53', legalReference: selection, about: 'person' },
  VOTE_ALREADY_CAST: { rule: 'BR-53', legalReference: selection, about: 'state' },
  VOTES_MISSING: { rule: 'BR-53', legalReference: selection, about: 'subject' },
  MAJORITY_MISSING: { rule: 'BR-53', legalReference: selection, about: 'subject' },

  AWARD_ALREADY_PROPOSED: { rule: 'BR-57', about: 'state' },
  NO_BID_TO_AWARD: { rule: 'BR-57', about: 'subject' },
  NEGOTIATION_MISSING: { rule: 'BR-59' },
  PROTOCOL_NOT_READY: { rule: 'BR-58', legalReference: selection, about: 'state' },
  PROTOCOL_ALREADY_SIGNED: { rule: 'BR-58', legalReference: selection, about: 'state' },
  PROTOCOL_UNSIGNED: { rule: 'BR-58', legalReference: selection, about: 'subject' },
  DECIDER_SITS_IN_COMMISSION: { rule: 'BR-86', about: 'person' },
  STANDSTILL_RUNNING: { rule: 'BR-62', about: 'state' },
  COMPLAINT_HOLDS_AWARD: { rule: 'BR-62', about: 'state' },
  AWARD_CONTRACTED: { rule: 'BR-63', about: 'state' },
  SIGNING_TERM_RUNNING: { rule: 'BR-63', legalReference: selection, about: 'state' },
  REVOCATION_REASON_MISSING: { rule: 'BR-63' },

  COMPLAINT_LATE: { rule: 'BR-62', about: 'state' },
  COMPLAINT_TEXT_MISSING: { rule: 'BR-62' },
  COMPLAINT_DECISION_MISSING: { rule: 'BR-62' },
  COMPLAINANT_NOT_BIDDER: { rule: 'BR-62', about: 'person' },
});
