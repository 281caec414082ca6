import { type Instant, type LocalDate, plainText } from '#kernel';

/**
 * What a buyer writes about a tender, in one list for facts, drafts, amendments and rows. These may still change after
 * publication; subject, lots, criteria and weights may not (BR-35).
 */
const amendable = {
  description: 'text',
  standardReference: 'text',
  draftContract: 'text',
  contractFrom: 'day',
  contractTo: 'day',
  /** The first instant at which a bid is too late. */
  closesAt: 'moment',
} as const;

/** These stand from approval on. */
const fixed = {
  /** Stands in for a line of the needs plan; the head's approval signs it (BR-5). */
  emergencyJustification: 'text',
} as const;

interface Held {
  readonly text: string;
  readonly day: LocalDate;
  readonly moment: Instant;
}

type Written<Fields extends Readonly<Record<string, keyof Held>>> = {
  readonly [Field in keyof Fields]: Held[Fields[Field]] | null;
};

export type Amendable = Written<typeof amendable>;
export type AmendableField = keyof Amendable;
export const amendableFields = Object.keys(amendable) as readonly AmendableField[];

export interface TenderTexts extends Amendable, Written<typeof fixed> {
  readonly title: string;
}

type Emptiable = Omit<TenderTexts, 'title'>;
const emptiable = Object.keys({ ...amendable, ...fixed }) as readonly (keyof Emptiable)[];

/** As they are stored: safe to print, and null rather than empty. */
export const cleaned = (given: TenderTexts): TenderTexts => ({
  ...picked<Emptiable>(given, emptiable),
  title: plainText(given.title),
});

/** Those of an amendment that were given: what is left out stays. */
export const wanted = (given: Partial<Amendable>): Partial<Amendable> =>
  picked<Partial<Amendable>>(
    given,
    amendableFields.filter((field) => (given[field] ?? null) !== null),
  );

export const amendableOf = (tender: Amendable): Amendable => picked<Amendable>(tender, amendableFields);

export const textOrNull = (text: string | null | undefined): string | null => plainText(text ?? '') || null;

const picked = <Texts extends object>(given: Texts, fields: readonly (keyof Texts)[]): Texts =>
  Object.fromEntries(fields.map((field) => [field, textOrNull(given[field] as string | null | undefined)])) as Texts;
