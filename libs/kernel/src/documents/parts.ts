import {
  count,
  flag,
  listOf,
  oneOf,
  open,
  optional,
  personal,
  type ShownOf,
  text,
  amount,
  moment,
  type WholeOf,
} from './shape.ts';
import { termUnits } from '../rule-parameter.ts';

/** What papers of several rooms name, each declared here once. */

export const term = open({ count, unit: oneOf(...termUnits) });

/** What the facts of every document begin with; each document adds its own fields to these. */
export const common = {
  form: oneOf(1),
  demonstration: flag,
  timeZone: text,
  rulePack: open({ code: text, hash: text }),
  legalBasis: listOf(open({ act: text, citation: text, places: listOf(text), checked: flag })),
  /** Keys of the pack whose values nobody has held against the act yet. */
  unread: listOf(text),
  /** How long what is not public is kept. */
  withheldFor: open({ count, unit: oneOf('CALENDAR_DAYS') }),
};
export type CommonFacts = { readonly [Fact in keyof typeof common]: WholeOf<(typeof common)[Fact]> };

export const bilingual = open({ uk: text, en: text });

/** Somebody who acts for an organisation: the name stands on its papers. */
export const person = open({ id: text, name: text });

const partyFields = {
  id: text,
  name: text,
  legalType: text,
  /** Of a legal entity. */
  legalCode: optional(text),
  /** Of a natural person: the number of a taxpayer's card. */
  taxNumber: personal(optional(text)),
  territoryCode: optional(text),
};
export const party = open(partyFields);
export type PartyFacts = WholeOf<typeof party>;
export type Party = ShownOf<typeof party>;
export const registeredParty = open({ ...partyFields, registerEntry: text });

export const service = open({ code: text, name: bilingual });
export type Service = ShownOf<typeof service>;

export const tenderFields = { id: text, reference: text, title: text, publishedAt: moment, closesAt: moment };
export const tenderHead = open(tenderFields);
export type TenderHeadFacts = WholeOf<typeof tenderHead>;
export type TenderHead = ShownOf<typeof tenderHead>;

export const lotFields = {
  id: text,
  number: count,
  title: text,
  service,
  setting: text,
  targetGroup: text,
  maximumValue: amount,
};
export const lotHead = open(lotFields);
export type LotHeadFacts = WholeOf<typeof lotHead>;
export type LotHead = ShownOf<typeof lotHead>;

export const budgetHead = open({
  id: text,
  year: count,
  programmeCode: text,
  economicCode: text,
  fund: oneOf('general', 'special'),
  title: text,
});
export type BudgetHead = ShownOf<typeof budgetHead>;

export const criterion = open({
  id: text,
  code: text,
  title: bilingual,
  kind: oneOf('quality', 'price'),
  maxPoints: count,
  scale: optional(text),
});
export type Criterion = ShownOf<typeof criterion>;
