import { Injectable } from '@nestjs/common';
import type { FrozenRecord } from '../db/frozen-records.ts';
import { fileNameOf } from '../domain/file-name.ts';
import { isDocumentKind } from '../domain/facts/kinds.ts';
import { composeDocument } from '../domain/templates/compose.ts';
import { Press } from '../pdf/press.ts';
import { wordsIn } from './texts.ts';

export interface PrintedRecord {
  readonly file: Uint8Array;
  readonly name: string;
  readonly fileName: string;
}

/** Prints the document of a frozen record, from its facts alone; nothing for a record that is no document. */
@Injectable()
export class PrintRecord {
  constructor(private readonly press: Press) {}

  async execute(record: FrozenRecord): Promise<PrintedRecord | null> {
    if (!isDocumentKind(record.kind)) return null;
    const sheet = composeDocument(record.kind, JSON.parse(record.text), record, wordsIn(record.language));
    return {
      file: await this.press.print(sheet),
      name: sheet.name,
      fileName: fileNameOf(record.kind, sheet.number, record),
    };
  }
}
