import { Injectable } from '@nestjs/common';
import { Files, Transactions } from '#platform';
import { UploadedFiles } from '../db/uploaded-files.ts';

/** Removes the content of a discarded file and only then its row: whatever fails in between is done again. */
@Injectable()
export class ForgetFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: Files,
  ) {}

  run(id: string): Promise<void> {
    return this.transactions.asSystem('file.forget', async (transaction) => {
      const file = await transaction.of(UploadedFiles).lock(id);
      if (file?.state !== 'discarded') return;
      await this.store.removeUpload(id);
      await transaction.of(UploadedFiles).remove(id);
    });
  }
}
