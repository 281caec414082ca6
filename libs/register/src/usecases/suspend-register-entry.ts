import { plainText, refuse } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { RegisterEntries } from '../db/register-entries.ts';
import { suspend } from '../domain/entry.ts';
import { registerEntrySuspended } from '../events.ts';
import { may } from '../policy.ts';
import { notOwnProvider } from './not-own-provider.ts';
import { writeSlice } from './write-slice.ts';

export interface SuspendRegisterEntryInput {
  readonly entryId: string;
  /** The version that the registrar has read (BR-13). */
  readonly version: number;
  readonly reason: string;
}

/** Suspends a provider: from this moment it can neither bid nor be awarded nor sign (BR-6). */
@Injectable()
export class SuspendRegisterEntry {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: SuspendRegisterEntryInput): Promise<Result> {
    return this.transactions.run(actor, 'register.suspend', input, async (transaction) => {
      const entry = await transaction.of(RegisterEntries).lock(input.entryId);
      if (!entry || !may(actor, 'register.suspend', entry)) return refuse('NOT_FOUND');
      await notOwnProvider(transaction, actor, entry.organisationId);
      const change = suspend(entry, plainText(input.reason));
      await transaction.of(RegisterEntries).updateVersion(entry.id, input.version, change);
      const sliceSha256 = await writeSlice(transaction, { ...entry, ...change, version: input.version + 1 });
      transaction.record(registerEntrySuspended, entry.id, { organisationId: entry.organisationId, sliceSha256 });
      return { id: entry.id };
    });
  }
}
