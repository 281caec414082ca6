import { localDate } from '#kernel';
import { told } from '../../../../../test/support/told.ts';
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
const faults = (rows: ClassifierRow[]) => told(() => servicesFrom(rows, since));

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
      'IMPORT_VALUE_MALFORMED setting line=2 column=setting value=["MOON"]',
      'IMPORT_VALUE_MALFORMED nameEn line=2 column=nameEn value=" "',
      'IMPORT_VALUE_MALFORMED codeStatus line=2 column=codeStatus value="sure"',
      'IMPORT_CODE_TWICE code line=20 code=015.1',
      'IMPORT_PARENT_UNKNOWN parent line=20 code=015.1 parent=099',
    ]);
  });

  test('says of what is missing that it is empty', () => {
    expect(faults([row(2, { nameUk: undefined, setting: undefined, type: undefined })])).toEqual([
      'IMPORT_VALUE_MALFORMED setting line=2 column=setting value=',
      'IMPORT_VALUE_MALFORMED nameUk line=2 column=nameUk value=',
      'IMPORT_VALUE_MALFORMED type line=2 column=type value=',
    ]);
    expect(faults([row(2, { nameUk: 7, setting: ['HOME', null] })])).toEqual([
      'IMPORT_VALUE_MALFORMED setting line=2 column=setting value=["HOME",null]',
      'IMPORT_VALUE_MALFORMED nameUk line=2 column=nameUk value=7',
    ]);
  });

  test('refuses a setting in a list of its own, and a parent without a code', () => {
    expect(faults([row(2, { setting: [['HOME']], parent: ' ' })])).toEqual([
      'IMPORT_VALUE_MALFORMED setting line=2 column=setting value=[["HOME"]]',
      'IMPORT_VALUE_MALFORMED parent line=2 column=parent value=" "',
      'IMPORT_PARENT_UNKNOWN parent line=2 code=015.1 parent=',
    ]);
  });

  test('refuses a service that is its own parent', () => {
    expect(faults([row(2, { parent: '015.1' })])).toEqual([
      'IMPORT_PARENT_UNKNOWN parent line=2 code=015.1 parent=015.1',
    ]);
  });

  test('takes every kind and every status, and a service without a parent', () => {
    const kinds = ['SIMPLE', 'COMPLEX', 'COMPLEX_SPECIALISED', 'AUXILIARY'];
    const statuses = ['confirmed', 'inferred', 'derived', 'unknown'];
    const certainties = ['high', 'medium', 'low', 'low'];
    const rows = kinds.map((type, at) =>
      row(at, { code: ` ${at} `, type, codeStatus: statuses[at], nameConfidence: certainties[at], parent: undefined }),
    );
    expect(servicesFrom(rows, since)).toEqual(
      kinds.map((type, at) => ({
        code: String(at),
        nameUk: 'Догляд вдома',
        nameEn: 'Home care',
        parent: null,
        type,
        settings: ['HOME'],
        basic: true,
        codeStatus: statuses[at],
        nameStatus: certainties[at],
        activeFrom: since,
        activeTo: null,
      })),
    );
  });

  test('brings all heads before all that stand under them, each in their order', () => {
    const rows = [row(2, { parent: '016' }), row(3, { code: '015' }), row(4, { code: '016.1', parent: '016' })];
    const codes = servicesFrom([...rows, row(5, { code: '016' })], since).map(({ code }) => code);
    expect(codes).toEqual(['015', '016', '015.1', '016.1']);
  });
});
