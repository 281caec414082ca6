import type { Readable } from 'node:stream';

export interface StoredFile {
  /** Of the content, and the only name that a file has. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Files named by what is in them: the same content is stored once, and a name never shows anything else. */
export abstract class Files {
  /** Stores the content; returns only when it would survive a power cut. */
  abstract put(content: Uint8Array | Readable): Promise<StoredFile>;

  /** The content, checked against its name as it is read: the stream fails at its end when a byte has changed. */
  abstract get(sha256: string): Promise<Readable>;

  abstract has(sha256: string): Promise<boolean>;
}

export class FileMissing extends Error {
  constructor(sha256: string) {
    super(`there is no file ${sha256}`);
    this.name = 'FileMissing';
  }
}

export class FileDamaged extends Error {
  constructor(sha256: string, found: string) {
    super(`file ${sha256} is damaged: its content has the hash ${found}`);
    this.name = 'FileDamaged';
  }
}
