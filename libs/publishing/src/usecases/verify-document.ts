import { buffer } from 'node:stream/consumers';
import { sha256 } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Files, Reads, sql } from '#platform';
import { type FrozenRecord, frozenRecord } from '../db/frozen-records.ts';
import { PrintRecord } from './print-record.ts';

export interface DocumentCheck {
  readonly name: string;
  readonly recordSha256: string;
  readonly fileSha256: string;
  /** The frozen facts still have the hash that the journal carries. */
  readonly factsAreWhole: boolean;
  /** The stored file is the one that was reported, and signed where it is signed. */
  readonly fileIsWhole: boolean;
  /** Printed anew from the facts, the document comes out byte for byte. */
  readonly fileFollowsFromFacts: boolean;
}

/** Proves a document against its record: for an auditor's terminal, and for whoever doubts a file (G12). */
@Injectable()
export class VerifyDocument {
  constructor(
    private readonly reads: Reads,
    private readonly files: Files,
    private readonly print: PrintRecord,
  ) {}

  /** By the id of the document, the id of its record, or the SHA-256 of a file; null when there is no such document. */
  async execute(which: string): Promise<DocumentCheck | null> {
    const [document] = await this.reads.query<{ name: string; recordId: string; fileSha256: string }>(sql`
      select name, record_id as "recordId", file_sha256 as "fileSha256" from document
      where id::text = ${which} or record_id::text = ${which} or file_sha256 = ${which} limit 1`);
    const record = document ? await frozenRecord(this.reads, document.recordId) : null;
    if (!document || !record) return null;
    return {
      name: document.name,
      recordSha256: record.sha256,
      fileSha256: document.fileSha256,
      factsAreWhole: sha256(record.text) === record.sha256,
      fileIsWhole: record.fileSha256 === document.fileSha256 && (await this.isWhole(document.fileSha256)),
      fileFollowsFromFacts: (await this.printedAgain(record)) === document.fileSha256,
    };
  }

  /** The hash of the file that the facts give; none when they were changed so much that nothing can be printed from them. */
  private async printedAgain(record: FrozenRecord): Promise<string | null> {
    try {
      const again = await this.print.execute(record);
      return again && sha256(again.file);
    } catch (error) {
      if (sha256(record.text) !== record.sha256) return null;
      throw error;
    }
  }

  private async isWhole(hash: string): Promise<boolean> {
    if (!(await this.files.has(hash))) return false;
    return buffer(await this.files.get(hash)).then(
      (content) => sha256(content) === hash,
      () => false,
    );
  }
}
