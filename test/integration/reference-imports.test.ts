import { Refusal } from '#kernel';
import { survey20242025 } from '#needs';
import { ImportCpv, ImportServices, ImportTerritories, LoadReference } from '#reference';
import { TestApplication } from '../support/application.ts';
import { refused } from '../support/refused.ts';
import { sharedData, testWithSharedData } from '../support/shared-data.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

const rows = <Row = Record<string, unknown>>(statement: string, values: unknown[] = []): Promise<Row[]> =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query(statement, values) as Promise<Row[]>);
const countOf = async (table: string, where = 'true') =>
  (await rows<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`))[0]!.n;
const everything = async () => [
  await rows('select * from territory order by code'),
  await rows('select * from cpv order by code'),
  await rows('select * from service order by code'),
  await countOf('journal'),
];

const communities = (...lines: string[]): string =>
  ['hromada_code,hromada_name,type,raion_code,raion_name,oblast_code,oblast_name,population_2022', ...lines].join('\n');
const boratyn =
  'UA07080030000051738,Боратинська,сільська,UA07080000000034745,Луцький,UA07000000000024379,Волинська,14990';
const importCommunities = (text: string, levels: string | null = null) =>
  app.get(ImportTerritories).execute({ communities: text, levels, populationYear: 2022 });

describe('a file with a fault', () => {
  test.each([
    ['is no CSV', communities(boratyn, '"UA07'), 'IMPORT_UNREADABLE', 3],
    ['has a line that is too short', communities(boratyn, 'UA07,x'), 'IMPORT_UNREADABLE', 3],
    ['has a wrong value', communities(boratyn, boratyn.replace('UA0708003', 'XX0708003')), 'IMPORT_VALUE_MALFORMED', 3],
    ['has a code twice', communities(boratyn, boratyn), 'IMPORT_CODE_TWICE', 3],
    [
      'lacks a column',
      communities(boratyn).replaceAll(',14990', '').replace(',population_2022', ''),
      'IMPORT_COLUMN_MISSING',
      1,
    ],
    ['is empty', '', 'IMPORT_EMPTY', undefined],
  ])('which %s is refused with its line, and nothing is written', async (_, text, code, line) => {
    const before = await everything();
    const refusal = await importCommunities(text).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).problems[0]).toMatchObject({ code, parameters: line ? { line } : {} });
    expect(await everything()).toEqual(before);
  });

  test('of CPV or services is refused too', async () => {
    const before = await everything();
    expect(await refused(app.get(ImportCpv).execute('code,uk,en\n85300000-2,Послуги,Services\n85300000,,x'))).toEqual([
      'IMPORT_VALUE_MALFORMED',
      'IMPORT_VALUE_MALFORMED',
    ]);
    const services = (file: string) => refused(app.get(ImportServices).execute({ file, activeFrom: '2020-07-09' }));
    expect(await services('[{"code": "015.1",\n ]')).toEqual(['IMPORT_UNREADABLE']);
    expect(await services('{}')).toEqual(['IMPORT_UNREADABLE']);
    expect(await services('[7]')).toEqual(['IMPORT_UNREADABLE']);
    expect(await services('[]')).toEqual(['IMPORT_EMPTY']);
    expect(await everything()).toEqual(before);
  });

  test('of JSON is refused with the line on which the faulty object starts', async () => {
    const good =
      '{"code": "030.0", "nameUk": "а, [б", "nameEn": "b", "setting": ["HOME"], "type": "SIMPLE", "codeStatus": "confirmed", "nameConfidence": "high"}';
    const file = `[\n ${good},\n\n {\n "code": "", "nested": {"a": [1, 2]} }, 5]`;
    const refusal = (line: number, reason: string) => ({ problems: [{ parameters: { line, reason } }] });
    const run = (text: string) => app.get(ImportServices).execute({ file: text, activeFrom: '2020-07-09' });
    await expect(run(file)).rejects.toMatchObject(refusal(5, 'JSON_NOT_AN_OBJECT'));
    await expect(run(file.replace(', 5]', ']'))).rejects.toMatchObject({
      problems: [{ parameters: { line: 4 } }, {}, {}, {}, {}, {}, {}],
    });
    await expect(run(file.replace('5]', '5'))).rejects.toMatchObject(refusal(5, 'JSON_MALFORMED'));
  });
});

describe('an import', () => {
  test('writes what is new, tells what changed, and a start does not undo it', async () => {
    const text = communities(boratyn);
    expect(await importCommunities(text)).toMatchObject({ rows: 3, changed: 3, repairs: [] });
    expect(await importCommunities(text)).toMatchObject({ rows: 3, changed: 0 });
    expect(await importCommunities(text.replace('14990', '15000'))).toMatchObject({ changed: 1 });
    const renamed = {
      code: '015.1',
      nameUk: 'Догляд удома',
      nameEn: 'Care at home',
      parent: null,
      setting: ['HOME'],
      type: 'COMPLEX',
      codeStatus: 'confirmed',
      nameConfidence: 'high',
    };
    await app.get(ImportServices).execute({ file: JSON.stringify([renamed]), activeFrom: '2020-07-09' });
    await app.get(LoadReference).execute();
    expect(await rows(`select name_uk from service where code in ('015.1', '015.3') order by code`)).toEqual([
      { name_uk: 'Догляд удома' },
      { name_uk: 'Денний догляд' },
    ]);
  });

  testWithSharedData(
    'of the codifier brings all 1,772 communities, with progress and a note of what was put right',
    async () => {
      const progress: string[] = [];
      const result = await app.get(ImportTerritories).execute(
        {
          communities: sharedData('ukraine/hromadas.csv'),
          levels: sharedData('ukraine/katottg-levels-O-K-P-M-B.csv'),
          populationYear: 2022,
        },
        (done, total) => progress.push(`${done}/${total}`),
      );
      expect(result.rows).toBe(2502);
      expect(result.repairs.map(({ to }) => to).sort()).toEqual([
        'UA80000000000093317',
        'UA85000000000065278',
        'Війтовецька',
      ]);
      expect(progress).toEqual(['500/2502', '1000/2502', '1500/2502', '2000/2502', '2500/2502', '2502/2502']);
      expect(await countOf('territory', `kind = 'COMMUNITY'`)).toBe(1772);
      expect(await countOf('territory', `kind = 'COMMUNITY' and population is not null`)).toBe(1469);
      expect(await countOf('territory', `kind in ('OBLAST', 'SPECIAL_CITY')`)).toBe(27);
      expect(
        await rows(`select name_uk, name_en, population, oblast from territory where code = 'UA07080170000013585'`),
      ).toEqual([
        {
          name_uk: 'Луцька міська територіальна громада',
          name_en: 'Lutska urban territorial community',
          population: 236322,
          oblast: 'UA07000000000024379',
        },
      ]);
      const [line] = await rows<{ text: string }>(
        `select text from journal where type = 'reference.imported' order by at desc limit 1`,
      );
      expect(JSON.parse(line!.text)).toMatchObject({ data: { list: 'territory', rows: 2502, repairs: 3 } });
    },
  );

  testWithSharedData(
    'of CPV brings the whole vocabulary, and agrees with the branch that comes with the product',
    async () => {
      const social = await rows(`select code, name_uk, name_en from cpv where code like '853%' order by code`);
      expect(social).toHaveLength(22);
      expect(await app.get(ImportCpv).execute(sharedData('cpv/cpv-2008-en-uk.csv'))).toMatchObject({ rows: 9458 });
      expect(await countOf('cpv')).toBe(9458);
      expect(await rows(`select code, name_uk, name_en from cpv where code like '853%' order by code`)).toEqual(social);
    },
  );

  testWithSharedData('of the classifier keeps the status of each row', async () => {
    const read = () =>
      rows(`select code, code_status, type, basic, parent, array(select unnest(settings) order by 1) as settings
        from service where code <> '015.1' order by code`);
    const before = await read();
    const file = sharedData('classifier-of-social-services.json');
    const { rows: imported } = await app.get(ImportServices).execute({ file, activeFrom: '2020-07-09' });
    expect(imported).toBe((JSON.parse(file) as unknown[]).length);
    const after = await read();
    for (const row of before) expect(after).toContainEqual(row);
  });
});

testWithSharedData("the survey that comes with the product has its source's figures", () => {
  const published = JSON.parse(sharedData('survey-2024-2025.json')) as {
    sample: { recipients: number; providers: number };
    questions: { key: string; answers: { recipients: { n: number | null }; providers: { n: number | null } }[] }[];
  };
  expect(survey20242025).toMatchObject({
    recipients: published.sample.recipients,
    providers: published.sample.providers,
  });
  for (const { key, answers } of published.questions) {
    const own = survey20242025.questions.find((question) => question.key === key);
    const pairs = own?.answers
      .map(({ recipientsCount, providersCount }) => `${recipientsCount} ${providersCount}`)
      .sort();
    expect([key, pairs]).toEqual([
      key,
      answers.map(({ recipients, providers }) => `${recipients.n} ${providers.n}`).sort(),
    ]);
  }
});
