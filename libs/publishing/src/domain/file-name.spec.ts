import { signedCopies } from './copies.ts';
import { fileNameOf } from './file-name.ts';

const kind = { ending: 'announcement', audience: 'public' } as const;
const head = { version: 1, language: 'uk', print: 'public' } as const;

test('a file is named by reference, kind, later version and language, in letters that every system takes', () => {
  expect(fileNameOf(kind, 'T-2026-000123', { ...head, version: 2 }, 'pdf')).toBe('T-2026-000123-announcement-2.uk.pdf');
  expect(fileNameOf(kind, '../A/№ 1', { ...head, language: 'en' }, 'html')).toBe('A1-announcement.en.html');
});

test('the copy for the audience says so where there is another one', () => {
  expect(fileNameOf(kind, 'T-1', { ...head, print: 'restricted' }, 'pdf')).toBe('T-1-announcement-restricted.uk.pdf');
  expect(fileNameOf({ ...kind, audience: 'restricted' }, 'B-1', { ...head, print: 'restricted' }, 'pdf')).toBe(
    'B-1-announcement.uk.pdf',
  );
});

test('what is signed is the copy for everybody, where there is one', () => {
  const copy = (form: 'pdf' | 'html', print: 'public' | 'restricted') => ({
    form,
    print,
    fileSha256: `${form} ${print}`,
  });
  expect(signedCopies([copy('pdf', 'restricted'), copy('html', 'public'), copy('pdf', 'public')])).toEqual({
    fileSha256: 'pdf public',
    htmlSha256: 'html public',
  });
  expect(signedCopies([copy('pdf', 'restricted')])).toEqual({ fileSha256: 'pdf restricted', htmlSha256: null });
  expect(() => signedCopies([copy('html', 'public')])).toThrow('no file to sign');
});
