import { type Bilingual, type LocalDate, type Problem, Ratio } from '#kernel';
import { problem } from './problems.ts';

export const MOST_QUESTIONS = 100;
/** Of one question. */
export const MOST_ANSWERS = 50;

/** What one answer was given by both sides; null where the source prints nothing for a side. */
export interface AnswerFacts {
  readonly key: string;
  readonly label: Bilingual;
  readonly serviceCode: string | null;
  readonly recipientsCount: number | null;
  readonly providersCount: number | null;
}

export interface QuestionFacts {
  readonly key: string;
  readonly text: Bilingual;
  /** Whether a respondent could choose several answers. */
  readonly multiple: boolean;
  /** What is wrong with the printed figures, shown wherever they are used. */
  readonly note: Bilingual | null;
  readonly answers: readonly AnswerFacts[];
}

export interface SurveyFacts {
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  /** Respondents of each side. */
  readonly recipients: number;
  readonly providers: number;
  readonly questions: readonly QuestionFacts[];
}

type Sample = Pick<SurveyFacts, 'recipients' | 'providers'>;

/** A survey is evidence only whole: its period, its keys, and no count below nought or above those who were asked. */
export function surveyProblems(survey: SurveyFacts): (Problem | undefined)[] {
  const keys = survey.questions.map(({ key }) => key);
  return [
    problem(survey.periodTo < survey.periodFrom, 'SURVEY_PERIOD_BACKWARDS', ['periodTo']),
    problem(keys.length === 0, 'SURVEY_EMPTY', ['questions']),
    problem(new Set(keys).size < keys.length, 'SURVEY_KEY_TWICE', ['questions']),
    ...survey.questions.flatMap((question, index) => questionProblems(question, survey, ['questions', String(index)])),
  ];
}

function questionProblems({ answers }: QuestionFacts, sample: Sample, path: string[]): (Problem | undefined)[] {
  const keys = answers.map(({ key }) => key);
  return [
    problem(keys.length === 0, 'SURVEY_EMPTY', [...path, 'answers']),
    problem(new Set(keys).size < keys.length, 'SURVEY_KEY_TWICE', [...path, 'answers']),
    ...answers.flatMap(({ recipientsCount, providersCount }, index) => [
      aboveSample(recipientsCount, sample.recipients, [...path, 'answers', String(index), 'recipientsCount']),
      aboveSample(providersCount, sample.providers, [...path, 'answers', String(index), 'providersCount']),
    ]),
  ];
}

const aboveSample = (count: number | null, sample: number, path: string[]): Problem | undefined =>
  problem(count !== null && (count < 0 || count > sample), 'SURVEY_COUNT_ABOVE_SAMPLE', path, { sample });

/** Whether the answers of a single-choice question add up to the respondents of each side that was asked, as they must. */
export function addsUp({ multiple, answers }: QuestionFacts, { recipients, providers }: Sample): boolean {
  const sideAddsUp = (counts: (number | null)[], respondents: number): boolean =>
    counts.every((count) => count === null) ||
    counts.reduce<number>((total, count) => total + (count ?? 0), 0) === respondents;
  return (
    multiple ||
    (sideAddsUp(
      answers.map(({ recipientsCount }) => recipientsCount),
      recipients,
    ) &&
      sideAddsUp(
        answers.map(({ providersCount }) => providersCount),
        providers,
      ))
  );
}

/**
 * The rank of each answer by the sum of its shares among recipients and among providers, so that the smaller group weighs
 * as much as the larger. Equal sums share a rank. An answer that lacks a side has none.
 */
export function ranksOf(answers: readonly AnswerFacts[], sample: Sample): ReadonlyMap<string, number> {
  const scored = answers.flatMap(({ key, recipientsCount, providersCount }) =>
    recipientsCount === null || providersCount === null || sample.recipients === 0 || sample.providers === 0
      ? []
      : [
          {
            key,
            score: Ratio.of(recipientsCount, sample.recipients).plus(Ratio.of(providersCount, sample.providers)),
          },
        ],
  );
  return new Map(
    scored.map(({ key, score }) => [key, 1 + scored.filter((other) => other.score.compare(score) > 0).length]),
  );
}
