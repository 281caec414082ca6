import { Injectable } from '@nestjs/common';
import { type Transaction, Transactions } from '#platform';
import { type FileRow, UploadedFiles } from '../db/uploaded-files.ts';
import { fileMachine } from '../domain/file.ts';
import { fileDeleted } from '../events.ts';

/** Gives up files: those that broke off, and those that nothing has named in time. The lock decides against a link. */
@Injectable()
export class DiscardFile {
  constructor(private readonly transactions: Transactions) {}

  /** Does nothing when the file's time is not over; what something names meanwhile has no such time any more. */
  run(id: string): Promise<void> {
    return this.transactions.asSystem('file.expire', async (transaction) => {
      const files = transaction.of(UploadedFiles);
      const file = await files.lock(id);
      if (!file || file.state === 'discarded') return;
      if (file.expiresAt !== null && file.expiresAt <= (await files.realTime())) await discard(transaction, file);
    });
  }

  /** Of an upload that failed: nobody waits for it any more. */
  abandon(id: string): Promise<void> {
    return this.transactions.asSystem('file.abandon', async (transaction) => {
      const file = await transaction.of(UploadedFiles).lock(id);
      if (file?.state === 'arriving') await discard(transaction, file);
    });
  }
}

async function discard(transaction: Transaction, file: FileRow): Promise<void> {
  const files = transaction.of(UploadedFiles);
  const state = fileMachine.next(file.state, 'discard');
  await files.update(file.id, { state, expiresAt: await files.realTime(), scanAt: null });
  if (file.state === 'kept') transaction.record(fileDeleted, file.id, { organisationId: file.organisationId });
}
