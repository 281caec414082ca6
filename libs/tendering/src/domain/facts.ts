import type { Instant, Language, Minor, Quantity } from '#kernel';
import type { LotState, SealedBidState, TenderState } from './machines.ts';
import type { TenderTexts } from './tender-texts.ts';

export interface TenderFacts extends TenderTexts {
  readonly id: string;
  readonly reference: string;
  readonly authorityId: string;
  readonly language: Language;
  readonly state: TenderState;
  readonly authorId: string;
  readonly approverId: string | null;
  readonly budgetLineId: string;
  readonly currency: string;
  /** The rule pack pinned at publication; null before. */
  readonly packHash: string | null;
  readonly publishedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly openedAt: Instant | null;
  readonly concludedAt: Instant | null;
  /** How many amendments were published. */
  readonly amendment: number;
  readonly version: number;
  /** A ground of the pack's list. */
  readonly cancellationCode: string | null;
  readonly cancellationReason: string | null;
}

export interface LotFacts {
  readonly id: string;
  readonly tenderId: string;
  readonly number: number;
  readonly title: string;
  readonly planLineId: string | null;
  readonly serviceCode: string;
  readonly setting: string;
  readonly targetGroup: string;
  readonly state: LotState;
  /** Sum of its items' quantity x maximum unit price, in minor units of the tender's currency. */
  readonly maximumValue: Minor;
}

export interface LotItemFacts {
  readonly id: string;
  readonly lotId: string;
  readonly number: number;
  readonly description: string;
  readonly unit: string;
  readonly quantity: Quantity;
  readonly maximumUnitPrice: Minor;
  readonly cpvCode: string | null;
}

export const criterionKinds = ['quality', 'price'] as const;
export type CriterionKind = (typeof criterionKinds)[number];

export interface CriterionFacts {
  readonly code: string;
  readonly titleUk: string;
  readonly titleEn: string;
  readonly kind: CriterionKind;
  readonly maxPoints: number;
  /** How points are given, in the tender's language. */
  readonly scale: string | null;
}

export const commissionRoles = ['chair', 'secretary', 'member'] as const;
export type CommissionRole = (typeof commissionRoles)[number];

export interface MemberFacts {
  readonly id: string;
  readonly personId: string;
  readonly role: CommissionRole;
  readonly alternate: boolean;
  readonly organisationName: string;
  readonly civilSociety: boolean;
  readonly calledInAt: Instant | null;
  readonly calledInFor: string | null;
  readonly activeTo: Instant | null;
}

export interface EnquiryFacts {
  readonly id: string;
  readonly tenderId: string;
  readonly question: string;
  readonly askedAt: Instant;
  readonly answer: string | null;
}

export interface SealedBidFacts {
  readonly id: string;
  readonly tenderId: string;
  readonly lotId: string;
  readonly organisationId: string;
  readonly state: SealedBidState;
  readonly version: number;
}

export interface OpeningFacts {
  readonly firstPersonId: string;
  readonly firstAt: Instant;
  readonly secondPersonId: string | null;
  readonly secondAt: Instant | null;
}
