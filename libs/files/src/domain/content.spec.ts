import fc from 'fast-check';
import { samples, zipped } from '../../../../test/support/sample-files.ts';
import { contentTypes, Inspection } from './content.ts';

/** What the content is found to be, when it comes in pieces of this size. */
function kindsOf(content: Buffer, piece = 65_536): readonly string[] {
  const inspection = new Inspection();
  for (let at = 0; at < content.length; at += piece) inspection.see(content.subarray(at, at + piece));
  return inspection.kinds();
}

const expected: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.keys(contentTypes).map((kind) => [kind, [kind]])),
  txt: ['txt', 'csv'],
  csv: ['txt', 'csv'],
};

test.each(Object.entries(samples))('%s is known by its content, in pieces of any size', (extension, content) => {
  const kinds = expected[extension === 'jpg' ? 'jpeg' : extension];
  for (const piece of [1, 3, 7, 65_536]) expect(kindsOf(content, piece)).toEqual(kinds);
});

test.each([
  ['another ZIP', zipped({ 'a.txt': 'a' })],
  ['both a text and a table', zipped({ '[Content_Types].xml': '', 'word/document.xml': '', 'xl/workbook.xml': '' })],
  ['macros', zipped({ '[Content_Types].xml': '', 'xl/workbook.xml': '', 'xl/VBAProject.bin': '' })],
  ['no list of parts', zipped({ 'word/document.xml': '' })],
  ['a compressed name of its type', zipped({ mimetype: 'application/vnd.oasis.opendocument.text'.repeat(3) })],
  ['a directory that is cut off', samples.docx.subarray(0, -1)],
  ['only its first header', samples.docx.subarray(0, 60)],
])('an archive with %s is nothing that may be uploaded', (_, content) => {
  expect(kindsOf(content)).toEqual([]);
});

test('the directory of an archive counts its entries itself, and is not believed beyond its end', () => {
  const many = Buffer.from(samples.docx);
  many.writeUInt16LE(9_999, many.length - 12);
  expect(kindsOf(many)).toEqual([]);
  const far = Buffer.from(samples.docx);
  far.writeUInt32LE(0xffff_fff0, far.length - 6);
  expect(kindsOf(far)).toEqual([]);
});

test('a large archive is known by its last part', () => {
  const large = zipped({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/media/a.png': noise(600_000) });
  expect(large.length).toBeGreaterThan(400_000);
  expect(kindsOf(large)).toEqual(['docx']);
});

test('a text is UTF-8 to its last byte, without anything that no text holds, and no markup', () => {
  expect(kindsOf(Buffer.from('\ufeffТак\r\n\tні\f'))).toEqual(['txt', 'csv']);
  for (const text of ['a\0', 'a\u001b[1m', 'a\u007f', '<html>', '\ufeff \n<svg/>', '<?xml?>'])
    expect(kindsOf(Buffer.from(text))).toEqual([]);
  expect(kindsOf(Buffer.from('Так').subarray(0, 5))).toEqual([]);
  expect(kindsOf(Buffer.concat([Buffer.alloc(100_000, 'a'), Buffer.from([0xff])]))).toEqual([]);
});

test('any bytes are looked at without an error', () => {
  const beginnings = [Buffer.alloc(0), ...Object.values(samples)];
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.nat(200), fc.uint8Array({ maxLength: 200 }), (begin, cut, bytes) => {
      const content = Buffer.concat([begin.subarray(0, cut), bytes]);
      const kinds: readonly string[] = Object.keys(contentTypes);
      for (const kind of kindsOf(content, 50)) expect(kinds).toContain(kind);
    }),
  );
});

/** Text that does not get shorter. */
const noise = (length: number): string => {
  let seed = 1;
  return Array.from({ length }, () => String.fromCharCode(33 + ((seed = (seed * 48_271) % 2_147_483_647) % 90))).join(
    '',
  );
};
