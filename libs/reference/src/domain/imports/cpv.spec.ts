import { told } from '../../../../../test/support/told.ts';
import { cpvFrom } from './cpv.ts';
import type { Line } from './lines.ts';

const line = (number: number, change: Record<string, string> = {}): Line => ({
  number,
  fields: { code: '85310000-5', uk: 'Послуги соціальної допомоги', en: 'Social work services', ...change },
});
const faults = (...lines: Line[]) => told(() => cpvFrom(lines));

describe('importing the procurement vocabulary', () => {
  test('takes code and names without the space around them', () => {
    expect(cpvFrom([line(2, { code: ' 85310000-5 ', uk: ' Догляд ', en: ' Care ' })])).toEqual([
      { code: '85310000-5', nameUk: 'Догляд', nameEn: 'Care' },
    ]);
  });

  test('refuses a code without its check digit, and whatever stands around it', () => {
    const wrong = ['85310000', '85310000-55', '185310000-5', '8531000x-5', '85310000-x', '5-5'];
    for (const code of wrong)
      expect(faults(line(3, { code }))).toEqual([`IMPORT_VALUE_MALFORMED code line=3 column=code value=${code}`]);
  });

  test('refuses a row without a name in either language, and a code that comes again', () => {
    expect(faults(line(2), line(3, { uk: ' ', en: '' }))).toEqual([
      'IMPORT_VALUE_MALFORMED uk line=3 column=uk value=',
      'IMPORT_VALUE_MALFORMED en line=3 column=en value=',
      'IMPORT_CODE_TWICE code line=3 code=85310000-5',
    ]);
  });

  test('refuses a file without records or without one of its columns', () => {
    expect(faults()).toEqual(['IMPORT_EMPTY cpv']);
    expect(faults({ number: 2, fields: {} })).toEqual(
      ['code', 'uk', 'en'].map((column) => `IMPORT_COLUMN_MISSING cpv line=1 column=${column}`),
    );
  });
});
