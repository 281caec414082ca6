import { Readable } from 'node:stream';
import { FileCare } from '#files';
import { Clamd } from '../../libs/files/src/scanner/clamd.ts';
import { TestApplication } from '../support/application.ts';
import { EICAR, TestClamd } from '../support/clamd.ts';
import { deliverAll } from '../support/deliver.ts';
import { givenFile } from '../support/given-files.ts';
import { givenMember, givenOrganisation, givenSession, type Member } from '../support/given-identity.ts';
import { samples } from '../support/sample-files.ts';
import { Uploading } from '../support/uploading.ts';

const infected = Buffer.concat([samples.pdf, EICAR]);

describe.each(['tcp', 'unix'] as const)('the daemon at a %s address', (kind) => {
  let clamd: TestClamd;
  beforeAll(async () => void (clamd = await TestClamd.start(kind)));
  afterAll(() => clamd.stop());
  beforeEach(() => void (clamd.mood = 'well'));

  const scan = (content: Buffer[], patienceMs = 60_000) =>
    new Clamd(clamd.address, patienceMs).scan(Readable.from(content));

  test('tells what is clean from what is not, in however many pieces it comes', async () => {
    expect(await scan([samples.pdf])).toBe('clean');
    expect(await scan([infected])).toBe('infected');
    expect(await scan([infected.subarray(0, 70), Buffer.alloc(0), infected.subarray(70)])).toBe('infected');
    expect(await scan([Buffer.alloc(3_000_000, 'a'), EICAR])).toBe('infected');
  });

  test('that hangs up, stays silent or refuses has found nothing and cleared nothing', async () => {
    clamd.mood = 'down';
    await expect(scan([samples.pdf])).rejects.toThrow();
    clamd.mood = 'silent';
    await expect(scan([samples.pdf], 100)).rejects.toThrow('it is silent');
    clamd.mood = 'full';
    await expect(scan([samples.pdf])).rejects.toThrow('size limit exceeded');
  });
});

test('without a daemon there is an error and no answer', async () => {
  const clamd = await TestClamd.start();
  await clamd.stop();
  await expect(new Clamd(clamd.address).scan(Readable.from([samples.pdf]))).rejects.toThrow('ECONNREFUSED');
});

describe('a file', () => {
  let app: TestApplication;
  let clamd: TestClamd;
  let owner: Member;

  beforeAll(async () => {
    clamd = await TestClamd.start();
    app = await TestApplication.start({ environment: { SCANNER_URL: clamd.address } });
    owner = await givenMember(app, await givenOrganisation(app, { kind: 'provider' }), ['signatory']);
  });
  beforeEach(() => void (clamd.mood = 'well'));
  afterAll(async () => {
    await app.stop();
    await clamd.stop();
  });

  const care = () => app.get(FileCare).run();
  const rows = <Row>(statement: string, id: string): Promise<Row[]> => new Uploading(app).rows<Row>(statement, [id]);
  const scanOf = async (id: string) =>
    (
      await rows<{ scan: string; due: boolean }>('select scan, scan_at is not null as due from file where id = $1', id)
    )[0];

  test('is given out as it is until it is scanned, and then as clean', async () => {
    const id = await givenFile(app, owner);
    expect(await scanOf(id)).toEqual({ scan: 'not_scanned', due: true });
    await care();
    expect(await scanOf(id)).toEqual({ scan: 'clean', due: false });
    const response = await new Uploading(app).get(id, await givenSession(app, owner));
    expect([response.status, response.headers.get('file-scan')]).toEqual([200, 'clean']);
  });

  test('that is infected is given to nobody, and its organisation is told of it', async () => {
    const id = await givenFile(app, owner, infected);
    await care();
    const token = await givenSession(app, owner);
    const response = await new Uploading(app).get(id, token);
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('FILE_INFECTED') as string]);
    await deliverAll(app, 'file.infected');
    const { data } = await app.graphql<{ ownFiles: object; notices: object }>(
      '{ ownFiles(first: 1) { nodes { id scan } } notices { nodes { kind subjectId text(language: en) } } }',
      {},
      token,
    );
    const [{ name }] = (await rows<{ name: string }>('select name from file where id = $1', id)) as [{ name: string }];
    expect(data).toEqual({
      ownFiles: { nodes: [{ id, scan: 'infected' }] },
      notices: {
        nodes: [
          {
            kind: 'FILE_INFECTED',
            subjectId: id,
            text: `The scanner found malicious content in the file “${name}”. It is given to nobody. Check the computer from which it came.`,
          },
        ],
      },
    });
  });

  test('stays not scanned while the scanner is down, does not hold up the others, and is scanned later', async () => {
    clamd.mood = 'down';
    const ids = [await givenFile(app, owner), await givenFile(app, owner)];
    await care();
    await care();
    for (const id of ids) expect(await scanOf(id)).toEqual({ scan: 'not_scanned', due: true });
    clamd.mood = 'well';
    const before = clamd.scanned;
    await care();
    expect(clamd.scanned).toBe(before);
    await rows('update file set scan_at = clock_timestamp() where organisation_id = $1', owner.organisationId);
    await care();
    for (const id of ids) expect(await scanOf(id)).toEqual({ scan: 'clean', due: false });
  });

  test('that was deleted before its turn is not scanned', async () => {
    const id = await givenFile(app, owner);
    await rows(`update file set state = 'discarded' where id = $1`, id);
    const before = clamd.scanned;
    await care();
    expect(clamd.scanned).toBe(before);
  });
});
