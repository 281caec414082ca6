import { told } from '../../../../../test/support/told.ts';
import { territories as seeded } from '../seed/lists.ts';
import { isTerritoryCode, transliterate } from '../territory.ts';
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
const faults = (communities: Line[], levels: Line[] = []) => told(() => territoriesFrom(communities, levels, 2022));

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
    expect(faults(lines)).toEqual([
      'IMPORT_VALUE_MALFORMED hromada_code line=2 column=hromada_code value=UA07',
      'IMPORT_VALUE_MALFORMED population_2022 line=3 column=population_2022 value=1.5',
      'IMPORT_VALUE_MALFORMED type line=3 column=type value=велика',
      'IMPORT_CODE_TWICE code line=4 code=UA07080170000013585',
    ]);
  });

  test('a name or a code that is missing is a fault, space around it is none', () => {
    const empty = { hromada_name: ' ', raion_name: '', oblast_name: '', raion_code: '', oblast_code: 'UA' };
    expect(faults([community(2, empty)])).toEqual([
      'IMPORT_VALUE_MALFORMED raion_name line=2 column=raion_name value=',
      'IMPORT_VALUE_MALFORMED oblast_name line=2 column=oblast_name value=',
      'IMPORT_VALUE_MALFORMED oblast_code line=2 column=oblast_code value=UA',
      'IMPORT_VALUE_MALFORMED hromada_name line=2 column=hromada_name value=',
      'IMPORT_VALUE_MALFORMED raion_code line=2 column=raion_code value=',
    ]);
    expect(faults([community(2, { hromada_code: ' UA07080170000013585 ' })])).toEqual([]);
  });

  test('a missing column and an empty file are refused', () => {
    const { population_2022: _, ...fields } = community(2).fields;
    expect(faults([{ number: 2, fields }])).toEqual([
      'IMPORT_COLUMN_MISSING communities line=1 column=population_2022',
    ]);
    expect(faults([])).toEqual(['IMPORT_EMPTY communities']);
    expect(faults([community(2)], [{ number: 2, fields: {} }])).toEqual(
      ['code', 'parent', 'category', 'name'].map((column) => `IMPORT_COLUMN_MISSING levels line=1 column=${column}`),
    );
  });

  test('a level is refused for a category, a name or a code that nobody knows', () => {
    expect(faults([community(2)], [level(5, 'UA07', lutsk[0]!, 'X', '')])).toEqual([
      'IMPORT_VALUE_MALFORMED category line=5 column=category value=X',
      'IMPORT_VALUE_MALFORMED name line=5 column=name value=',
      'IMPORT_VALUE_MALFORMED code line=5 column=code value=UA07',
    ]);
  });

  test('no more than fifty faults are told', () => {
    const lines = Array.from({ length: 60 }, (_, at) => community(at, { type: 'велика'.repeat(100) }));
    expect(faults(lines)).toHaveLength(50);
    expect(faults(lines)[0]).toHaveLength('IMPORT_VALUE_MALFORMED type line=0 column=type value='.length + 100);
  });

  test('a level whose parent is nowhere is refused', () => {
    const city = level(7, 'UA07080170010083384', 'UA09999999999999999', 'M', 'Луцьк');
    expect(faults([community(2)], [city])).toEqual([
      'IMPORT_PARENT_UNKNOWN parent line=7 code=UA07080170010083384 parent=UA09999999999999999',
    ]);
  });

  test('levels that are each the parent of the other are refused', () => {
    const [one, other] = ['UA07080170010083384', 'UA07080170010083385'];
    expect(faults([community(2)], [level(7, one, other, 'M', 'Луцьк'), level(8, other, one, 'M', 'Рованці')])).toEqual([
      `IMPORT_PARENT_UNKNOWN parent line=7 code=${one} parent=${other}`,
      `IMPORT_PARENT_UNKNOWN parent line=8 code=${other} parent=${one}`,
    ]);
  });

  test('each level has its official name in both languages', () => {
    const levels = [
      level(2, 'UA01000000000013043', '', 'O', 'Автономна Республіка Крим'),
      level(3, 'UA05000000000010236', '', 'O', 'Вінницька'),
      level(4, 'UA05020000000026686', 'UA05000000000010236', 'P', 'Вінницький'),
      level(5, 'UA05020030020045245', 'UA05020000000026686', 'B', 'Замостянський'),
    ];
    const { rows } = territoriesFrom([community(2)], levels, 2022);
    expect(rows.filter(({ code }) => /^UA0[15]/.test(code)).map(({ nameUk, nameEn }) => [nameUk, nameEn])).toEqual([
      ['Автономна Республіка Крим', 'Autonomous Republic of Crimea'],
      ['Вінницька область', 'Vinnytska oblast'],
      ['Вінницький район', 'Vinnytskyi raion'],
      ['Замостянський район міста', 'Zamostianskyi city district'],
    ]);
  });

  test.each([
    ['міська', 'Луцька міська територіальна громада', 'Lutska urban territorial community'],
    ['селищна', 'Луцька селищна територіальна громада', 'Lutska settlement territorial community'],
    ['сільська', 'Луцька сільська територіальна громада', 'Lutska rural territorial community'],
    ['', 'Луцька територіальна громада', 'Lutska territorial community'],
  ])('a community of the type "%s" is %s', (type, nameUk, nameEn) => {
    expect(territoriesFrom([community(2, { type })], [], 2022).rows.at(-1)).toMatchObject({ nameUk, nameEn });
  });

  test('a level that the file of levels names keeps what stands there', () => {
    const raion = level(2, lutsk[3]!, lutsk[5]!, 'P', 'Новий');
    const { rows } = territoriesFrom([community(2)], [raion], 2022);
    expect(rows.map(({ nameUk }) => nameUk)).toContain('Новий район');
  });

  test('a special city whose code is cut short takes the code that its districts name', () => {
    const levels = [
      level(2, 'UA800', 'UA80', 'K', 'Київ'),
      level(3, 'UA80000000000624772', 'UA80000000000093317', 'B', 'Печерський'),
      level(5, 'UA80000000010000001', 'UA80000000000624772', 'M', 'Осокорки'),
    ];
    const { rows, repairs } = territoriesFrom([community(2)], levels, 2022);
    expect(faults([community(2)], [levels[0]!])).toEqual([
      'IMPORT_VALUE_MALFORMED code line=2 column=code value=UA800',
    ]);
    const two = level(4, 'UA80000000000624773', 'UA80000000000093318', 'B', 'Шевченківський');
    expect(faults([community(2)], [...levels, two])).toContain(
      'IMPORT_VALUE_MALFORMED code line=2 column=code value=UA800',
    );
    expect(rows).toContainEqual(
      expect.objectContaining({ code: 'UA80000000000093317', kind: 'SPECIAL_CITY', nameEn: 'Kyiv' }),
    );
    expect(rows.at(-1)).toMatchObject({ kind: 'CITY_DISTRICT', oblast: 'UA80000000000093317' });
    expect(repairs).toEqual([{ line: 2, from: 'UA800', to: 'UA80000000000093317' }]);
  });

  test('no other code that is cut short is completed, and a whole one stays as it is', () => {
    const district = level(3, 'UA80000000000624772', 'UA80000000000093317', 'B', 'Печерський');
    expect(faults([community(2)], [level(2, 'UA800', '', 'O', 'Київська'), district])).toEqual([
      'IMPORT_VALUE_MALFORMED code line=2 column=code value=UA800',
    ]);
    expect(faults([community(2)], [level(2, 'UA80000000000093318', '', 'K', 'Київ'), district])).toEqual([
      'IMPORT_PARENT_UNKNOWN parent line=3 code=UA80000000000624772 parent=UA80000000000093317',
    ]);
  });

  test('Latin letters in a Ukrainian name are put right and reported', () => {
    const { rows, repairs } = territoriesFrom([community(2, { hromada_name: 'Вiйтовецька' })], [], 2022);
    expect(rows.at(-1)!.nameUk).toBe('Війтовецька міська територіальна громада');
    expect(repairs).toEqual([{ line: 2, from: 'Вiйтовецька', to: 'Війтовецька' }]);
  });
});

test('every letter is written by the national table, and five of them otherwise where a word begins', () => {
  expect(transliterate('ьабвгґдеєжзиіїйклмнопрстуфхцчшщюя’')).toBe('abvhgdeiezhzyiiiklmnoprstufkhtschshshchiuia');
  expect(transliterate('Єва Їжа Йод Юра Яна')).toBe('Yeva Yizha Yod Yura Yana');
  expect(transliterate("Луганська М'ята")).toBe('Luhanska Miata');
});

test.each(['UA0708017000001358', 'UA070801700000135851', 'xUA07080170000013585', 'UA0708017000001358x'])(
  '%s is no code of a territory',
  (code) => expect(isTerritoryCode(code)).toBe(false),
);

test.each([
  ['Згорани', 'Zghorany'],
  ['Їжакевич', 'Yizhakevych'],
  ['Івано-Франківськ', 'Ivano-Frankivsk'],
  ['Щорс', 'Shchors'],
  ['Знам’янка', 'Znamianka'],
  ['Південно-Європейська', 'Pivdenno-Yevropeiska'],
])('%s is written %s', (name, latin) => expect(transliterate(name)).toBe(latin));
