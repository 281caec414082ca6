import { Injectable } from '@nestjs/common';
import { plainText, refuse, sha256 } from '#kernel';
import { type Actor, type Result, Units } from '#platform';
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
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: AnswerQuestionInput): Promise<Result> {
    return this.units.run(actor, 'tender.answer', input, async (unit) => {
      const asked = (await unit.of(Enquiries).find(input.enquiryId)) ?? refuse('NOT_FOUND');
      const tender = await unit.of(Tenders).share(asked.tenderId);
      if (!tender || !may(actor, 'tender.answer', tender)) return refuse('NOT_FOUND');
      const enquiry = (await unit.of(Enquiries).lock(asked.id)) ?? refuse('NOT_FOUND');
      const change = answer(tender, enquiry, plainText(input.answer), await unit.now());
      await unit.of(Enquiries).update(enquiry.id, { ...change, answeredBy: personOf(actor) });
      unit.record(enquiryAnswered, tender.id, { enquiryId: enquiry.id, answerSha256: sha256(change.answer) });
      return { id: enquiry.id };
    });
  }
}
