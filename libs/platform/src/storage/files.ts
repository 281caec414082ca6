import type { Readable } from 'node:stream';

export interface StoredFile {
  /** Of the content, and the only name that a file has. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Files named by what is in them: the same content is stored once, and a name never shows anything else. What people
 * upload lies beside them under an id of its own instead, for it must be possible to remove it without asking who else
 * has the same content.
 */
export abstract class Files {
  /** Stores the content; returns only when it would survive a power cut. */
  abstract put(content: Uint8Array | Readable): Promise<StoredFile>;

  /** The content, checked against its name as it is read: the stream fails at its end when a byte has changed. */
  abstract get(sha256: string): Promise<Readable>;

  abstract has(sha256: string): Promise<boolean>;

  /** As `put`, under this id, which must be new. */
  abstract putUpload(id: string, content: Readable): Promise<StoredFile>;

  /** The content under this id, checked against its hash as it is read. */
  abstract getUpload(id: string, sha256: string): Promise<Readable>;

  /** Removes what is stored under this id, and what was left of storing it; nothing is removed as well. */
  abstract removeUpload(id: string): Promise<void>;
}

export class FileMissing extends Error {
  constructor(name: string) {
    super(`there is no file ${name}`);
    this.name = 'FileMissing';
  }
}

export class FileDamaged extends Error {
  constructor(sha256: string, found: string) {
    super(`file ${sha256} is damaged: its content has the hash ${found}`);
    this.name = 'FileDamaged';
  }
}
