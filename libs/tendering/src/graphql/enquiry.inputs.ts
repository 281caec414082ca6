import { Id, Input, Language, LanguageCode, Text } from '#platform';
import { TenderInput } from './tender.inputs.ts';

@Input('A tender of whose amendments the organisation wants to be notified.')
export class RegisterInterestInput extends TenderInput {}

@Input('A question on a published tender.')
export class AskQuestionInput extends TenderInput {
  @Text('The question; it will be public, so it must not name the asker.', { least: 1, most: 10_000, printed: true })
  question: string;

  @Language('Language of the question.', { default: LanguageCode.uk })
  language: Language;
}

@Input('An answer to a question.')
export class AnswerQuestionInput {
  @Id('The question.')
  enquiryId: string;

  @Text('The answer; public.', { least: 1, most: 20_000, printed: true })
  answer: string;
}
