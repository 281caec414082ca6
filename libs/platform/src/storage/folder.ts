import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileMissing, Files, type StoredFile } from './files.ts';
import { Hashing, keyOf, uploadKeyOf } from './hashing.ts';

/** Files in a folder of this machine. */
export class FolderFiles extends Files {
  constructor(private readonly folder: string) {
    super();
  }

  /** Writes beside, makes it durable, and only then gives it its name: a name never shows half a file. */
  async put(content: Uint8Array | Readable): Promise<StoredFile> {
    return this.store(randomUUID(), content, ({ sha256 }) => keyOf(sha256));
  }

  async get(sha256: string): Promise<Readable> {
    return this.read(keyOf(sha256), sha256);
  }

  async has(sha256: string): Promise<boolean> {
    return exists(path.join(this.folder, keyOf(sha256)));
  }

  async putUpload(id: string, content: Readable): Promise<StoredFile> {
    const key = uploadKeyOf(id);
    return this.store(id, content, () => key);
  }

  async getUpload(id: string, sha256: string): Promise<Readable> {
    return this.read(uploadKeyOf(id), sha256);
  }

  async removeUpload(id: string): Promise<void> {
    const stored = path.join(this.folder, uploadKeyOf(id));
    await rm(path.join(this.folder, 'incoming', id), { force: true });
    await rm(stored, { force: true });
  }

  private async store(
    incoming: string,
    content: Uint8Array | Readable,
    keyFor: (stored: StoredFile) => string,
  ): Promise<StoredFile> {
    await mkdir(path.join(this.folder, 'incoming'), { recursive: true });
    const temporary = path.join(this.folder, 'incoming', incoming);
    try {
      const stored = await write(temporary, content);
      const target = path.join(this.folder, keyFor(stored));
      if (await exists(target)) return stored;
      await mkdir(path.dirname(target), { recursive: true });
      await rename(temporary, target);
      await synced(path.dirname(target));
      return stored;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  private async read(key: string, sha256: string): Promise<Readable> {
    const file = path.join(this.folder, key);
    if (!(await exists(file))) throw new FileMissing(path.basename(key));
    const checked = new Hashing(sha256);
    const source = createReadStream(file);
    source.on('error', (error) => checked.destroy(error));
    checked.on('close', () => source.destroy());
    return source.pipe(checked);
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

async function write(file: string, content: Uint8Array | Readable): Promise<StoredFile> {
  const handle = await open(file, 'wx', 0o640);
  try {
    const hashing = new Hashing();
    const source = content instanceof Readable ? content : Readable.from([content]);
    await pipeline(source, hashing, async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) await handle.writeFile(chunk);
    });
    await handle.sync();
    return hashing.result;
  } finally {
    await handle.close();
  }
}

/** The name itself must survive too, and names belong to the folder. */
async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
