import { Injectable } from '@nestjs/common';
import { type DeliveredOf, Files, Handles, type Handler, Reads, recordFrozen, Transactions } from '#platform';
import { Documents } from '../db/documents.ts';
import { frozenRecord } from '../db/frozen-records.ts';
import { documentRendered } from '../events.ts';
import { PrintRecord } from './print-record.ts';

type Frozen = DeliveredOf<typeof recordFrozen>;

/**
 * Makes the file of each frozen record. It is printed and stored before the transaction, which then only writes down
 * what exists: a file stored twice is the same file, and a file without a document is nobody's.
 */
@Injectable()
@Handles(recordFrozen)
export class RenderDocument implements Handler<Frozen['data']> {
  constructor(
    private readonly reads: Reads,
    private readonly files: Files,
    private readonly print: PrintRecord,
  ) {}

  async handle(event: Frozen, transactions: Transactions): Promise<void> {
    const record = await frozenRecord(this.reads, event.data.recordId);
    if (!record) throw new Error(`record ${event.data.recordId} is announced but not there`);
    const printed = record.fileSha256 === null ? await this.print.execute(record) : null;
    if (!printed) return;
    const { sha256: fileSha256, bytes } = await this.files.put(printed.file);
    await transactions.handle(event, 'publishing.render', async (transaction) => {
      const { name, fileName } = printed;
      const { id: recordId, kind, language, sha256: recordSha256 } = record;
      const renderedAt = await transaction.now();
      await transaction
        .of(Documents)
        .insert({ recordId, kind, language, name, fileName, fileSha256, bytes, renderedAt });
      await transaction.reportFile(recordId, fileSha256);
      transaction.record(
        documentRendered,
        record.subjectId,
        { recordId, kind, recordSha256, fileSha256 },
        record.subjectKind,
      );
    });
  }
}
