import { ua2026 } from '#reference';
import { TestApplication } from '../support/application.ts';
import { Asking } from '../support/asking.ts';
import { givenAuthority } from '../support/given-identity.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

interface Read {
  readonly key: string;
  readonly value: string;
  readonly countryValue: string;
}

const ask = async <Data = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await app.graphql<Data>(query, variables);
  expect(errors).toBeUndefined();
  return data;
};

describe('anybody can read', () => {
  test('the classifier with what is known of each row', async () => {
    const { services } = await ask<{ services: { code: string }[] }>(
      '{ services { code name { uk en } parent { code } settings type basic codeStatus nameStatus activeFrom activeTo } }',
    );
    expect(services.find(({ code }) => code === '015.3')).toEqual({
      code: '015.3',
      name: { uk: 'Денний догляд', en: 'Day care' },
      parent: { code: '015' },
      settings: ['SEMI_INPATIENT'],
      type: 'COMPLEX',
      basic: true,
      codeStatus: 'confirmed',
      nameStatus: 'high',
      activeFrom: '2020-07-09',
      activeTo: null,
    });
    expect(services.find(({ code }) => code === 'TMP-DAYCARE-CHILD')).toMatchObject({ codeStatus: 'unknown' });
  });

  test('which services can be ordered on a day', async () => {
    const on = async (day: string) =>
      (
        await ask<{ services: { code: string }[] }>(
          'query ($day: LocalDate) { services(orderableOn: $day) { code } }',
          {
            day,
          },
        )
      ).services.map(({ code }) => code);
    expect(await on('2020-07-08')).toEqual([]);
    const orderable = await on('2026-02-01');
    expect(orderable).toEqual(expect.arrayContaining(['015.1', '015.3', '015.4']));
    expect(orderable.filter((code) => /^TMP|^\d{3}$/.test(code))).toEqual([]);
  });

  test('CPV codes, units, target groups and factors', async () => {
    const data =
      await ask(`{ byCode: cpvCodes(search: "853111") { code name { uk } } byName: cpvCodes(search: "ДЕННОГО ДОГЛЯДУ") { code }
      units { code name { en } } targetGroups { code } factors { code } }`);
    expect(data).toMatchObject({
      byCode: [{ code: '85311100-3', name: { uk: 'Послуги з надання соціальної допомоги особам похилого віку' } }],
      byName: [{ code: '85312100-0' }, { code: '85312110-3' }, { code: '85312120-6' }],
      targetGroups: expect.arrayContaining([{ code: 'CHILDREN_WITH_DISABILITIES' }]) as unknown,
      factors: expect.arrayContaining([{ code: 'OLD_AGE' }]) as unknown,
    });
    expect(data['units']).toHaveLength(6);
  });

  test('nothing that is longer than any name: it would keep the database busy', async () => {
    const search = 'a'.repeat(101);
    for (const field of ['territories', 'cpvCodes']) {
      const { errors } = await app.graphql(`query($search: String!) { ${field}(search: $search) { code } }`, {
        search,
      });
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
    }
  });

  test('territories by a part of their name, and what they lie in', async () => {
    const data =
      await ask(`{ territories(search: "луцьк") { code kind } communities: territories(search: "Lutsk", kind: COMMUNITY) {
      code population populationYear parent { name { en } parent { code } } oblast { name { uk } } }
      short: territories(search: "уц", kind: RAION) { code }
      territory(code: "UA07080170000013585") { name { uk } } none: territory(code: "x") { code } }`);
    expect(data).toEqual({
      short: [{ code: 'UA07080000000034745' }],
      territories: [
        { code: 'UA07080170010083384', kind: 'CITY' },
        { code: 'UA07080170000013585', kind: 'COMMUNITY' },
        { code: 'UA07080000000034745', kind: 'RAION' },
      ],
      communities: [
        {
          code: 'UA07080170000013585',
          population: 236322,
          populationYear: 2022,
          parent: { name: { en: 'Lutskyi raion' }, parent: { code: 'UA07000000000024379' } },
          oblast: { name: { uk: 'Волинська область' } },
        },
      ],
      territory: { name: { uk: 'Луцька міська територіальна громада' } },
      none: null,
    });
  });

  test('subsistence minimums of a day', async () => {
    const { subsistenceMinimums } = await ask<{ subsistenceMinimums: object[] }>(
      '{ subsistenceMinimums(on: "2025-06-01") { category validFrom amount { amount currency } } }',
    );
    expect(subsistenceMinimums).toHaveLength(5);
    expect(subsistenceMinimums).toContainEqual({
      category: 'GENERAL',
      validFrom: '2025-01-01',
      amount: { amount: '2920.00', currency: 'UAH' },
    });
  });

  test('the law as the product sees it, with what nobody has read yet', async () => {
    const fields =
      'code hash country effectiveFrom currency languages calendar { timeZone weekend daysOff } scopes { scope of hash } parameters { key value countryValue unit legalReference basis { act number date registration place } evidence source { title date read } checkedOn quoted tighten note }';
    const { rulePack } = await ask<{ rulePack: { hash: string; parameters: { key: string }[] } }>(
      `{ rulePack(on: "2026-05-01") { ${fields} } }`,
    );
    expect(rulePack).toMatchObject({
      code: 'ua-2026',
      effectiveFrom: '2026-01-01',
      calendar: { timeZone: 'Europe/Kyiv', weekend: [6, 7], daysOff: [] },
    });
    expect(rulePack.parameters.map(({ key }) => key)).toEqual(Object.keys(ua2026.parameters).sort());
    expect(rulePack.parameters.find(({ key }) => key === 'tender.submission.minDays')).toMatchObject({
      value: '30',
      unit: 'CALENDAR_DAYS',
      countryValue: '30',
      legalReference: expect.stringContaining('450') as string,
      basis: [
        { act: 'law-2671-viii', place: 'ст. 26 ч. 5' },
        { act: 'resolution-450-2020', number: '450', date: '2020-06-01', registration: null, place: null },
      ],
      evidence: 'PRACTICE',
      source: { title: 'Resolution 559 of 29.04.2004', date: '2004-04-29' },
      checkedOn: null,
      quoted: null,
      tighten: 'longer',
    });
    expect(rulePack.parameters.find(({ key }) => key === 'complaint.answer.term')).toMatchObject({
      value: '1',
      unit: 'MONTHS',
      evidence: 'ACT',
      checkedOn: '2026-12-01',
      quoted: expect.stringContaining('outside this product') as string,
      tighten: 'never',
    });
    expect(rulePack).toMatchObject({ scopes: [{ scope: 'country', of: 'UA', hash: rulePack.hash }] });
    expect(await ask('query ($hash: String) { rulePack(hash: $hash) { code } }', { hash: rulePack.hash })).toEqual({
      rulePack: { code: 'ua-2026' },
    });
    expect(
      await ask('{ rulePack(on: "2025-12-31") { code } other: rulePack(on: "2026-05-01", country: "BG") { code } }'),
    ).toEqual({
      rulePack: null,
      other: null,
    });
    expect((await app.graphql('{ rulePack { code } }')).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });
});

test('an authority binds itself more than the country does, and everybody can read it', async () => {
  const authority = await givenAuthority(app);
  const asking = new Asking(app);
  const own = { key: 'tender.submission.minDays', value: '45', reason: 'Малі організації' };
  const loose = await asking.verb(authority.head, 'setOwnRule', { ...own, value: '20' }, 'ownRule { id }');
  expect(loose).toMatchObject({
    object: null,
    problems: [{ code: 'OWN_RULE_LOOSENS', path: ['value'], en: expect.stringContaining(': 30.') as string }],
  });
  const set = await asking.verb(authority.head, 'setOwnRule', own, 'ownRule { authorityId key value reason }');
  expect(set).toEqual({ object: { authorityId: authority.id, ...own }, problems: [] });

  const { country, here } = await ask<
    Record<'country' | 'here', { hash: string; scopes: object[]; parameters: Read[] }>
  >(
    `query ($id: String) {
      country: rulePack(on: "2026-05-01") { ...read }
      here: rulePack(on: "2026-05-01", authorityId: $id) { ...read }
    } fragment read on RulePack { hash scopes { scope of hash } parameters { key value countryValue } }`,
    { id: authority.id },
  );
  const days = (pack: { parameters: Read[] }) => pack.parameters.find(({ key }) => key === own.key);
  expect([days(country)?.value, days(here)]).toEqual(['30', { key: own.key, value: '45', countryValue: '30' }]);
  expect(here.scopes).toMatchObject([
    { scope: 'authority', of: authority.id },
    { scope: 'country', of: 'UA', hash: country.hash },
  ]);
  expect(here.hash).not.toBe(country.hash);
});

test('the country whose law is applied says its zone, currency and languages', async () => {
  expect(await ask('{ country { code timeZone currency languages } }')).toEqual({
    country: { code: 'UA', timeZone: 'Europe/Kyiv', currency: 'UAH', languages: ['uk', 'en'] },
  });
});
