import { canonicalJson, type Language, lineAmount, type Minor, type Quantity, sum } from '#kernel';

export const costArticles = [
  'LABOUR',
  'SOCIAL_CHARGE',
  'MATERIALS',
  'OTHER_DIRECT',
  'OVERHEAD',
  'ADMINISTRATION',
  'PROFIT',
] as const;
export type CostArticle = (typeof costArticles)[number];

/** What a bidder declares: that no ground for rejection applies, and that the figures may be processed. */
export const statements = [
  'NOT_IN_LIQUIDATION',
  'NOT_BANKRUPT',
  'NO_SANCTIONS',
  'NO_CORRUPTION_OFFENCE',
  'NO_AGGRESSOR_STATE_LINKS',
  'NO_TAX_ARREARS',
  'PERSONAL_DATA_CONSENT',
] as const;
export type Statement = (typeof statements)[number];

export interface OfferedItem {
  readonly lotItemId: string;
  readonly quantity: Quantity;
  /** Per unit, in minor units, value added tax included. */
  readonly unitPrice: Minor;
}

/** One cost article of one unit of an item, in minor units; together they make the unit price (BR-46). */
export interface OfferedCost {
  readonly lotItemId: string;
  readonly article: CostArticle;
  readonly label: string;
  readonly amount: Minor;
}

/** What a bid says. A draft may be incomplete; a submitted one is not. */
export interface Offer {
  readonly language: Language;
  readonly method: string;
  readonly staff: string;
  readonly experience: string;
  readonly items: readonly OfferedItem[];
  /** As the bidder states it, in minor units; null in a draft that has none yet. */
  readonly total: Minor | null;
  /** Share of value added tax within the prices, as text (`0.20`), or null where none is charged. */
  readonly vatRate: string | null;
  readonly costs: readonly OfferedCost[];
  readonly statements: readonly Statement[];
}

/** A bid of which no word is written yet. */
export const noOffer: Offer = {
  language: 'uk',
  method: '',
  staff: '',
  experience: '',
  items: [],
  total: null,
  vatRate: null,
  costs: [],
  statements: [],
};

/** In minor units: each item's volume times its price, rounded half up, then added. */
export const totalOfItems = (items: readonly OfferedItem[]): Minor =>
  sum(items.map((item) => lineAmount(item.quantity, item.unitPrice)));

/** The exact text that is hashed, sealed and later published. The salt keeps its hash from being guessed. */
export const offerText = (offer: Offer, salt: string): string => canonicalJson({ ...offer, salt });

type Written<T> = { readonly [K in keyof T]: T[K] extends bigint ? string : T[K] };
type WrittenOffer = Omit<Offer, 'items' | 'costs' | 'total'> & {
  readonly items: readonly Written<OfferedItem>[];
  readonly costs: readonly Written<OfferedCost>[];
  readonly total: string | null;
};

/** Reads what `offerText` wrote. */
export function offerFrom(text: string): Offer {
  const { language, method, staff, experience, vatRate, ...written } = JSON.parse(text) as WrittenOffer;
  return {
    language,
    method,
    staff,
    experience,
    vatRate,
    statements: written.statements,
    total: written.total === null ? null : BigInt(written.total),
    items: written.items.map((item) => ({
      lotItemId: item.lotItemId,
      quantity: BigInt(item.quantity),
      unitPrice: BigInt(item.unitPrice),
    })),
    costs: written.costs.map((cost) => ({ ...cost, amount: BigInt(cost.amount) })),
  };
}
