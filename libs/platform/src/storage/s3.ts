import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sha256 } from '#kernel';
import { FileMissing, Files, type StoredFile } from './files.ts';
import { Hashing, keyOf, uploadKeyOf } from './hashing.ts';
import { type S3Credentials, type S3Request, signedHeaders } from './s3-signature.ts';

export interface S3Config extends S3Credentials {
  /** The address of the bucket, e.g. `https://s3.example.org/documents`. */
  readonly bucketUrl: string;
  /** Real time as `20260301T090000Z`: servers refuse requests signed for another time. */
  readonly now: () => string;
}

type Body = Uint8Array<ArrayBuffer> | Readable;

const EMPTY = sha256('');
const TIMEOUT_MS = 60_000;

/** Files in a bucket of any server that speaks S3. */
export class S3Files extends Files {
  constructor(private readonly config: S3Config) {
    super();
  }

  /** Content from a stream is put aside on disk first, since its hash is its name and part of the signature. */
  async put(content: Uint8Array | Readable): Promise<StoredFile> {
    if (content instanceof Readable) return this.fromAside(content, ({ sha256: sha }) => keyOf(sha));
    const stored = { sha256: sha256(content), bytes: content.byteLength };
    await this.upload(keyOf(stored.sha256), stored, () => new Uint8Array(content));
    return stored;
  }

  async get(sha: string): Promise<Readable> {
    return this.read(keyOf(sha), sha);
  }

  async has(sha: string): Promise<boolean> {
    return this.holds(keyOf(sha));
  }

  async putUpload(id: string, content: Readable): Promise<StoredFile> {
    const key = uploadKeyOf(id);
    return this.fromAside(content, () => key);
  }

  async getUpload(id: string, sha: string): Promise<Readable> {
    return this.read(uploadKeyOf(id), sha);
  }

  async removeUpload(id: string): Promise<void> {
    const response = await this.send('DELETE', uploadKeyOf(id), EMPTY);
    if (!response.ok && response.status !== 404) throw await fault('remove', response);
    await response.body?.cancel();
  }

  private async fromAside(content: Readable, keyFor: (stored: StoredFile) => string): Promise<StoredFile> {
    const aside = await mkdtemp(path.join(tmpdir(), 'turbota-file-'));
    try {
      const file = path.join(aside, 'content');
      const stored = await putAside(content, file);
      await this.upload(keyFor(stored), stored, () => createReadStream(file));
      return stored;
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }

  private async read(key: string, sha: string): Promise<Readable> {
    const response = await this.send('GET', key, EMPTY);
    if (response.status === 404) throw new FileMissing(path.basename(key));
    if (!response.ok || !response.body) throw await fault('read', response);
    const checked = new Hashing(sha);
    const source = Readable.fromWeb(response.body);
    source.on('error', (error) => checked.destroy(error));
    checked.on('close', () => source.destroy());
    return source.pipe(checked);
  }

  private async holds(key: string): Promise<boolean> {
    const response = await this.send('HEAD', key, EMPTY);
    if (response.status === 404) return false;
    if (!response.ok) throw await fault('look for', response);
    return true;
  }

  private async upload(key: string, { sha256: sha, bytes }: StoredFile, body: () => Body): Promise<void> {
    if (await this.holds(key)) return;
    const response = await this.send('PUT', key, sha, { 'content-length': String(bytes) }, body());
    if (!response.ok) throw await fault('store', response);
    await response.body?.cancel();
  }

  private send(
    method: S3Request['method'],
    key: string,
    contentSha256: string,
    headers: Readonly<Record<string, string>> = {},
    body?: Body,
  ): Promise<Response> {
    const url = new URL(`${this.config.bucketUrl.replace(/\/$/, '')}/${key}`);
    const signed = signedHeaders({ method, url, contentSha256, at: this.config.now(), headers }, this.config);
    const content = body && { body, duplex: 'half' as const };
    return fetch(url, {
      method,
      headers: signed,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...content,
    });
  }
}

async function putAside(content: Readable, file: string): Promise<StoredFile> {
  const handle = await open(file, 'wx', 0o600);
  const hashing = new Hashing();
  await pipeline(content, hashing, handle.createWriteStream());
  return hashing.result;
}

async function fault(what: string, response: Response): Promise<Error> {
  const text = (await response.text().catch(() => '')).slice(0, 300);
  return new Error(`the file store refused to ${what} a file: ${response.status} ${text}`);
}
