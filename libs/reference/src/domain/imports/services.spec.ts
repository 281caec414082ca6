import { localDate, Refusal } from '#kernel';
import { type ClassifierRow, servicesFrom } from './services.ts';

const since = localDate('2020-07-09');
const row = (line: number, change: Record<string, unknown> = {}): ClassifierRow => ({
  line,
  row: {
    code: '015.1',
    nameUk: 'Догляд вдома',
    nameEn: 'Home care',
    parent: null,
    setting: ['HOME'],
    type: 'COMPLEX',
    basicByLaw: true,
    codeStatus: 'confirmed',
    nameConfidence: 'high',
    ...change,
  },
});
const faults = (rows: ClassifierRow[]) => {
  try {
    servicesFrom(rows, since);
  } catch (refusal) {
    if (refusal instanceof Refusal)
      return refusal.problems.map(({ code, parameters }) => [code, parameters['line'], parameters['column']]);
    throw refusal;
  }
  return [];
};

describe('importing the classifier', () => {
  test('keeps the status of code and name, parents first', () => {
    const rows = servicesFrom(
      [row(2, { parent: '015' }), row(9, { code: '015', codeStatus: 'derived', basicByLaw: undefined })],
      since,
    );
    expect(rows.map(({ code, codeStatus, basic }) => [code, codeStatus, basic])).toEqual([
      ['015', 'derived', false],
      ['015.1', 'confirmed', true],
    ]);
  });

  test('refuses what it does not know, with line and column', () => {
    expect(
      faults([row(2, { nameEn: ' ', setting: ['MOON'], codeStatus: 'sure' }), row(20, { parent: '099' })]),
    ).toEqual([
      ['IMPORT_VALUE_MALFORMED', 2, 'setting'],
      ['IMPORT_VALUE_MALFORMED', 2, 'nameEn'],
      ['IMPORT_VALUE_MALFORMED', 2, 'codeStatus'],
      ['IMPORT_CODE_TWICE', 20, undefined],
      ['IMPORT_PARENT_UNKNOWN', 20, undefined],
    ]);
  });
});
