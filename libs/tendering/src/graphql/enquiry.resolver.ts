import { Resolver } from '@nestjs/graphql';
import { type Call, Verb } from '#platform';
import { AnswerQuestion } from '../usecases/answer-question.ts';
import { AskQuestion } from '../usecases/ask-question.ts';
import { RegisterInterest } from '../usecases/register-interest.ts';
import { AnswerQuestionInput, AskQuestionInput, RegisterInterestInput } from './enquiry.inputs.ts';
import { EnquiryPayload } from './enquiry.type.ts';
import { TenderPayload } from './tender.type.ts';

@Resolver()
export class EnquiryVerbs {
  constructor(
    private readonly ask: AskQuestion,
    private readonly answer: AnswerQuestion,
    private readonly register: RegisterInterest,
  ) {}

  @Verb('tender.ask', EnquiryPayload, AskQuestionInput, 'Asks a question in public, without a name (BR-36).')
  askQuestion({ actor, input }: Call<AskQuestionInput>) {
    return this.ask.execute(actor, input);
  }

  @Verb(
    'tender.answer',
    EnquiryPayload,
    AnswerQuestionInput,
    'Answers a question in public, never after closing (BR-36).',
  )
  answerQuestion({ actor, input }: Call<AnswerQuestionInput>) {
    return this.answer.execute(actor, input);
  }

  @Verb(
    'tender.registerInterest',
    TenderPayload,
    RegisterInterestInput,
    'Asks to be notified of amendments; nobody else learns of it (BR-35).',
  )
  registerInterest({ actor, input }: Call<RegisterInterestInput>) {
    return this.register.execute(actor, input);
  }
}
