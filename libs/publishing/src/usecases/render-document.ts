import { Injectable } from '@nestjs/common';
import {
  type DeliveredOf,
  documentFrozen,
  Files,
  frozenDocument,
  Handles,
  type Handler,
  Reads,
  Transactions,
} from '#platform';
import { PrintedFiles } from '../db/printed-files.ts';
import { signedCopies } from '../domain/copies.ts';
import { documentRendered } from '../events.ts';
import { PrintDocument } from './print-document.ts';

type Frozen = DeliveredOf<typeof documentFrozen>;

/**
 * Makes the files of each frozen document. They are printed and stored before the transaction, which then only writes down
 * what exists: a file stored twice is the same file, and a file without a document is nobody's.
 */
@Injectable()
@Handles(documentFrozen)
export class RenderDocument implements Handler<Frozen['data']> {
  constructor(
    private readonly reads: Reads,
    private readonly files: Files,
    private readonly print: PrintDocument,
  ) {}

  async handle(event: Frozen, transactions: Transactions): Promise<void> {
    const document = await frozenDocument(this.reads, event.data.documentId);
    if (!document) throw new Error(`document ${event.data.documentId} is announced but not there`);
    if (document.fileSha256 !== null) return;
    const copies = await Promise.all(
      (await this.print.execute(document)).map(async ({ content, ...copy }) => {
        const { sha256: fileSha256, bytes } = await this.files.put(content);
        return { ...copy, fileSha256, bytes };
      }),
    );
    await transactions.handle(event, 'publishing.render', async (transaction) => {
      const { id: documentId, kind, sha256: documentSha256 } = document;
      const renderedAt = await transaction.now();
      await transaction.of(PrintedFiles).insertAll(copies.map((copy) => ({ ...copy, documentId, renderedAt })));
      const files = signedCopies(copies);
      await transaction.reportFile(documentId, files);
      transaction.record(
        documentRendered,
        document.subjectId,
        { documentId, kind, documentSha256, ...files },
        document.subjectKind,
      );
    });
  }
}
