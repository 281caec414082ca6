import type { Bilingual, CitedAct, Instant, LocalDate } from '#kernel';

/** Parts that several documents share. Amounts are integer text in minor units, scores exact ratios as text. */
export interface DocumentFrame {
  readonly form: 1;
  readonly demonstration: boolean;
  readonly timeZone: string;
  readonly rulePack: { readonly code: string; readonly hash: string };
  readonly legalBasis: readonly CitedAct[];
  readonly unread: readonly string[];
}

export interface Party {
  readonly id: string;
  readonly name: string;
  readonly legalType: string;
  readonly legalCode: string;
  readonly territoryCode: string | null;
}

export interface TenderHead {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly publishedAt: Instant;
  readonly closesAt: Instant;
  readonly currency: string;
}

export interface LotHead {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly service: { readonly code: string; readonly name: Bilingual };
  readonly setting: string;
  readonly targetGroup: string;
  readonly maximumValue: string;
}

export interface PublishedCriterion {
  readonly id: string;
  readonly code: string;
  readonly title: Bilingual;
  readonly kind: 'quality' | 'price';
  readonly maxPoints: number;
  readonly scale: string | null;
}

export interface ProtocolBid {
  readonly id: string;
  readonly reference: string;
  readonly place: number;
  readonly organisation: Party;
  readonly total: string;
  readonly contentSha256: string;
  readonly admission: {
    readonly decision: 'admitted' | 'rejected';
    readonly reasonCode: string | null;
    readonly reasonText: string | null;
    readonly decidedAt: Instant;
  };
  readonly scores: readonly { criterionId: string; memberId: string; points: number; comment: string }[];
  readonly criterionScores: readonly { criterionId: string; score: string }[];
  readonly qualityScore: string | null;
  readonly priceScore: string | null;
  readonly totalScore: string | null;
  readonly rank: number | null;
  readonly aboveMinimum: boolean;
}

/** Who sat, what they declared, how they scored and voted, and what follows from it: enough to compute the award again. */
export interface AwardProtocol extends DocumentFrame {
  readonly award: { readonly id: string; readonly reference: string; readonly proposedAt: Instant };
  readonly tender: TenderHead & { readonly openedAt: Instant };
  readonly authority: Party;
  readonly lot: LotHead;
  readonly commission: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly organisationName: string;
    readonly civilSociety: boolean;
    readonly role: 'chair' | 'secretary' | 'member';
    readonly alternate: boolean;
    readonly calledInFor: string | null;
    readonly act: { readonly number: string; readonly date: LocalDate };
    readonly active: boolean;
    readonly declaration: 'none' | 'conflict' | null;
    readonly declaredAt: Instant | null;
    readonly conflictReason: string | null;
  }[];
  readonly meetings: readonly {
    id: string;
    number: number;
    kind: string;
    heldAt: Instant;
    present: readonly string[];
  }[];
  readonly quorum: { readonly appointed: number; readonly needed: number; readonly present: number };
  readonly formula: string;
  readonly tieRule: readonly string[];
  readonly criteria: readonly PublishedCriterion[];
  readonly minimumQuality: string;
  readonly bids: readonly ProtocolBid[];
  /** Bids ranked higher whose award was revoked after this evaluation: the next in rank follows (BR-63). */
  readonly passedOver: readonly string[];
  readonly votes: readonly { memberId: string; choice: string }[];
  readonly proposal: {
    readonly bidId: string;
    readonly organisation: Party;
    readonly total: string;
    readonly totalScore: string;
  };
}

/** What one bidder is told: its own result and reasons, and the winner (BR-61). */
export interface AwardLetter extends DocumentFrame {
  readonly outcome: 'winner' | 'not_selected' | 'rejected';
  readonly award: { readonly id: string; readonly reference: string; readonly decidedAt: Instant };
  readonly decidedBy: { readonly id: string; readonly name: string };
  readonly tender: TenderHead;
  readonly authority: Party;
  readonly lot: LotHead;
  readonly bidder: Party;
  readonly bid: {
    readonly id: string;
    readonly reference: string;
    readonly total: string;
    readonly rank: number | null;
    readonly rejection: { readonly reasonCode: string; readonly reasonText: string } | null;
    readonly criteria: readonly {
      readonly code: string;
      readonly title: Bilingual;
      readonly kind: 'quality' | 'price';
      readonly maxPoints: number;
      readonly score: string;
      readonly comments: readonly string[];
    }[];
    readonly totalScore: string | null;
    readonly aboveMinimum: boolean;
  };
  readonly rankedBids: number;
  readonly winner: { readonly organisation: Party; readonly total: string; readonly totalScore: string };
  readonly standstillEndsAt: Instant;
  readonly signBy: Instant;
}
