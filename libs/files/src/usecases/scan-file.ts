import { Inject, Injectable, Optional } from '@nestjs/common';
import { Files, LOG, type Log, Reads, sql } from '#platform';
import type { Scan } from '../domain/file.ts';
import { Scanner } from '../scanner/scanner.ts';
import { RecordScan } from './record-scan.ts';

/** Lets the scanner look at a file. Without an answer the file stays *not scanned* and is looked at later. */
@Injectable()
export class ScanFile {
  constructor(
    private readonly reads: Reads,
    private readonly store: Files,
    private readonly findings: RecordScan,
    @Inject(LOG) private readonly log: Log,
    @Optional() @Inject(Scanner) private readonly scanner: Scanner | null,
  ) {}

  get isPossible(): boolean {
    return this.scanner !== null;
  }

  /** False when the scanner gave no answer: then it is left in peace for a while. */
  async run(id: string): Promise<boolean> {
    const [file] = await this.reads.query<{ sha256: string }>(
      sql`select sha256 from file where id = ${id} and state = 'kept' and scan = 'not_scanned'`,
    );
    if (!file || !this.scanner) return true;
    const found = await this.found(id, file.sha256, this.scanner);
    await this.findings.run(id, found);
    return found !== 'not_scanned';
  }

  private async found(id: string, sha256: string, scanner: Scanner): Promise<Scan> {
    try {
      return await scanner.scan(await this.store.getUpload(id, sha256));
    } catch (error) {
      this.log.warn({ err: error, id }, 'a file could not be scanned and will be tried again');
      return 'not_scanned';
    }
  }
}
