import { parentPort } from 'node:worker_threads';
import type { Sheet } from '../domain/sheet.ts';
import { renderSheet } from './render-sheet.ts';

/** What a thread of the press answers: the file, or why there is none. */
export type Printed = { readonly file: Uint8Array } | { readonly fault: string };

parentPort?.on('message', (sheet: Sheet) => {
  renderSheet(sheet).then(
    (file) => answer({ file }),
    (error: unknown) => answer({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

const answer = (printed: Printed): void => parentPort?.postMessage(printed);
