import { refuse } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { RegisterEntries } from '../db/register-entries.ts';
import { reinstate } from '../domain/entry.ts';
import { registerEntryReinstated } from '../events.ts';
import { may } from '../policy.ts';
import { notOwnProvider } from './not-own-provider.ts';
import { writeSlice } from './write-slice.ts';

export interface ReinstateRegisterEntryInput {
  readonly entryId: string;
  /** The version that the registrar has read (BR-13). */
  readonly version: number;
}

/** Lifts a suspension. */
@Injectable()
export class ReinstateRegisterEntry {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: ReinstateRegisterEntryInput): Promise<Result> {
    return this.transactions.run(actor, 'register.reinstate', input, async (transaction) => {
      const entry = await transaction.of(RegisterEntries).lock(input.entryId);
      if (!entry || !may(actor, 'register.reinstate', entry)) return refuse('NOT_FOUND');
      await notOwnProvider(transaction, actor, entry.organisationId);
      const change = reinstate(entry);
      await transaction.of(RegisterEntries).updateVersion(entry.id, input.version, change);
      const sliceSha256 = await writeSlice(transaction, { ...entry, ...change, version: input.version + 1 });
      transaction.record(registerEntryReinstated, entry.id, { organisationId: entry.organisationId, sliceSha256 });
      return { id: entry.id };
    });
  }
}
