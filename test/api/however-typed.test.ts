import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { givenMember, givenOrganisation } from '../support/given-identity.ts';
import { givenRegisteredProvider, type Registering } from '../support/given-register.ts';
import { givenBuyer, givenPublishedTender, PUBLISHED_AT } from '../support/given-tendering.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

const ask = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
  const { data, errors } = await app.graphql<Data>(query, variables);
  expect(errors).toBeUndefined();
  return data;
};

const run = (text: string) =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query(text) as Promise<unknown>);

describe('territories are found', () => {
  beforeAll(async () => {
    const names = ['Кам’янське', 'Ґронів', 'Гронівка', 'Біла Церква', 'Івано-Франківськ', 'Їжаківка'];
    const rows = names.map((name, at) => {
      const code = `UA9900000000000000${at}`;
      return `('${code}', '${name}', 'Name ${at}', 'OBLAST', '${code}', 'import')`;
    });
    await run(`insert into territory (code, name_uk, name_en, kind, oblast, origin) values ${rows.join()}`);
  });

  test.each([
    ['Кам’янське', ["кам'янське", 'КАМʼЯНСЬКЕ', 'Кам`янське', ' кам’янське ', "м'я", "'"]],
    ['Ґронів', ['ґронів', 'Гронів', 'ГРОНІВ', 'ґр']],
    ['Біла Церква', ['біла церква', 'Біла  церква', 'біла\u00a0церква ', 'ла цер']],
    ['Івано-Франківськ', ['івано–франківськ', 'Івано‑Франківськ']],
    ['Їжаківка', ['їжаківка'.normalize('NFD'), 'ЇЖ'.normalize('NFD')]],
  ])('%s, however it is typed', async (name, spellings) => {
    for (const search of spellings) {
      const { territories } = await ask<{ territories: { name: { uk: string } }[] }>(
        'query ($search: String!) { territories(search: $search) { name { uk } } }',
        { search },
      );
      expect([search, territories.map((found) => found.name.uk)]).toEqual([
        search,
        expect.arrayContaining([name]) as unknown,
      ]);
    }
  });

  test('those whose name begins with it first, each part in the order of the alphabet', async () => {
    const { territories } = await ask<{ territories: { name: { uk: string } }[] }>(
      '{ territories(search: "гро") { name { uk } } }',
    );
    expect(territories.map(({ name }) => name.uk)).toEqual([
      'Гронівка',
      'Ґронів',
      'Луцька міська територіальна громада',
    ]);
  });

  test('by their code in small letters and with spaces', async () => {
    expect(await ask('{ territory(code: " ua07080170000013585 ") { code } }')).toEqual({
      territory: { code: 'UA07080170000013585' },
    });
  });
});

test('codes of the vocabulary are found by a part of a name and by the beginning of a code alone', async () => {
  const found = async (search: string) =>
    (
      await ask<{ cpvCodes: { code: string }[] }>('query ($search: String!) { cpvCodes(search: $search) { code } }', {
        search,
      })
    ).cpvCodes.map(({ code }) => code);
  expect(await found(' ДЕННОГО\u00a0 догляду')).toEqual(['85312100-0', '85312110-3', '85312120-6']);
  expect(await found('85312100–0 ')).toEqual(['85312100-0']);
  expect(await found('5312100')).toEqual([]);
});

test('a tender is found by its number, however it is typed', async () => {
  await atTime(app, PUBLISHED_AT);
  const buyer = await givenBuyer(app);
  const { tenderId } = await givenPublishedTender(app, buyer);
  const { tender } = await ask<{ tender: { reference: string } }>(
    'query ($id: String!) { tender(id: $id) { reference } }',
    { id: tenderId },
  );
  const [, year, serial] = tender.reference.split('-');
  for (const reference of [
    tender.reference,
    ` ${tender.reference.toLowerCase()}\u00a0`,
    tender.reference.replace('T', 'Т'),
    `т–${year}–${serial}`,
    `T ${year} ${Number(serial)}`,
  ]) {
    expect(
      await ask('query ($reference: String!) { tenderByReference(reference: $reference) { id } }', { reference }),
    ).toEqual({ tenderByReference: { id: tenderId } });
  }
  for (const reference of [`A-${year}-${serial}`, `T-${year}-999999`, `${tender.reference}/1`, 'T', '']) {
    expect(
      await ask('query ($reference: String!) { tenderByReference(reference: $reference) { id } }', { reference }),
    ).toEqual({ tenderByReference: null });
  }
  const { tenders } = await ask<{ tenders: { nodes: { id: string }[] } }>(
    '{ tenders(serviceCode: " 015.1 ") { nodes { id } } }',
  );
  expect(tenders.nodes).toEqual([{ id: tenderId }]);
});

/** Where the alphabet has a letter, whatever the code points say; what is not a letter comes first, Latin comes last. */
const ALPHABETICAL = ['«Поруч»', 'Агат', 'Гай', 'Гора', 'ґанок', 'Ґанок', 'Евріка', 'Єдність', 'Жито', 'Іскра'].concat([
  ...['Їжачок', 'Йод', 'Юність', 'Якір', 'Bravo'],
]);

test('the register is read in the order of the Ukrainian alphabet, page after page', async () => {
  await atTime(app, '2026-01-12T10:00:00+02:00');
  const id = await givenOrganisation(app, { kind: 'authority' });
  const authority: Registering = { id, registrar: await givenMember(app, id, ['registrar']) };
  const names = [...ALPHABETICAL].sort();
  expect(names).not.toEqual(ALPHABETICAL);
  for (const name of names) await givenRegisteredProvider(app, authority, { name });
  await run(`delete from register_service s using register_entry e
    where e.id = s.entry_id and e.name <> all (array[${names.map((name) => `'${name}'`).join()}])`);
  const read: string[] = [];
  for (let after: string | null = null; ;) {
    const { registerEntries: page }: Page = await ask<Page>(
      `query ($after: String) { registerEntries(serviceCode: "015.1", first: 2, after: $after) {
        nodes { name } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    read.push(...page.nodes.map(({ name }) => name));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(read).toEqual(ALPHABETICAL);
});

interface Page {
  readonly registerEntries: {
    readonly nodes: readonly { readonly name: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}
