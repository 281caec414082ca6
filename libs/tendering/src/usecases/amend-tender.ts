import { Injectable } from '@nestjs/common';
import { canonicalJson, type Instant, type LocalDate, plainText, refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { pinnedPack } from '#reference';
import { Amendments } from '../db/amendments.ts';
import { Tenders } from '../db/tenders.ts';
import { type Amendable, amend } from '../domain/amendment.ts';
import { tenderAmended } from '../events.ts';
import { freezeAnnouncement } from './announcement.ts';
import { lockOwn, mustBeVersion, packHashOf, personOf } from './own-tender.ts';

export interface AmendTenderInput {
  readonly tenderId: string;
  readonly version: number;
  readonly reason: string;
  /** What is left out stays as it is. */
  readonly description?: string | null;
  readonly standardReference?: string | null;
  readonly draftContract?: string | null;
  readonly contractFrom?: LocalDate | null;
  readonly contractTo?: LocalDate | null;
  readonly closesAt?: Instant | null;
}

/** Publishes a numbered amendment with its difference, and moves the deadline where too little time would remain (BR-35). */
@Injectable()
export class AmendTender {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: AmendTenderInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.amend', input, async (transaction) => {
      const tender = await lockOwn(transaction, actor, 'tender.amend', input.tenderId);
      mustBeVersion(tender, input.version);
      const { state } = tender;
      if (!tender.publishedAt) return refuse('WRONG_STATE', [], { subject: 'tender', state, action: 'amend' });
      const now = await transaction.now();
      const pack = await pinnedPack(transaction, packHashOf(tender));
      const reason = plainText(input.reason);
      const { change, differences, previousClosesAt, closesAt } = amend(tender, wanted(input), reason, pack, now);
      await transaction.of(Tenders).updateVersion(tender.id, tender.version, change);
      await transaction.of(Amendments).insert({
        tenderId: tender.id,
        number: change.amendment,
        reason,
        changes: canonicalJson(differences),
        previousClosesAt,
        closesAt,
        madeAt: now,
        madeBy: personOf(actor),
      });
      await freezeAnnouncement(transaction, { ...tender, ...change }, pack);
      transaction.record(tenderAmended, tender.id, { number: change.amendment, closesAt });
      return { id: tender.id };
    });
  }
}

/** Only the fields that were given; a text is cleaned, and an emptied one is refused by the rule. */
function wanted(input: AmendTenderInput): Partial<Amendable> {
  const { description, standardReference, draftContract, contractFrom, contractTo, closesAt } = input;
  return {
    ...given('description', clean(description)),
    ...given('standardReference', clean(standardReference)),
    ...given('draftContract', clean(draftContract)),
    ...given('contractFrom', contractFrom),
    ...given('contractTo', contractTo),
    ...given('closesAt', closesAt),
  };
}

const clean = (text: string | null | undefined): string | null | undefined =>
  typeof text === 'string' ? plainText(text) : text;

const given = <K extends keyof Amendable>(field: K, value: Amendable[K] | undefined): Partial<Pick<Amendable, K>> =>
  value === undefined || value === null ? {} : ({ [field]: value } as Pick<Amendable, K>);
