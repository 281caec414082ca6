import { Injectable } from '@nestjs/common';
import { canonicalJson, type Language, plainText, refuse, refuseIfAny, sha256 } from '#kernel';
import { type Actor, type Result, type Transaction, Transactions } from '#platform';
import { serviceNames } from '#reference';
import { SurveyAnswers, SurveyQuestions, Surveys } from '../db/surveys.ts';
import { problem } from '../domain/problems.ts';
import { addsUp, ranksOf, type SurveyFacts, surveyProblems } from '../domain/survey.ts';
import { surveyRecorded } from '../events.ts';
import { may } from '../policy.ts';
import { acting } from './acting.ts';

export interface RecordSurveyInput extends SurveyFacts {
  readonly title: string;
  readonly language: Language;
  /** Where the figures come from: a citation or the authority's own file. */
  readonly source: string;
  readonly doi: string | null;
}

/** Enters a survey as evidence. It never changes afterwards; a corrected one is recorded anew. */
@Injectable()
export class RecordSurvey {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: RecordSurveyInput): Promise<Result> {
    return this.transactions.run(actor, 'survey.record', input, async (transaction) => {
      if (!may(actor, 'survey.record')) refuse('NOT_FOUND');
      const { personId, authorityId } = acting(actor);
      refuseIfAny([...surveyProblems(input), ...(await unknownServices(transaction, input))]);
      const { title, language, doi, periodFrom, periodTo, recipients, providers } = input;
      const id = await transaction.of(Surveys).insert({
        authorityId,
        title: plainText(title),
        language,
        source: plainText(input.source),
        doi,
        periodFrom,
        periodTo,
        recipients,
        providers,
        recordedBy: personId,
        recordedAt: await transaction.now(),
      });
      await writeQuestions(transaction, id, input);
      const hash = sha256(canonicalJson({ ...input }));
      transaction.record(surveyRecorded, id, { authorityId, recipients, providers, sha256: hash });
      return { id };
    });
  }
}

async function unknownServices(transaction: Transaction, { questions }: SurveyFacts) {
  const named = questions.flatMap((question, at) =>
    question.answers.flatMap(({ serviceCode }, index) =>
      serviceCode === null
        ? []
        : [{ code: serviceCode, path: ['questions', `${at}`, 'answers', `${index}`, 'serviceCode'] }],
    ),
  );
  const known = await serviceNames(
    transaction,
    named.map(({ code }) => code),
  );
  return named.map(({ code, path }) => problem(!known.has(code), 'SURVEY_SERVICE_UNKNOWN', path, { code }));
}

async function writeQuestions(transaction: Transaction, surveyId: string, survey: SurveyFacts): Promise<void> {
  await transaction.of(SurveyQuestions).insertAll(
    survey.questions.map((question, index) => ({
      surveyId,
      number: index + 1,
      key: question.key,
      textUk: plainText(question.text.uk),
      textEn: plainText(question.text.en),
      multiple: question.multiple,
      addsUp: addsUp(question, survey),
      noteUk: question.note ? plainText(question.note.uk) : null,
      noteEn: question.note ? plainText(question.note.en) : null,
    })),
  );
  for (const { key: questionKey, answers } of survey.questions) {
    const ranks = ranksOf(answers, survey);
    await transaction.of(SurveyAnswers).insertAll(
      answers.map(({ key, label, serviceCode, recipientsCount, providersCount }) => ({
        surveyId,
        questionKey,
        answerKey: key,
        labelUk: plainText(label.uk),
        labelEn: plainText(label.en),
        serviceCode,
        recipientsCount,
        providersCount,
        rank: ranks.get(key) ?? null,
      })),
    );
  }
}
