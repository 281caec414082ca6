import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileMissing, Files, type StoredFile } from './files.ts';
import { Hashing, keyOf } from './hashing.ts';

/** Files in a folder of this machine. */
export class FolderFiles extends Files {
  constructor(private readonly folder: string) {
    super();
  }

  /** Writes beside, makes it durable, and only then gives it its name: a name never shows half a file. */
  async put(content: Uint8Array | Readable): Promise<StoredFile> {
    const incoming = path.join(this.folder, 'incoming');
    await mkdir(incoming, { recursive: true });
    const temporary = path.join(incoming, randomUUID());
    try {
      const stored = await write(temporary, content);
      const target = path.join(this.folder, keyOf(stored.sha256));
      if (await this.has(stored.sha256)) return stored;
      await mkdir(path.dirname(target), { recursive: true });
      await rename(temporary, target);
      await synced(path.dirname(target));
      return stored;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async get(sha256: string): Promise<Readable> {
    if (!(await this.has(sha256))) throw new FileMissing(sha256);
    const checked = new Hashing(sha256);
    const source = createReadStream(path.join(this.folder, keyOf(sha256)));
    source.on('error', (error) => checked.destroy(error));
    checked.on('close', () => source.destroy());
    return source.pipe(checked);
  }

  async has(sha256: string): Promise<boolean> {
    const file = path.join(this.folder, keyOf(sha256));
    return access(file).then(
      () => true,
      () => false,
    );
  }
}

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
