import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import {
  documentsToErase,
  Due,
  type DueWork,
  Files,
  FrozenDocuments,
  frozenDocument,
  nextErasure,
  Reads,
  Transactions,
  withheldErased,
} from '#platform';
import { PrintedFiles } from '../db/printed-files.ts';

/** Erases what may no longer be kept of a document, with the copies that show it. What is public stays, and stays provable. */
@Due('document.erase')
@Injectable()
export class EraseWithheld implements DueWork {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly files: Files,
  ) {}

  due = (reads: Reads, limit: number): Promise<readonly string[]> => documentsToErase(reads, limit);
  next = (reads: Reads): Promise<Instant | null> => nextErasure(reads);

  async run(id: string): Promise<void> {
    const document = await frozenDocument(this.reads, id);
    if (!document) return;
    const { kind, subjectId, subjectKind } = document;
    await this.transactions.asSystem('document.erase', async (transaction) => {
      const values = await transaction.of(FrozenDocuments).erase(id, await transaction.now());
      if (values === 0) return;
      for (const copy of await transaction.of(PrintedFiles).restricted(id)) {
        await transaction.of(PrintedFiles).remove(copy.id);
        // Before the commit: should that fail, the work is due again, and no file outlives its row.
        await this.files.remove(copy.fileSha256);
      }
      transaction.record(withheldErased, subjectId, { documentId: id, kind, values }, subjectKind);
    });
  }
}
