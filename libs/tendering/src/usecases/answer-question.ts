import { Injectable } from '@nestjs/common';
import { plainText, refuse, sha256 } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { Enquiries } from '../db/enquiries.ts';
import { Tenders } from '../db/tenders.ts';
import { answer } from '../domain/enquiries.ts';
import { enquiryAnswered } from '../events.ts';
import { may } from '../policy.ts';
import { personOf } from './own-tender.ts';

export interface AnswerQuestionInput {
  readonly enquiryId: string;
  readonly answer: string;
}

/** The buyer answers in public, once, and never after closing (BR-36). */
@Injectable()
export class AnswerQuestion {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: AnswerQuestionInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.answer', input, async (transaction) => {
      const asked = (await transaction.of(Enquiries).find(input.enquiryId)) ?? refuse('NOT_FOUND');
      const tender = await transaction.of(Tenders).share(asked.tenderId);
      if (!tender || !may(actor, 'tender.answer', tender)) return refuse('NOT_FOUND');
      const enquiry = (await transaction.of(Enquiries).lock(asked.id)) ?? refuse('NOT_FOUND');
      const change = answer(tender, enquiry, plainText(input.answer), await transaction.now());
      await transaction.of(Enquiries).update(enquiry.id, { ...change, answeredBy: personOf(actor) });
      transaction.record(enquiryAnswered, tender.id, { enquiryId: enquiry.id, answerSha256: sha256(change.answer) });
      return { id: enquiry.id };
    });
  }
}
