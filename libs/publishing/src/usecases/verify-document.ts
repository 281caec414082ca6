import { buffer } from 'node:stream/consumers';
import { documentKinds, sha256, withValues } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Files, type FrozenDocument, frozenDocument, Reads, sql } from '#platform';
import { PrintDocument } from './print-document.ts';

export interface DocumentCheck {
  readonly name: string;
  readonly documentSha256: string;
  readonly fileSha256: string;
  /** The frozen facts still have the hash that the journal carries, and what is withheld the hashes in them. */
  readonly factsAreWhole: boolean;
  /** Something that was withheld may no longer be kept, and is gone with the copies that showed it. */
  readonly isErased: boolean;
  /** The stored files are those that were reported, and signed where they are signed. */
  readonly fileIsWhole: boolean;
  /** Printed anew from the facts, the document comes out byte for byte, in every form and copy that there is. */
  readonly fileFollowsFromFacts: boolean;
}

interface Stored {
  readonly documentId: string;
  readonly form: string;
  readonly print: string;
  readonly name: string;
  readonly fileSha256: string;
}

/** Proves a document against its facts: for an auditor's terminal, and for whoever doubts a file (G12). */
@Injectable()
export class VerifyDocument {
  constructor(
    private readonly reads: Reads,
    private readonly files: Files,
    private readonly print: PrintDocument,
  ) {}

  /** By the id of the document, or the SHA-256 of one of its files; null when there is no such document. */
  async execute(which: string): Promise<DocumentCheck | null> {
    const copies = await this.reads.query<Stored>(sql`
      select document_id as "documentId", form, print, name, file_sha256 as "fileSha256" from printed_file
      where document_id = (select document_id from printed_file
        where document_id::text = ${which} or file_sha256 = ${which} limit 1) order by print, form desc`);
    const document = copies[0] ? await frozenDocument(this.reads, copies[0].documentId) : null;
    if (!copies[0] || !document) return null;
    const areWhole = await Promise.all(copies.map(({ fileSha256 }) => this.isWhole(fileSha256)));
    return {
      name: copies[0].name,
      documentSha256: document.sha256,
      fileSha256: copies[0].fileSha256,
      factsAreWhole: factsAreWhole(document),
      isErased: isErased(document),
      fileIsWhole: areReported(document, copies) && areWhole.every(Boolean),
      fileFollowsFromFacts: await this.follows(document, copies),
    };
  }

  /** Whether the facts give these files; not when they were changed so much that nothing can be printed from them. */
  private async follows(document: FrozenDocument, copies: readonly Stored[]): Promise<boolean> {
    try {
      const again = await this.print.execute(document);
      return copies.every(({ form, print, fileSha256 }) => {
        const copy = again.find((one) => one.form === form && one.print === print);
        return copy !== undefined && sha256(copy.content) === fileSha256;
      });
    } catch (error) {
      if (!factsAreWhole(document)) return false;
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

const isErased = ({ kind, text, withheld }: FrozenDocument): boolean => {
  try {
    return withheld.length === 0 && (documentKinds.get(kind)?.marks(JSON.parse(text)).size ?? 0) > 0;
  } catch {
    return false;
  }
};

function factsAreWhole({ text, sha256: hash, withheld }: FrozenDocument): boolean {
  if (sha256(text) !== hash) return false;
  try {
    withValues(JSON.parse(text), withheld);
    return true;
  } catch {
    return false;
  }
}

/** What the owner was told is among the files. */
const areReported = ({ fileSha256, htmlSha256 }: FrozenDocument, copies: readonly Stored[]): boolean =>
  [fileSha256, htmlSha256].every((hash) => hash === null || copies.some((copy) => copy.fileSha256 === hash)) &&
  fileSha256 !== null;
