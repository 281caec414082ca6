import type { Readable } from 'node:stream';

/** Looks for malicious content; throws when it cannot say. */
export abstract class Scanner {
  abstract scan(content: Readable): Promise<'clean' | 'infected'>;
}

export class ScannerFailed extends Error {
  constructor(why: string) {
    super(`the scanner gave no answer: ${why}`);
    this.name = 'ScannerFailed';
  }
}
