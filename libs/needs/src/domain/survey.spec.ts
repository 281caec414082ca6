import { localDate } from '#kernel';
import { written } from '../../../../test/support/told.ts';
import { addsUp, type AnswerFacts, type QuestionFacts, ranksOf, type SurveyFacts, surveyProblems } from './survey.ts';
import { survey20242025 } from './survey-2024-2025/index.ts';

const label = { uk: 'відповідь', en: 'answer' };
const answer = (key: string, recipientsCount: number | null, providersCount: number | null): AnswerFacts => ({
  key,
  label,
  serviceCode: null,
  recipientsCount,
  providersCount,
});
const question = (answers: AnswerFacts[], multiple = true): QuestionFacts => ({
  key: 'services',
  text: label,
  multiple,
  note: null,
  answers,
});
const survey = (change: Partial<SurveyFacts> = {}): SurveyFacts => ({
  periodFrom: localDate('2024-03-22'),
  periodTo: localDate('2025-06-22'),
  recipients: 100,
  providers: 10,
  questions: [question([answer('a', 30, 4)])],
  ...change,
});
const codes = (facts: SurveyFacts) => written(surveyProblems(facts));

describe('ranking answers', () => {
  const sample = { recipients: 100, providers: 10 };

  test('weighs both sides alike', () => {
    const ranks = ranksOf(
      [answer('many recipients', 50, 1), answer('both', 40, 4), answer('providers', 10, 6)],
      sample,
    );
    expect([...ranks]).toEqual([
      ['many recipients', 3],
      ['both', 1],
      ['providers', 2],
    ]);
  });

  test('equal sums share a rank', () => {
    const ranks = ranksOf([answer('a', 30, 3), answer('b', 20, 4), answer('c', 10, 1)], sample);
    expect([...ranks.values()]).toEqual([1, 1, 3]);
  });

  test('an answer that lacks a side is not ranked', () =>
    expect(ranksOf([answer('a', null, 3), answer('b', 20, 4), answer('c', 20, null)], sample)).toEqual(
      new Map([['b', 1]]),
    ));

  test('where a side has no respondents nothing is ranked', () => {
    const answers = [answer('a', 0, 3), answer('b', 0, 4)];
    expect(ranksOf(answers, { recipients: 0, providers: 10 })).toEqual(new Map());
    expect(ranksOf([answer('a', 3, 0)], { recipients: 10, providers: 0 })).toEqual(new Map());
  });
});

describe('whether answers add up', () => {
  const sample = { recipients: 100, providers: 10 };

  test('an answer without a figure counts as nought beside others that have one', () => {
    expect(addsUp(question([answer('a', 90, 10), answer('b', null, null)], false), sample)).toBe(false);
    expect(addsUp(question([answer('a', 100, 10), answer('b', null, null)], false), sample)).toBe(true);
  });

  test('a side that was not asked has nothing to add up', () =>
    expect(addsUp(question([answer('a', 100, null), answer('b', 0, null)], false), sample)).toBe(true));
});

describe('what cannot be recorded', () => {
  test('a period that ends before it starts', () =>
    expect(codes(survey({ periodTo: localDate('2024-03-21') }))).toEqual(['SURVEY_PERIOD_BACKWARDS periodTo']));
  test('but a survey of one day, and an answer that nobody gave, can', () =>
    expect(codes(survey({ periodTo: localDate('2024-03-22'), questions: [question([answer('a', 0, 0)])] }))).toEqual(
      [],
    ));
  test('nothing', () => {
    expect(codes(survey({ questions: [] }))).toEqual(['SURVEY_EMPTY questions']);
    expect(codes(survey({ questions: [question([])] }))).toEqual(['SURVEY_EMPTY questions 0 answers']);
  });
  test('a question or an answer twice', () => {
    const twice = question([answer('a', 1, 1)]);
    expect(codes(survey({ questions: [twice, twice] }))).toEqual(['SURVEY_KEY_TWICE questions']);
    expect(codes(survey({ questions: [question([answer('a', 1, 1), answer('a', 1, 1)])] }))).toEqual([
      'SURVEY_KEY_TWICE questions 0 answers',
    ]);
  });
  test('more answers than respondents of a side', () => {
    expect(codes(survey({ questions: [question([answer('a', 101, 11)])] }))).toEqual([
      'SURVEY_COUNT_ABOVE_SAMPLE questions 0 answers 0 recipientsCount sample=100',
      'SURVEY_COUNT_ABOVE_SAMPLE questions 0 answers 0 providersCount sample=10',
    ]);
    expect(codes(survey({ questions: [question([answer('a', 100, -1)])] }))).toEqual([
      'SURVEY_COUNT_ABOVE_SAMPLE questions 0 answers 0 providersCount sample=10',
    ]);
  });
});

describe('the survey of 2024 and 2025', () => {
  const asked = (key: string) => survey20242025.questions.find((found) => found.key === key)!;

  test('can be recorded', () => expect(codes(survey20242025)).toEqual([]));

  test('puts psychological counselling, social rehabilitation and day care first', () => {
    const ranks = ranksOf(asked('priority_services').answers, survey20242025);
    const ordered = [...ranks].sort((a, b) => a[1] - b[1]).map(([key]) => key);
    expect(ordered.slice(0, 3)).toEqual([
      'psychological_counselling',
      'social_rehabilitation',
      'day_care_children_disabilities',
    ]);
  });

  test('does not add up in joint planning, where the source is wrong, nor where it is incomplete', () => {
    const wrong = survey20242025.questions.filter((found) => !addsUp(found, survey20242025));
    expect(wrong.map(({ key }) => key)).toEqual(['commissioning_integration', 'joint_planning']);
    for (const { note } of wrong) expect(note).not.toBeNull();
  });
});
