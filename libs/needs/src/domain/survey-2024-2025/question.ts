import type { Bilingual } from '#kernel';
import type { AnswerFacts, QuestionFacts } from '../survey.ts';

type Answer = readonly [
  key: string,
  uk: string,
  en: string,
  recipients: number | null,
  providers: number | null,
  serviceCode?: string,
];

const answerOf = ([key, uk, en, recipientsCount, providersCount, serviceCode]: Answer): AnswerFacts => ({
  key,
  label: { uk, en },
  serviceCode: serviceCode ?? null,
  recipientsCount,
  providersCount,
});

export const question = (
  key: string,
  text: Bilingual,
  multiple: boolean,
  answers: Answer[],
  note?: Bilingual,
): QuestionFacts => ({
  key,
  text,
  multiple,
  note: note ?? null,
  answers: answers.map(answerOf),
});

/** A text in Ukrainian and English. */
export const both = (uk: string, en: string): Bilingual => ({ uk, en });
