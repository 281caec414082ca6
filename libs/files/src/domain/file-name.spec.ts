import fc from 'fast-check';
import { told } from '../../../../test/support/told.ts';
import { type ContentKind, contentTypes } from './content.ts';
import { named } from './file-name.ts';

test.each<[string, ContentKind[], string, ContentKind]>([
  ['акт.pdf', ['pdf'], 'акт.pdf', 'pdf'],
  ['акт.PDF', ['pdf'], 'акт.pdf', 'pdf'],
  ['a.b.jpeg', ['jpeg'], 'a.b.jpeg', 'jpeg'],
  ['дані.csv', ['txt', 'csv'], 'дані.csv', 'csv'],
  ['дані.txt', ['txt', 'csv'], 'дані.txt', 'txt'],
  ['дані', ['txt', 'csv'], 'дані.txt', 'txt'],
  ['Акт 5.12', ['pdf'], 'Акт 5.12.pdf', 'pdf'],
  ['.pdf', ['pdf'], 'pdf.pdf', 'pdf'],
  ['и\u0306.pdf', ['pdf'], 'й.pdf', 'pdf'],
  ['a\t \u00a0b.pdf', ['pdf'], 'a b.pdf', 'pdf'],
  ['a.pdf ', ['pdf'], 'a.pdf', 'pdf'],
])('%j with the content of %j is kept as %j', (given, kinds, name, kind) => {
  expect(named(given, kinds)).toEqual({ name, kind });
});

test('a name that says something else than the content is refused, with what would fit', () => {
  expect(told(() => named('акт.docx', ['pdf']))).toEqual(['FILE_EXTENSION_WRONG name extension=docx expected=pdf']);
  expect(told(() => named('a.png', ['jpeg']))).toEqual(['FILE_EXTENSION_WRONG name extension=png expected=jpg, jpeg']);
  // A letter of another alphabet is not the one that it looks like.
  expect(told(() => named('a.рdf', ['pdf']))).toEqual(['FILE_EXTENSION_WRONG name extension=рdf expected=pdf']);
});

test('content of no kind is refused, with all that is accepted', () => {
  expect(told(() => named('a.exe', []))).toEqual([
    'FILE_TYPE_NOT_ALLOWED allowed=pdf, png, jpg, jpeg, docx, xlsx, odt, ods, asice, sce, p7s, txt, csv',
  ]);
});

test('whatever name is given, the one that is kept is short, can be seen, leads nowhere and ends as its content is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const { name } = named(`${given}.pdf`, ['pdf']);
      expect(name).toMatch(/^[^\p{C}/\\<>:"|?*]+\.pdf$/u);
      expect(name).not.toMatch(/^[. ]/);
      expect([...name].length).toBeLessThanOrEqual(124);
      expect(named(name, ['pdf'])).toEqual({ name, kind: 'pdf' satisfies keyof typeof contentTypes });
    }),
  );
});
