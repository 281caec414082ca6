import { type CitedAct, termUnits } from '#kernel';
import { amount, count, flag, listOf, moment, oneOf, optional, type Read, shape, text } from './reader.ts';

/** What the facts of every kind begin with; each kind adds its own fields to these. */
export const common = {
  form: oneOf(1),
  demonstration: flag,
  timeZone: text,
  rulePack: shape({ code: text, hash: text }),
  legalBasis: listOf(shape({ act: text, citation: text, places: listOf(text), checked: flag })),
  /** Keys of the pack whose values nobody has held against the act yet. */
  unread: listOf(text),
};

export interface CommonFacts {
  readonly demonstration: boolean;
  readonly timeZone: string;
  readonly legalBasis: readonly CitedAct[];
  readonly unread: readonly string[];
}

export const bilingual = shape({ uk: text, en: text });

export const person = shape({ id: text, name: text });
export type Person = Read<typeof person>;

const partyFields = { id: text, name: text, legalType: text, legalCode: text, territoryCode: optional(text) };
export const party = shape(partyFields);
export type Party = Read<typeof party>;
export const registeredParty = shape({ ...partyFields, registerEntry: text });

export const service = shape({ code: text, name: bilingual });
export type Service = Read<typeof service>;

export const term = shape({ count, unit: oneOf(...termUnits) });

export const tenderFields = { id: text, reference: text, title: text, publishedAt: moment, closesAt: moment };
export const tenderHead = shape(tenderFields);
export type TenderHead = Read<typeof tenderHead>;

export const lotFields = {
  id: text,
  number: count,
  title: text,
  service,
  setting: text,
  targetGroup: text,
  maximumValue: amount,
};
export const lotHead = shape(lotFields);
export type LotHead = Read<typeof lotHead>;

export const budgetHead = shape({
  id: text,
  year: count,
  programmeCode: text,
  economicCode: text,
  fund: oneOf('general', 'special'),
  title: text,
});
export type BudgetHead = Read<typeof budgetHead>;

export const criterion = shape({
  id: text,
  code: text,
  title: bilingual,
  kind: oneOf('quality', 'price'),
  maxPoints: count,
  scale: optional(text),
});
export type Criterion = Read<typeof criterion>;
