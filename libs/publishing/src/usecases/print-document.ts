import { documentKinds, type Print, withValues } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { FrozenDocument } from '#platform';
import { fileNameOf } from '../domain/file-name.ts';
import { type Form, formsOf } from '../domain/forms.ts';
import { Press } from '../press/press.ts';
import { wordsOf } from './texts.ts';

/** One copy of a document, in one form. */
export interface Copy {
  readonly form: Form;
  readonly print: Print;
  readonly name: string;
  readonly fileName: string;
  readonly content: Uint8Array;
}

/**
 * Prints a frozen document from its facts alone: in each of its forms, for everybody and, where something is withheld from
 * everybody, for its audience. Of a restricted document there is the audience's copy alone.
 */
@Injectable()
export class PrintDocument {
  constructor(private readonly press: Press) {}

  async execute(document: FrozenDocument): Promise<Copy[]> {
    const kind = documentKinds.get(document.kind);
    if (!kind) throw new Error(`nobody declares the document ${document.kind}`);
    const tree: unknown = JSON.parse(document.text);
    const hasWithheld = kind.marks(tree).size > 0;
    const words = wordsOf(kind, document.language);
    const copies = printsOf(kind.audience, document.withheld.length > 0).map((print) => {
      const facts = print === 'restricted' ? withValues(tree, document.withheld) : tree;
      return { print, sheet: kind.compose(facts, { ...document, print, hasWithheld }, words) };
    });
    return Promise.all(
      copies.flatMap(({ print, sheet }) =>
        formsOf(document.kind).map(async (form) => ({
          form,
          print,
          name: sheet.name,
          fileName: fileNameOf(kind, sheet.number, { ...document, print }, form),
          content: await this.press.print(sheet, form),
        })),
      ),
    );
  }
}

const printsOf = (audience: Print, hasValues: boolean): readonly Print[] =>
  audience === 'restricted' ? ['restricted'] : hasValues ? ['public', 'restricted'] : ['public'];
