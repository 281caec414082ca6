import { parentPort } from 'node:worker_threads';
import type { Sheet } from '#kernel';
import type { Form } from '../domain/forms.ts';
import { renderHtml } from '../html/render-html.ts';
import { renderSheet } from '../pdf/render-sheet.ts';

/** What a thread of the press answers: the file, or why there is none. */
export type Printed = { readonly file: Uint8Array } | { readonly fault: string };

export interface Job {
  readonly sheet: Sheet;
  readonly form: Form;
}

const printers = { pdf: renderSheet, html: renderHtml };

parentPort?.on('message', ({ sheet, form }: Job) => {
  printers[form](sheet).then(
    (file) => answer({ file }),
    (error: unknown) => answer({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

const answer = (printed: Printed): void => parentPort?.postMessage(printed);
