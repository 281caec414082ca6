import { unzipSync } from 'fflate';
import { sha256 } from '#kernel';
import { FileCare } from '#files';
import { SignOut } from '../../libs/identity/src/usecases/sign-out.ts';
import { TestApplication } from '../support/application.ts';
import { givenMember, givenOrganisation, givenSession, type Member } from '../support/given-identity.ts';
import { samples, zipped } from '../support/sample-files.ts';
import { asBearer, type Content, disposition, Uploading } from '../support/uploading.ts';

const environment = { UPLOADS_PER_MINUTE: '300', STORAGE_FOLDER: `.data/test-files/files-${process.pid}` };

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

describe('a file', () => {
  test.each(Object.entries(samples))(
    'of the kind %s is taken, known by its content, and given back as it was',
    async (extension, content) => {
      const { status, file } = await put(content, `Довідка.${extension.toUpperCase()}`);
      expect([status, file]).toMatchObject([
        201,
        { name: `Довідка.${extension}`, size: content.length, sha256: sha256(content), scan: 'not_scanned' },
      ]);
      const response = await get(file!.id);
      expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': file!.type,
        'content-disposition': `attachment; filename="_______.${extension}"; filename*=UTF-8''%D0%94%D0%BE%D0%B2%D1%96%D0%B4%D0%BA%D0%B0.${extension}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'file-scan': 'not_scanned',
      });
    },
  );

  test('is listed to its organisation alone, and deleted by it alone', async () => {
    const { file } = await put(samples.pdf);
    const stranger = await givenSession(app, await someone());
    const list = async (bearer: string) =>
      (
        await app.graphql<{ ownFiles: { nodes: object[] } }>(
          '{ ownFiles { nodes { id name size type sha256 scan } } }',
          {},
          bearer,
        )
      ).data.ownFiles.nodes;
    expect(await list(token)).toEqual([
      {
        id: file!.id,
        name: 'довідка.pdf',
        size: samples.pdf.length,
        type: 'application/pdf',
        sha256: sha256(samples.pdf),
        scan: 'not_scanned',
      },
    ]);
    expect(await list(stranger)).toEqual([]);
    for (const bearer of [stranger, null]) expect((await get(file!.id, bearer)).status).toBe(404);
    const remove = async (bearer: string) =>
      (
        await app.graphql<{ deleteFile: { done: boolean; problems: { code: string }[] } }>(
          `mutation { deleteFile(input: { fileId: "${file!.id}" }) { done problems { code } } }`,
          {},
          bearer,
        )
      ).data.deleteFile;
    expect(await remove(stranger)).toEqual({ done: false, problems: [{ code: 'NOT_FOUND' }] });
    expect(await remove(token)).toEqual({ done: true, problems: [] });
    expect((await get(file!.id)).status).toBe(404);
    expect(await list(token)).toEqual([]);
    await app.get(FileCare).run();
    await expectNothingLeft();
  });

  test('is asked for by an id that is none, or by a path, and not found', async () => {
    for (const id of ['x', '..%2F..%2Fetc%2Fpasswd', '01890000-0000-7000-8000-00000000dead'])
      expect([id, (await get(id)).status]).toEqual([id, 404]);
  });
});

describe('what is refused', () => {
  const exe = Buffer.concat([Buffer.from('MZ\u0090\0\u0003'), Buffer.alloc(200)]);
  const macros = zipped({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/vbaProject.bin': 'x' });
  test.each<[string, string, Buffer, string]>([
    ['a program', 'довідка.pdf', exe, 'FILE_TYPE_NOT_ALLOWED'],
    [
      'a picture that can run scripts',
      'знак.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'FILE_TYPE_NOT_ALLOWED',
    ],
    [
      'a page under the name of a text',
      'довідка.txt',
      Buffer.from('\ufeff\n <!doctype html><script>1</script>'),
      'FILE_TYPE_NOT_ALLOWED',
    ],
    ['an archive of anything', 'довідка.docx', zipped({ 'a.txt': 'a' }), 'FILE_TYPE_NOT_ALLOWED'],
    ['a document with macros', 'довідка.docx', macros, 'FILE_TYPE_NOT_ALLOWED'],
    ['an archive that was cut off', 'довідка.docx', samples.docx.subarray(0, -30), 'FILE_TYPE_NOT_ALLOWED'],
    ['a text in another encoding', 'довідка.csv', Buffer.from([0xca, 0xee, 0xe4]), 'FILE_TYPE_NOT_ALLOWED'],
    ['a text that was cut in a character', 'довідка.txt', Buffer.from('так').subarray(0, 5), 'FILE_TYPE_NOT_ALLOWED'],
    ['a text that moves a terminal', 'довідка.txt', Buffer.from('a\u001b[2J'), 'FILE_TYPE_NOT_ALLOWED'],
    ['a name that says something else', 'довідка.docx', samples.pdf, 'FILE_EXTENSION_WRONG'],
    ['a document under the name of a program', 'довідка.exe', samples.pdf, 'FILE_EXTENSION_WRONG'],
    ['nothing at all', 'довідка.pdf', Buffer.alloc(0), 'FILE_EMPTY'],
  ])('%s: %s', async (_, name, content, code) => {
    expect((await put(content, name)).codes).toEqual([code]);
    await expectNothingLeft();
  });

  test('is said in the language asked for, and the name stands in no log', async () => {
    const headers = { ...asBearer(token), 'content-disposition': disposition('таємниця.docx') };
    const uk = JSON.parse((await uploading.send(headers, samples.pdf)).text) as { problems: { message: string }[] };
    const en = JSON.parse(
      (await uploading.send({ ...headers, 'accept-language': 'en' }, samples.pdf)).text,
    ) as typeof uk;
    expect(uk.problems[0]!.message).toMatch('вміст файлу іншого типу');
    expect(en.problems[0]!.message).toMatch('The name ends in .docx');
    expect(JSON.stringify(app.log.lines)).not.toMatch(/таємниця|%D1%82%D0%B0/);
  });

  test('nothing within an archive: it is read by its directory alone, and never unpacked', async () => {
    const bomb = zipped({ '[Content_Types].xml': '', 'xl/workbook.xml': '', 'xl/sheet.xml': '0'.repeat(10_000_000) });
    expect(bomb.length).toBeLessThan(20_000);
    bomb.fill(0xff, 1_000, 5_000);
    expect(() => unzipSync(bomb)).toThrow();
    expect((await put(bomb, 'таблиця.xlsx')).status).toBe(201);
  });

  test('whoever has no session, a revoked one, or has chosen no organisation', async () => {
    expect(await put(samples.pdf, 'a.pdf', null)).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
    await uploading.rows('update session set organisation_id = null where person_id = $1', [owner.personId]);
    expect((await put(samples.pdf)).codes).toEqual(['FILE_ORGANISATION_MISSING']);
    await app.get(SignOut).execute(token);
    expect(await put(samples.pdf)).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
    await expectNothingLeft();
  });

  test('a session that ends while the file is under way', async () => {
    async function* content() {
      yield samples.pdf;
      await app.get(SignOut).execute(token);
      yield Buffer.from('%%EOF\n');
    }
    expect(await put(content())).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
    await expectNothingLeft();
  });
});

describe('a name', () => {
  test.each([
    ['../../etc/пароль.pdf', 'пароль.pdf'],
    ['C:\\temp\\акт.pdf', 'акт.pdf'],
    ['акт\u0000\u0007\r\n\u202egpj.pdf', 'актgpj.pdf'],
    ['.. .hidden.pdf', 'hidden.pdf'],
    ['а\u200bкт\u2028"<1>".pdf', 'акт__1__.pdf'],
    ['й'.repeat(500) + '.pdf', 'й'.repeat(120) + '.pdf'],
    ['акт', 'акт.pdf'],
    ['Акт № 5.12', 'Акт № 5.12.pdf'],
    ['', 'file.pdf'],
    ['/', 'file.pdf'],
    ['%', '%.pdf'],
  ])('%j is kept as %j', async (given, kept) => {
    const { file } = await put(samples.pdf, given);
    expect(file?.name).toBe(kept);
    expect((await get(file!.id)).headers.get('content-disposition')).not.toMatch(/[\r\n\u0080-\uffff]/);
  });

  test('that is not written correctly is refused', async () => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-disposition': "attachment; filename*=UTF-8''%E0%A4%A",
    };
    expect((await uploading.send(headers, samples.pdf)).codes).toEqual(['FILE_NAME_MALFORMED']);
  });
});

test('a content type that is none is refused like any other fault of the request', async () => {
  for (const type of ['x', '/', 'a b/c']) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': type };
    const response = await fetch(`${app.url}/files`, { method: 'PUT', headers, body: 'text' });
    expect([415, 422]).toContain(response.status);
  }
  expect(app.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
});
