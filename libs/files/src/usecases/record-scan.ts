import { addSeconds } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { UploadedFiles } from '../db/uploaded-files.ts';
import type { Scan } from '../domain/file.ts';
import { fileInfected } from '../events.ts';

/** Of a scanner that gave no answer: how long until it is asked again. */
const AGAIN_SECONDS = 10 * 60;

/** Writes down what the scanner found, and announces what is infected. */
@Injectable()
export class RecordScan {
  constructor(private readonly transactions: Transactions) {}

  run(id: string, scan: Scan): Promise<void> {
    return this.transactions.asSystem('file.scan', async (transaction) => {
      const files = transaction.of(UploadedFiles);
      const file = await files.lock(id);
      if (file?.state !== 'kept' || file.scan !== 'not_scanned') return;
      const scanAt = scan === 'not_scanned' ? addSeconds(await files.realTime(), AGAIN_SECONDS) : null;
      await files.update(id, { scan, scanAt });
      if (scan === 'infected') transaction.record(fileInfected, id, { organisationId: file.organisationId });
    });
  }
}
