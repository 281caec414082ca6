import { type Language, parseMoney, parseQuantity, plainText } from '#kernel';
import type { CostArticle, Offer, Statement } from '../domain/offer.ts';

/** A bid as its bidder writes it; amounts are decimal texts in the tender's currency. */
export interface OfferInput {
  readonly language: Language;
  readonly method: string;
  readonly staff: string;
  readonly experience: string;
  readonly items: readonly { readonly lotItemId: string; readonly quantity: string; readonly unitPrice: string }[];
  readonly total: string | null;
  readonly vatRate: string | null;
  readonly costs: readonly {
    readonly lotItemId: string;
    readonly article: CostArticle;
    readonly label: string;
    readonly amount: string;
  }[];
  readonly statements: readonly Statement[];
}

export const offerOf = (input: OfferInput): Offer => ({
  language: input.language,
  method: plainText(input.method),
  staff: plainText(input.staff),
  experience: plainText(input.experience),
  items: input.items.map((item, at) => ({
    lotItemId: item.lotItemId,
    quantity: parseQuantity(item.quantity, ['content', 'items', `${at}`, 'quantity']),
    unitPrice: parseMoney(item.unitPrice, ['content', 'items', `${at}`, 'unitPrice']),
  })),
  total: input.total === null || input.total === undefined ? null : parseMoney(input.total, ['content', 'total']),
  vatRate: input.vatRate ?? null,
  costs: input.costs.map((cost, at) => ({
    lotItemId: cost.lotItemId,
    article: cost.article,
    label: plainText(cost.label),
    amount: parseMoney(cost.amount, ['content', 'costs', `${at}`, 'amount']),
  })),
  statements: [...new Set(input.statements)].sort(),
});
