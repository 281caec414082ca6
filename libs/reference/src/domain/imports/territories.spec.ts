import { Refusal } from '#kernel';
import { territories as seeded } from '../seed/lists.ts';
import { transliterate } from '../territory.ts';
import type { Line } from './lines.ts';
import { territoriesFrom } from './territories.ts';

const header = ['hromada_code', 'hromada_name', 'type', 'raion_code', 'raion_name', 'oblast_code', 'oblast_name'];
const lutsk = [
  'UA07080170000013585',
  'Луцька',
  'міська',
  'UA07080000000034745',
  'Луцький',
  'UA07000000000024379',
  'Волинська',
];

const community = (number: number, change: Record<string, string> = {}): Line => ({
  number,
  fields: {
    ...Object.fromEntries(header.map((column, index) => [column, lutsk[index]!])),
    population_2022: '236322',
    ...change,
  },
});
const level = (number: number, code: string, parent: string, category: string, name: string): Line => ({
  number,
  fields: { code, parent, category, name },
});
const problemsOf = (run: () => unknown) => {
  try {
    run();
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.problems;
    throw refusal;
  }
  return [];
};

describe('importing communities', () => {
  test('a community brings its raion and oblast, parents first, as the seed has them', () => {
    const city = level(2, 'UA07080170010083384', 'UA07080170000013585', 'M', 'Луцьк');
    expect(territoriesFrom([community(2)], [city], 2022)).toEqual({ rows: seeded, repairs: [] });
  });

  test('an unknown population stays unknown', () => {
    const { rows } = territoriesFrom([community(2, { population_2022: '' })], [], 2022);
    expect(rows.at(-1)).toMatchObject({ population: null, populationYear: null });
  });

  test('every fault is refused with its line, all at once', () => {
    const lines = [
      community(2, { hromada_code: 'UA07' }),
      community(3, { population_2022: '1.5', type: 'велика' }),
      community(4),
    ];
    const problems = problemsOf(() => territoriesFrom(lines, [], 2022));
    expect(problems.map(({ code, path, parameters }) => [code, path[0], parameters['line']])).toEqual([
      ['IMPORT_VALUE_MALFORMED', 'hromada_code', 2],
      ['IMPORT_VALUE_MALFORMED', 'population_2022', 3],
      ['IMPORT_VALUE_MALFORMED', 'type', 3],
      ['IMPORT_CODE_TWICE', 'code', 4],
    ]);
  });

  test('a missing column and an empty file are refused', () => {
    const { population_2022: _, ...fields } = community(2).fields;
    expect(problemsOf(() => territoriesFrom([{ number: 2, fields }], [], 2022))[0]).toMatchObject({
      code: 'IMPORT_COLUMN_MISSING',
      parameters: { column: 'population_2022' },
    });
    expect(problemsOf(() => territoriesFrom([], [], 2022))[0]).toMatchObject({ code: 'IMPORT_EMPTY' });
  });

  test('a level whose parent is nowhere is refused', () => {
    const city = level(7, 'UA07080170010083384', 'UA09999999999999999', 'M', 'Луцьк');
    expect(problemsOf(() => territoriesFrom([community(2)], [city], 2022))).toMatchObject([
      { code: 'IMPORT_PARENT_UNKNOWN', parameters: { line: 7, parent: 'UA09999999999999999' } },
    ]);
  });

  test('a special city whose code is cut short takes the code that its districts name', () => {
    const levels = [
      level(2, 'UA800', 'UA80', 'K', 'Київ'),
      level(3, 'UA80000000000624772', 'UA80000000000093317', 'B', 'Печерський'),
    ];
    const { rows, repairs } = territoriesFrom([community(2)], levels, 2022);
    expect(rows).toContainEqual(
      expect.objectContaining({ code: 'UA80000000000093317', kind: 'SPECIAL_CITY', nameEn: 'Kyiv' }),
    );
    expect(rows.at(-1)).toMatchObject({ kind: 'CITY_DISTRICT', oblast: 'UA80000000000093317' });
    expect(repairs).toEqual([{ line: 2, from: 'UA800', to: 'UA80000000000093317' }]);
  });

  test('Latin letters in a Ukrainian name are put right and reported', () => {
    const { rows, repairs } = territoriesFrom([community(2, { hromada_name: 'Вiйтовецька' })], [], 2022);
    expect(rows.at(-1)!.nameUk).toBe('Війтовецька міська територіальна громада');
    expect(repairs).toEqual([{ line: 2, from: 'Вiйтовецька', to: 'Війтовецька' }]);
  });
});

test.each([
  ['Згорани', 'Zghorany'],
  ['Їжакевич', 'Yizhakevych'],
  ['Івано-Франківськ', 'Ivano-Frankivsk'],
  ['Щорс', 'Shchors'],
  ['Знам’янка', 'Znamianka'],
  ['Південно-Європейська', 'Pivdenno-Yevropeiska'],
])('%s is written %s', (name, latin) => expect(transliterate(name)).toBe(latin));
