import type { Bilingual } from './text.ts';

/** How currencies are written beside an amount, where a language has a sign of its own for them. */
const signs: Readonly<Record<string, Bilingual>> = { UAH: { uk: 'грн', en: 'UAH' } };

export const currencySign = (currency: string): Bilingual => signs[currency] ?? { uk: currency, en: currency };
