import { Injectable } from '@nestjs/common';
import { type Language, plainText, refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { pinnedPack } from '#reference';
import { Enquiries } from '../db/enquiries.ts';
import { ask } from '../domain/enquiries.ts';
import { enquiryAsked } from '../events.ts';
import { may } from '../policy.ts';
import { organisationOf, packHashOf, sharePublished } from './own-tender.ts';

export interface AskQuestionInput {
  readonly tenderId: string;
  readonly question: string;
  readonly language: Language;
}

/** Anybody with an account asks; the question is public, the asker is not (BR-36). */
@Injectable()
export class AskQuestion {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: AskQuestionInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.ask', input, async (transaction) => {
      const askedByOrganisationId = organisationOf(actor);
      if (!may(actor, 'tender.ask')) return refuse('NOT_FOUND');
      const tender = await sharePublished(transaction, input.tenderId);
      const question = plainText(input.question);
      const pack = await pinnedPack(transaction, packHashOf(tender));
      const times = ask(tender, askedByOrganisationId, question, pack, await transaction.now());
      const reference = await transaction.reference('Q');
      const row = {
        ...times,
        tenderId: tender.id,
        reference,
        askedByOrganisationId,
        question,
        language: input.language,
      };
      const id = await transaction.of(Enquiries).insert(row);
      transaction.record(enquiryAsked, tender.id, { enquiryId: id });
      return { id };
    });
  }
}
