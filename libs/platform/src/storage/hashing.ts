import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { FileDamaged, type StoredFile } from './files.ts';

/** Lets content through and knows its hash and length when it has ended. */
export class Hashing extends Transform {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private ended: StoredFile | null = null;

  /** With an expected hash, fails at the end of other content instead of ending. */
  constructor(private readonly expected: string | null = null) {
    super();
  }

  get result(): StoredFile {
    if (!this.ended) throw new Error('the content has not ended');
    return this.ended;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    const sha256 = this.hash.digest('hex');
    this.ended = { sha256, bytes: this.bytes };
    done(this.expected === null || this.expected === sha256 ? null : new FileDamaged(this.expected, sha256));
  }
}

const hashShape = /^[0-9a-f]{64}$/;

/** `sha256/ab/cd/abcd…`; refuses anything that is not a hash, so that a name can never lead out of the folder. */
export function keyOf(sha256: string): string {
  if (!hashShape.test(sha256)) throw new Error('a file is named by its SHA-256 in small hexadecimal figures');
  return `sha256/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `uploads/ab/…`: ids begin with a time, so the folder is named by their end. */
export function uploadKeyOf(id: string): string {
  if (!idShape.test(id)) throw new Error('an upload is named by its id');
  return `uploads/${id.slice(-2)}/${id}`;
}
