import { type Bilingual, type Instant, refuseIfAny } from '#kernel';
import { problem } from './problems.ts';

/** The closed list of grounds on which a bid may be rejected (BR-56). */
export const rejectionReasons = {
  NOT_IN_REGISTER: {
    uk: 'Надавача немає в реєстрі або його запис призупинено',
    en: 'The provider is not in the register or is suspended',
  },
  SERVICE_NOT_IN_ENTRY: {
    uk: 'У записі реєстру немає цієї послуги',
    en: 'The register entry does not contain this service',
  },
  FORM_NOT_FOLLOWED: {
    uk: 'Пропозицію подано не за формою або не підписано',
    en: 'The bid does not follow the form or is not signed',
  },
  DOCUMENTS_MISSING: {
    uk: 'Бракує документів, яких вимагає оголошення',
    en: 'Documents required by the announcement are missing',
  },
  PRICE_ABOVE_MAXIMUM: { uk: 'Ціна вища за граничну', en: 'The price is above the maximum' },
  STANDARD_NOT_MET: { uk: 'Пропозиція суперечить державному стандарту', en: 'The bid contradicts the state standard' },
  FALSE_DATA: { uk: 'Пропозиція містить неправдиві відомості', en: 'The bid contains false data' },
  INSOLVENT_OR_SANCTIONED: {
    uk: 'Надавач ліквідується, є банкрутом або під санкціями',
    en: 'The provider is in liquidation, bankrupt or under sanctions',
  },
  TAX_ARREARS: { uk: 'Надавач має податковий борг', en: 'The provider has tax arrears' },
  CORRUPTION_GROUND: {
    uk: 'Є підстава для відмови через корупційне правопорушення',
    en: 'There is a ground of exclusion for corruption',
  },
} as const satisfies Record<string, Bilingual>;

export type RejectionReason = keyof typeof rejectionReasons;

export const rejectionReasonCodes = Object.keys(rejectionReasons) as RejectionReason[];

export type AdmissionDecision = 'admitted' | 'rejected';

export interface AdmissionFacts {
  readonly bidId: string;
  readonly decision: AdmissionDecision;
  readonly reasonCode: RejectionReason | null;
  readonly reasonText: string | null;
}

export interface AdmissionWish {
  readonly decision: AdmissionDecision;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
}

/** Pass or fail, once, before any scoring of the lot is closed; a rejection names its ground and explains it. */
export function decideAdmission(
  wish: AdmissionWish,
  context: { lotState: string; decided: boolean; decidedBy: string },
  now: Instant,
) {
  const reason = rejectionReasonCodes.find((code) => code === wish.reasonCode) ?? null;
  const rejected = wish.decision === 'rejected';
  refuseIfAny([
    problem(context.lotState !== 'active', 'LOT_NOT_UNDER_EVALUATION'),
    problem(context.decided, 'ADMISSION_DECIDED'),
    problem(rejected && reason === null, 'REJECTION_REASON_UNKNOWN', ['reasonCode']),
    problem(rejected && !wish.reasonText, 'REJECTION_EXPLANATION_MISSING', ['reasonText']),
  ]);
  return {
    decision: wish.decision,
    reasonCode: rejected ? reason : null,
    reasonText: rejected ? wish.reasonText : null,
    decidedBy: context.decidedBy,
    decidedAt: now,
  };
}
