import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { newId, sha256 } from '#kernel';
import { type Files, FolderFiles, S3Files } from '#platform';

interface Place {
  files: Files;
  /** Changes a stored byte behind the store's back. */
  damage(sha: string): Promise<void>;
  names(): Promise<string[]>;
  close(): Promise<void>;
}

async function folder(): Promise<Place> {
  const root = await mkdtemp(path.join(tmpdir(), 'turbota-files-'));
  const fileOf = (sha: string) => path.join(root, 'sha256', sha.slice(0, 2), sha.slice(2, 4), sha);
  return {
    files: new FolderFiles(root),
    damage: (sha) => writeFile(fileOf(sha), 'forged'),
    names: async () => {
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
    close: () => rm(root, { recursive: true }),
  };
}

/** A bucket in memory that asks for a signature and checks the hash of what it is given, as real ones do. */
async function bucket(expected = 'tester'): Promise<Place> {
  const objects = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const { authorization = '', 'x-amz-content-sha256': declared } = request.headers;
      const key = request.url ?? '';
      const answer = (status: number, content?: Buffer | string) => response.writeHead(status).end(content);
      if (!authorization.includes(`Credential=${expected}/20260301/eu-1/s3/aws4_request`))
        return answer(403, 'SignatureDoesNotMatch');
      if (request.method === 'PUT') {
        if (sha256(body) !== declared) return answer(400, 'XAmzContentSHA256Mismatch');
        objects.set(key, body);
        return answer(200);
      }
      if (request.method === 'DELETE') {
        objects.delete(key);
        return answer(204);
      }
      const found = objects.get(key);
      return found ? answer(200, request.method === 'HEAD' ? undefined : found) : answer(404);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const config = { accessKey: 'tester', secretKey: 'secret', region: 'eu-1', now: () => '20260301T090000Z' };
  return {
    files: new S3Files({ ...config, bucketUrl: `http://127.0.0.1:${port}/documents` }),
    damage: async (sha) =>
      void objects.set(`/documents/sha256/${sha.slice(0, 2)}/${sha.slice(2, 4)}/${sha}`, Buffer.from('forged')),
    names: async () => [...objects.keys()].map((key) => path.basename(key)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const text = Buffer.from('Протокол розкриття конкурсних пропозицій');
const large = Buffer.alloc(3_000_000, 'абв');

describe.each([['a folder', folder] as const, ['a bucket', () => bucket()] as const])('files in %s', (_, open) => {
  let place: Place;
  beforeEach(async () => void (place = await open()));
  afterEach(() => place.close());

  test('what was stored is read back under the hash of its content', async () => {
    const stored = await place.files.put(text);
    expect(stored).toEqual({ sha256: sha256(text), bytes: text.length });
    expect(await buffer(await place.files.get(stored.sha256))).toEqual(text);
  });

  test('a stream is stored like the same bytes', async () => {
    const stored = await place.files.put(Readable.from([large.subarray(0, 1_000_001), large.subarray(1_000_001)]));
    expect(stored).toEqual({ sha256: sha256(large), bytes: large.length });
    expect(large.equals(await buffer(await place.files.get(stored.sha256)))).toBe(true);
  });

  test('the same content is stored once', async () => {
    await Promise.all([place.files.put(text), place.files.put(text)]);
    await place.files.put(Readable.from([text]));
    expect(await place.names()).toEqual([sha256(text)]);
  });

  test('an empty file is a file', async () => {
    const { sha256: sha } = await place.files.put(new Uint8Array());
    expect(await buffer(await place.files.get(sha))).toHaveLength(0);
  });

  test('what is not there is missing', async () => {
    expect(await place.files.has(sha256('nothing'))).toBe(false);
    await expect(place.files.get(sha256('nothing'))).rejects.toThrow('there is no file');
  });

  test('a changed byte is noticed on reading', async () => {
    const { sha256: sha } = await place.files.put(text);
    await place.damage(sha);
    await expect(place.files.get(sha).then(buffer)).rejects.toThrow('is damaged');
  });

  test('a name that is not a hash leads nowhere', async () => {
    for (const name of ['../../etc/passwd', '', sha256(text).toUpperCase()]) {
      await expect(place.files.get(name)).rejects.toThrow('named by its SHA-256');
      await expect(place.files.has(name)).rejects.toThrow('named by its SHA-256');
    }
  });

  test('an upload is read back by its id, is not another with the same content, and can be removed alone', async () => {
    const [one, other] = [newId(), newId()];
    const stored = await place.files.putUpload(one, Readable.from([text]));
    await place.files.putUpload(other, Readable.from([text]));
    await place.files.put(text);
    expect(stored).toEqual({ sha256: sha256(text), bytes: text.length });
    expect((await place.names()).sort()).toEqual([one, other, sha256(text)].sort());
    await place.files.removeUpload(one);
    await place.files.removeUpload(one);
    await expect(place.files.getUpload(one, stored.sha256)).rejects.toThrow('there is no file');
    expect(await buffer(await place.files.getUpload(other, stored.sha256))).toEqual(text);
    expect(await buffer(await place.files.get(stored.sha256))).toEqual(text);
  });

  test('an upload that is not what it was is noticed on reading, and one that is named like a path leads nowhere', async () => {
    const id = newId();
    await place.files.putUpload(id, Readable.from([text]));
    await expect(place.files.getUpload(id, sha256('something else')).then(buffer)).rejects.toThrow('is damaged');
    for (const name of ['../../etc/passwd', '', `${id}/../x`]) {
      await expect(place.files.putUpload(name, Readable.from([text]))).rejects.toThrow('named by its id');
      await expect(place.files.getUpload(name, sha256(text))).rejects.toThrow('named by its id');
      await expect(place.files.removeUpload(name)).rejects.toThrow('named by its id');
    }
  });

  test('content that breaks off is not stored', async () => {
    const breaking = async function* () {
      yield text;
      throw new Error('the line went dead');
    };
    const broken = Readable.from(breaking());
    await expect(place.files.put(broken)).rejects.toThrow('went dead');
    await expect(place.files.putUpload(newId(), Readable.from(breaking()))).rejects.toThrow('went dead');
    expect(await place.names()).toEqual([]);
  });
});

test('a refused signature is an error that says so', async () => {
  const place = await bucket('somebody else');
  await expect(place.files.put(text)).rejects.toThrow('403');
  await place.close();
});

test('what a process left in a folder when it died in the middle of an upload goes with the upload', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'turbota-files-'));
  const id = newId();
  await mkdir(path.join(root, 'incoming'));
  await writeFile(path.join(root, 'incoming', id), 'half');
  await new FolderFiles(root).removeUpload(id);
  expect(await readdir(path.join(root, 'incoming'))).toEqual([]);
  await rm(root, { recursive: true });
});
