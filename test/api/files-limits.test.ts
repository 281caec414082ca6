import { request as httpRequest } from 'node:http';
import { FileCare } from '#files';
import { TestApplication } from '../support/application.ts';
import { givenMember, givenOrganisation, givenSession, type Member } from '../support/given-identity.ts';
import { samples } from '../support/sample-files.ts';
import { until } from '../support/until.ts';
import { type Answer, asBearer, type Content, Uploading } from '../support/uploading.ts';

const environment = {
  ...{ FILE_MEGABYTES: '1', ORGANISATION_MEGABYTES: '3', ORGANISATION_FILES: '30' },
  ...{ UPLOADS_PER_MINUTE: '300', UPLOAD_IDLE_MS: '300' },
  STORAGE_FOLDER: `.data/test-files/limits-${process.pid}`,
};

let app: TestApplication;
let uploading: Uploading;
let owner: Member;
let token: string;

beforeAll(async () => {
  app = await TestApplication.start({ environment });
  uploading = new Uploading(app);
});
beforeEach(async () => {
  owner = await someone();
  token = await givenSession(app, owner);
});
afterAll(() => app.stop());

const someone = async () => givenMember(app, await givenOrganisation(app, { kind: 'provider' }), ['signatory']);
const put = (content: Content, name = 'довідка.pdf', bearer: string | null = token) =>
  uploading.put(content, name, bearer);
const get = (id: string, bearer: string | null = token) => uploading.get(id, bearer);
const expectNothingLeft = async () => expect(await uploading.leftOf(owner.organisationId)).toEqual([]);

describe('the size', () => {
  const megabyte = 1024 * 1024;
  const text = (bytes: number) => Buffer.alloc(bytes, 'a');
  async function* pieces(bytes: number) {
    for (let sent = 0; sent < bytes; sent += 65_536) yield text(Math.min(65_536, bytes - sent));
  }

  test('of one file is limited, by what it says and by what comes', async () => {
    expect((await put(text(megabyte), 'a.txt')).status).toBe(201);
    expect(await put(text(megabyte + 1), 'a.txt')).toMatchObject({ status: 413, codes: ['FILE_TOO_LARGE'] });
    expect(await put(pieces(megabyte + 1), 'a.txt')).toMatchObject({ status: 413, codes: ['FILE_TOO_LARGE'] });
  });

  test('ends an upload where the limit is, and not where the upload ends', async () => {
    let sent = 0;
    async function* endless() {
      for (; sent < 500 * megabyte; sent += 65_536) yield text(65_536);
    }
    // It may lose the answer with the connection; what counts is that nobody listens on.
    const answer = await put(endless(), 'a.txt').catch(() => null);
    expect(answer?.status ?? 413).toBe(413);
    expect(sent).toBeLessThan(50 * megabyte);
    await expectNothingLeft();
  });

  test('of all files of an organisation is limited, also for uploads at the same time, and deleted ones give it back', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => put(text(megabyte), 'a.txt')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 422, 422]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['FILES_TOO_LARGE', 'FILES_TOO_LARGE']);
    expect((await put(samples.pdf)).codes).toEqual(['FILES_TOO_LARGE']);
    const { file } = answers.find(({ status }) => status === 201)!;
    await app.graphql(`mutation { deleteFile(input: { fileId: "${file!.id}" }) { problems { code } } }`, {}, token);
    expect((await put(text(megabyte), 'a.txt')).status).toBe(201);
  });

  test('two uploads that meet at the quota do not exceed it together', async () => {
    for (let at = 0; at < 2; at += 1) await put(text(megabyte), 'a.txt');
    const organisation = owner.organisationId;
    const locked = `select pg_advisory_xact_lock(hashtextextended('files of ${organisation}', 0))`;
    const answers: Promise<Answer>[] = [];
    await app.transactions.asSystem('test', async (transaction) => {
      await transaction.manager.query(locked);
      for (let at = 0; at < 2; at += 1) answers.push(put(text(megabyte), 'a.txt'));
      await until('both wait', async () => {
        const [{ n }] = (await transaction.manager.query(
          `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted`,
        )) as [{ n: number }];
        return n >= 2;
      });
    });
    expect((await Promise.all(answers)).map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  test('so is their number', async () => {
    const answers: string[] = [];
    for (let at = 0; at < 31; at += 1) answers.push(...(await put(samples.txt, 'a.txt')).codes);
    expect(answers).toEqual(['FILES_TOO_MANY']);
  });
});

describe('an upload', () => {
  test('that breaks off leaves nothing', async () => {
    const headers = { ...asBearer(token), 'content-length': '1000000' };
    await new Promise<void>((resolve) => {
      const request = httpRequest(`${app.url}/files`, { method: 'PUT', headers });
      request.on('error', () => resolve());
      request.write(Buffer.alloc(100_000, 'a'));
      void until(
        'it arrives',
        async () => (await uploading.rows("select id from file where state = 'arriving'")).length > 0,
      ).then(() => request.destroy());
    });
    await until(
      'it is forgotten',
      async () =>
        (await uploading.rows('select id from file where organisation_id = $1', [owner.organisationId])).length === 0,
    );
    await expectNothingLeft();
    expect(app.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('that stops is cut', async () => {
    async function* content() {
      yield samples.pdf;
      await new Promise((resolve) => setTimeout(resolve, 5_000).unref());
    }
    expect(await put(content())).toMatchObject({ status: 408, codes: ['FILE_TOO_SLOW'] });
    await expectNothingLeft();
  });

  test('whose process died is forgotten when its hour is over, content and all', async () => {
    const { file } = await put(samples.pdf);
    await uploading.rows(`update file set state = 'arriving', type = null, sha256 = null where id = $1`, [file!.id]);
    await app.get(FileCare).run();
    expect(await uploading.rows('select id from file where id = $1', [file!.id])).toHaveLength(1);
    await uploading.rows(`update file set expires_at = clock_timestamp() where id = $1`, [file!.id]);
    await app.get(FileCare).run();
    await expectNothingLeft();
  });

  test('that too many of one person precede waits', async () => {
    const { app: busy, stop } = await limited();
    const member = await givenMember(busy, await givenOrganisation(busy, { kind: 'provider' }), ['bid_writer']);
    const bearer = await givenSession(busy, member);
    const statuses: number[] = [];
    for (let at = 0; at < 3; at += 1) {
      const response = await fetch(`${busy.url}/files`, {
        method: 'PUT',
        body: 'abc',
        headers: asBearer(bearer),
      });
      statuses.push(response.status);
    }
    await stop();
    expect(statuses).toEqual([201, 201, 429]);
  });
});

async function limited() {
  const busy = await TestApplication.start({ environment: { UPLOADS_PER_MINUTE: '2' } });
  return { app: busy, stop: () => busy.stop() };
}

test('a file that nothing names goes after a day of real time, and not before', async () => {
  const { file } = await put(samples.pdf);
  const [left] = await uploading.rows<{ hours: number }>(
    `select round(extract(epoch from expires_at - clock_timestamp()) / 3600)::int as hours from file where id = $1`,
    [file!.id],
  );
  expect(left!.hours).toBe(24);
  await app.get(FileCare).run();
  expect((await get(file!.id)).status).toBe(200);
  await uploading.rows('update file set expires_at = clock_timestamp() where id = $1', [file!.id]);
  await app.get(FileCare).run();
  expect((await get(file!.id)).status).toBe(404);
  await expectNothingLeft();
});
