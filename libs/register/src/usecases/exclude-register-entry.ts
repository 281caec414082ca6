import { localDateOf, plainText, refuse } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { todaysPack } from '#reference';
import { RegisterEntries } from '../db/register-entries.ts';
import { exclude } from '../domain/entry.ts';
import { may } from '../policy.ts';
import { endEntry } from './grant-application.ts';
import { notOwnProvider } from './not-own-provider.ts';

export interface ExcludeRegisterEntryInput {
  readonly entryId: string;
  /** The version that the registrar has read (BR-13). */
  readonly version: number;
  readonly reasonCode: string;
  readonly reasonText: string;
}

/** Excludes a provider for a reason of the closed list (BR-10). */
@Injectable()
export class ExcludeRegisterEntry {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: ExcludeRegisterEntryInput): Promise<Result> {
    return this.transactions.run(actor, 'register.exclude', input, async (transaction) => {
      const entry = await transaction.of(RegisterEntries).lock(input.entryId);
      if (!entry || !may(actor, 'register.exclude', entry)) return refuse('NOT_FOUND');
      await notOwnProvider(transaction, actor, entry.organisationId);
      const pack = await todaysPack(transaction, entry.authorityId);
      const reason = { code: input.reasonCode, text: plainText(input.reasonText) };
      const change = exclude(entry, reason, pack, localDateOf(await transaction.now(), pack.timeZone));
      await endEntry(transaction, entry, input.version, change);
      return { id: entry.id };
    });
  }
}
