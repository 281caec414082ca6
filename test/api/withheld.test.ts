import { GraphQLSchemaHost } from '@nestjs/graphql';
import pg from 'pg';
import { Files } from '#platform';
import { VerifyDocument } from '#publishing';
import { PrepareContract } from '../../libs/contracts/src/usecases/prepare-contract.ts';
import { DecideAward } from '../../libs/evaluation/src/usecases/decide-award.ts';
import { FinaliseAward } from '../../libs/evaluation/src/usecases/finalise-award.ts';
import { EraseWithheld } from '../../libs/publishing/src/usecases/erase-withheld.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { deliverAll } from '../support/deliver.ts';
import { generatedCalls } from '../support/generated-calls.ts';
import {
  DECIDED_AT,
  FOUR,
  givenEvaluatedLot,
  givenOpenedLot,
  givenProposedAward,
  type OpenedLot,
  recuse,
  sign,
  STANDSTILL_ENDS_AT,
} from '../support/given-evaluation.ts';
import { givenMember, givenOrganisation, givenSession, type Member } from '../support/given-identity.ts';
import { type Buyer, givenBuyer, givenProvider, type Provider } from '../support/given-tendering.ts';
import { printedTexts } from '../support/leaks.ts';

/** What stands nowhere else: the tax number of a bidder who is a natural person, and why a member stood aside. */
const TAX_NUMBER = '3141592653';
const REASON = 'Канарейкова сестра працює в учасника';
const canaries = [TAX_NUMBER, REASON];

let app: TestApplication;
let database: pg.Client;
let buyer: Buyer;
let person: Provider;
let lot: OpenedLot;
let contractId: string;

beforeAll(async () => {
  app = await TestApplication.start();
  database = new pg.Client({ connectionString: app.database.url });
  await database.connect();
  buyer = await givenBuyer(app);
  person = await givenProvider(app, buyer);
  await database.query(`update organisation set legal_type = 'sole_entrepreneur', legal_code = $2 where id = $1`, [
    person.id,
    TAX_NUMBER,
  ]);
  lot = await givenOpenedLot(app, buyer, [person, await givenProvider(app, buyer)], ['140.00', '150.00']);
  await recuse(lot, 4, REASON);
  await givenEvaluatedLot(lot);
  const awardId = await givenProposedAward(lot);
  await deliverAll(app);
  for (const seat of FOUR) await sign(lot, seat, awardId);
  await atTime(app, DECIDED_AT);
  await app.get(DecideAward).execute(buyer.head, { awardId });
  await atTime(app, STANDSTILL_ENDS_AT);
  await app.get(FinaliseAward).run(awardId);
  contractId = (await app.get(PrepareContract).execute(buyer.contractOfficer, { awardId })).id;
  await deliverAll(app);
});
afterAll(async () => {
  await database.end();
  await app.stop();
});

const rows = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await database.query<Row>(text, values)).rows;

const documentOf = async (kind: string) =>
  (await rows<{ id: string }>('select id from legal_document where kind = $1 order by created_at limit 1', [kind]))[0]!
    .id;

const get = async (path: string, member: Member | null = null) =>
  fetch(`${app.url}${path}`, {
    headers: member ? { authorization: `Bearer ${await givenSession(app, member)}` } : {},
  });

test('a canary is in what is withheld from five kinds of document, and in no public fact, journal line or event', async () => {
  const withheld = await rows<{ kind: string; value: string }>(
    'select distinct d.kind, w.value from withheld w join legal_document d on d.id = w.document_id order by 1, 2',
  );
  expect(withheld).toEqual([
    { kind: 'award.letter', value: `"${TAX_NUMBER}"` },
    { kind: 'award.protocol', value: `"${TAX_NUMBER}"` },
    { kind: 'award.protocol', value: `"${REASON}"` },
    { kind: 'contract.text', value: `"${TAX_NUMBER}"` },
    { kind: 'tender.opening', value: `"${TAX_NUMBER}"` },
  ]);
  for (const canary of canaries)
    for (const table of ['legal_document', 'journal', 'outbox', 'notice', 'printed_file'])
      expect([table, await rows(`select from ${table} t where t::text like $1`, [`%${canary}%`])]).toEqual([table, []]);
});

test('no copy for everybody says a canary, as file or as page; those for the audience do', async () => {
  const everybody = await printedTexts(app, database, 'public');
  expect(everybody.length).toBeGreaterThan(4);
  for (const text of everybody) for (const canary of canaries) expect(text).not.toContain(canary);
  const audience = (await printedTexts(app, database, 'restricted')).map((text) => text.replaceAll(/\s+/g, ' '));
  for (const canary of canaries) expect(audience.filter((text) => text.includes(canary))).not.toEqual([]);
});

test('nobody is told a canary by any query, nor by a log line', async () => {
  const awards = await rows<{ id: string }>('select id from award');
  const ids = [lot.tenderId, lot.lotId, contractId, person.id, ...lot.bids.map(({ id }) => id), awards[0]!.id];
  const calls = ids.flatMap((id) =>
    generatedCalls(app.get(GraphQLSchemaHost).schema, { idOf: (name) => (name === 'tenderId' ? lot.tenderId : id) }),
  );
  const once = new Map(calls.map((call) => [JSON.stringify(call), call]));
  let answered = '';
  for (const { field, document, variables } of once.values())
    if (field.startsWith('Query.')) answered += JSON.stringify(await app.graphql(document, variables, null));
  expect(answered).toContain('conflict');
  expect(answered).toContain('withheld');
  for (const canary of canaries) {
    expect(answered).not.toContain(canary);
    expect(JSON.stringify(app.log.lines)).not.toContain(canary);
  }
});

test('the copy for the audience is given to those whom the owner names, and looks like nothing to others', async () => {
  const oversight = await givenOrganisation(app, { kind: 'oversight' });
  const auditor = await givenMember(app, oversight, ['auditor']);
  const rival = lot.bids[1]!.provider.signatory;
  const chair = buyer.commission[0]!;
  const audiences: [string, Member[], (Member | null)[]][] = [
    ['tender.opening', [buyer.head, auditor], [null, rival, person.signatory]],
    ['award.protocol', [buyer.head, auditor, chair], [null, rival, person.signatory]],
    ['contract.text', [buyer.head, auditor, person.signatory], [null, rival]],
  ];
  for (const [kind, readers, others] of audiences) {
    const path = `/documents/${await documentOf(kind)}/restricted`;
    for (const reader of readers) expect([kind, (await get(path, reader)).status]).toEqual([kind, 200]);
    for (const other of others) expect([kind, (await get(path, other)).status]).toEqual([kind, 404]);
  }
  const asked = '{ document(id: $id) { path restrictedPath htmlPath } }';
  const id = await documentOf('award.protocol');
  const told = async (token: string | null) =>
    (await app.graphql<{ document: object }>(`query($id: ID!) ${asked}`, { id }, token)).data.document;
  expect(await told(null)).toEqual({ path: `/documents/${id}`, restrictedPath: null, htmlPath: null });
  expect(await told(await givenSession(app, auditor))).toMatchObject({ restrictedPath: `/documents/${id}/restricted` });
});

test('when its term has passed it is erased with the copies that show it, and what is public is still proven', async () => {
  const id = await documentOf('award.protocol');
  const check = () => app.get(VerifyDocument).execute(id);
  const whole = { factsAreWhole: true, fileIsWhole: true, fileFollowsFromFacts: true };
  expect(await check()).toMatchObject({ ...whole, isErased: false });
  const copies = await rows<{ hash: string }>(
    `select file_sha256 as hash from printed_file where document_id = $1 and print = 'restricted'`,
    [id],
  );
  const files = app.app.get<Files>(Files, { strict: false });
  expect(await Promise.all(copies.map(({ hash }) => files.has(hash)))).toEqual([true]);

  await app.get(EraseWithheld).run(id);
  expect(await check()).toMatchObject({ isErased: false });

  await atTime(app, '2031-05-01T10:00:00Z');
  await app.get(EraseWithheld).run(id);
  await app.get(EraseWithheld).run(id);
  expect(await rows('select 1 from withheld where document_id = $1', [id])).toEqual([]);
  expect(await Promise.all(copies.map(({ hash }) => files.has(hash)))).toEqual([false]);
  expect(await check()).toMatchObject({ ...whole, isErased: true });
  expect((await get(`/documents/${id}/restricted`, buyer.head)).status).toBe(404);
  expect((await get(`/documents/${id}`)).status).toBe(200);
  expect(
    await rows(
      `select 1 from journal where type = 'document.withheld_erased' and subject in
    (select subject_id from legal_document where id = $1)`,
      [id],
    ),
  ).toHaveLength(1);
});
