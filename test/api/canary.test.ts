import { GraphQLSchemaHost } from '@nestjs/graphql';
import pg from 'pg';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { Bidding } from '../support/bidding.ts';
import { generatedCalls } from '../support/generated-calls.ts';
import { givenMember, givenOrganisation, type Member } from '../support/given-identity.ts';
import {
  bidContent,
  type Buyer,
  givenBuyer,
  givenProvider,
  givenPublishedTender,
  openTender,
  type Provider,
  PUBLISHED_AT,
  type PublishedTender,
} from '../support/given-tendering.ts';
import { heldByRedis, printedTexts } from '../support/leaks.ts';
import { redisIsHere } from '../support/redis.ts';
import { TenderingApi } from '../support/tendering-api.ts';
import { until } from '../support/until.ts';

/** Words that stand nowhere else: wherever one appears, it was carried there. */
const sealed = ['Canarymethod', 'Canarystaff', 'Canaryexperience', 'Canarylabel'];
/** The same in a bid that is never submitted. */
const drafted = ['Canarydraftmethod', 'Canarydraftlabel'] as const;
const person = { email: 'canary.mail@example.org', name: 'Canaryname Ivanivna', password: 'Canary password 7' };

if (!redisIsHere) console.warn('LEFT OUT: canaries in a queue on Redis. There is no redis-server on this machine.');

let app: TestApplication;
let api: TenderingApi;
let database: pg.Client;
let buyer: Buyer;
let provider: Provider;
let tender: PublishedTender;
let bidId: string;
let readers: Map<string, string | null>;
const tokens: string[] = [];
const heldBack: string[] = [];
const answers: { who: string; field: string; text: string }[] = [];

/** Asks over the network and keeps what came back. */
async function ask<Data>(
  who: string,
  field: string,
  token: string | null,
  query: string,
  variables = {},
): Promise<Data> {
  const answer = await app.graphql<Data>(query, variables, token);
  answers.push({ who, field, text: JSON.stringify(answer) });
  return answer.data;
}

const told = (word: string): string[] => [
  ...new Set(answers.filter(({ text }) => text.includes(word)).map(({ who, field }) => `${who} ${field}`)),
];

/** Every table of the product and of its queue in which a word stands, as text or as bytes. */
async function tablesWith(word: string): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('public', 'bullmq')`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const values = [`%${word}%`, `%${Buffer.from(word).toString('hex')}%`];
    const { rowCount } = await database.query(`select from ${name} t where t::text ilike any($1) limit 1`, [values]);
    if (rowCount) found.push(name);
  }
  return found;
}

const logged = (): string =>
  app.log.lines.map(({ details, text }) => `${text} ${JSON.stringify(details, withErrors)}`).join('\n');
const withErrors = (_: string, value: unknown): unknown =>
  value instanceof Error ? { ...value, message: value.message, stack: value.stack } : value;

/** Until the worker has nothing left to carry. */
const settled = () =>
  until('every event is handled', async () => {
    const { rows } = await database.query<{ left: boolean }>(
      `select exists (select from outbox where sent_at is null)
         or exists (select from outbox o where o.type = 'tender.published' and not exists (select from handled h where h.event_id = o.id)) as left`,
    );
    return !rows[0]!.left;
  });

/** Every query of the schema by every reader, with the numbers of the tender, its lot and the bid in turn. */
async function readEverything(asking = [...readers]): Promise<void> {
  const lotId = tender.lots[0]!.id;
  const known: Record<string, string> = { tenderId: tender.tenderId, lotId, bidId, authorityId: buyer.id };
  const calls = [tender.tenderId, lotId, bidId, provider.id].flatMap((id) =>
    generatedCalls(app.get(GraphQLSchemaHost).schema, { idOf: (name) => known[name] ?? id }),
  );
  const journals = ['tender', 'bids'].map((chain) => ({
    field: 'Query.journal',
    document: `{ journal(chain: "${chain}", subject: "${tender.tenderId}") { head { sequence hash } lines { text } } }`,
    variables: {},
  }));
  const once = new Map([...calls, ...journals].map((call) => [JSON.stringify(call), call]));
  const queries = [...once.values()].filter(({ field }) => field.startsWith('Query.'));
  await Promise.all(
    asking.map(async ([who, token]) => {
      for (const { field, document, variables } of queries) await ask(who, field, token, document, variables);
    }),
  );
}

beforeAll(async () => {
  app = await TestApplication.start({ worker: true });
  api = new TenderingApi(app);
  database = new pg.Client({ connectionString: app.database.url });
  await database.connect();
  await atTime(app, PUBLISHED_AT);
  buyer = await givenBuyer(app);
  provider = await givenProvider(app, buyer);
  const rival = await givenProvider(app, buyer);
  tender = await givenPublishedTender(app, buyer);
  const member = async (kind: 'operator' | 'oversight', role: 'operator' | 'auditor'): Promise<Member> =>
    givenMember(app, await givenOrganisation(app, { kind }), [role]);
  const officer = await givenMember(app, buyer.id, ['tender_officer']);
  const head = await givenMember(app, buyer.id, ['head']);
  readers = new Map([['anonymous', null]]);
  const people = { rival: rival.signatory, officer, head, chair: buyer.commission[0]! };
  const watchers = { operator: await member('operator', 'operator'), auditor: await member('oversight', 'auditor') };
  for (const [who, reader] of Object.entries({ ...people, ...watchers })) readers.set(who, await api.tokenOf(reader));
  await bid();
  await draft(rival);
  await fail();
  await settled();
  await readEverything();
}, 600_000);
afterAll(async () => {
  await database.end();
  await app.stop();
});

/** A new signatory joins the bidder, signs in, makes a key, and hands in a bid with faults and then without. */
async function bid(): Promise<void> {
  const add = 'mutation ($input: AddMemberInput!) { addMember(input: $input) { membership { id } problems { code } } }';
  const input = { organisationId: provider.id, roles: ['signatory'], ...person };
  await ask('bidder', 'addMember', await api.tokenOf(provider.signatory), add, { input });
  const enter = 'mutation ($input: SignInInput!) { signIn(input: $input) { token problems { message } } }';
  const login = { email: person.email, password: person.password };
  const { signIn } = await ask<{ signIn: { token: string } }>('bidder', 'signIn', null, enter, { input: login });
  await ask('stranger', 'signIn', null, enter, { input: { ...login, password: `${person.password}!` } });
  await ask('stranger', 'signIn', null, enter, { input: { ...login, other: 1 } });
  const make = 'mutation { createApiKey(input: { name: "K", roles: [signatory], days: 1 }) { token } }';
  const { createApiKey } = await ask<{ createApiKey: { token: string } }>('bidder', 'createApiKey', signIn.token, make);
  tokens.push(signIn.token, createApiKey.token);
  const submit = `mutation ($input: SubmitBidInput!, $key: String) { submitBid(input: $input, idempotencyKey: $key) {
    ownBid { id version receiptHead } problems { code message parameters { name } } } }`;
  const [method, staff, experience, label] = sealed as [string, string, string, string];
  const lot = tender.lots[0]!;
  const content = (price: string) => {
    const offer = bidContent(lot, price, { method, staff, experience });
    return { ...offer, costs: offer.costs.map((cost) => ({ ...cost, label })) };
  };
  const send = (wish: object, key: string) =>
    ask<{ submitBid: { ownBid: { id: string } | null } } | null>('bidder', 'submitBid', createApiKey.token, submit, {
      input: { lotId: lot.id, content: wish, password: person.password },
      key,
    });
  await send(content('151.00'), 'first');
  await send({ ...content('140.00'), statements: [method] }, 'second');
  const done = await send(content('140.00'), 'third');
  bidId = done!.submitBid.ownBid!.id;
  await send(content('140.00'), 'third');
  await new Bidding(app).submit(provider.signatory, lot, { bidId, version: 1, content: content('139.00') });
}

/** Another provider writes a bid that stays a draft. */
async function draft({ writer }: Provider): Promise<void> {
  const save = `mutation ($input: SaveBidDraftInput!) { saveBidDraft(input: $input) { ownBid { id } problems { message } } }`;
  const [method, label] = drafted;
  const offer = bidContent(tender.lots[0]!, '141.00', { method });
  const content = { ...offer, costs: offer.costs.map((cost) => ({ ...cost, label })) };
  const input = { lotId: tender.lots[0]!.id, content };
  const { saveBidDraft } = await ask<{ saveBidDraft: { ownBid: { id: string } } }>(
    'drafter',
    'saveBidDraft',
    await api.tokenOf(writer),
    save,
    { input },
  );
  heldBack.push(saveBidDraft.ownBid.id);
}

/** A submission that ends in an unexpected error of the database. */
async function fail(): Promise<void> {
  await database.query('alter table sealed_bid rename to sealed_bid_away');
  const submit = 'mutation ($input: SubmitBidInput!) { submitBid(input: $input) { ownBid { id } } }';
  const [method, staff, experience] = sealed as [string, string, string];
  const content = bidContent(tender.lots[0]!, '140.00', { method, staff, experience });
  const input = { lotId: tender.lots[0]!.id, content, password: person.password };
  await ask('bidder', 'submitBid', tokens[0]!, submit, { input });
  await database.query('alter table sealed_bid_away rename to sealed_bid');
}

test('before opening, what a bid says stands nowhere in the clear, and only its bidder is ever told', async () => {
  expect(answers.length).toBeGreaterThan(700);
  for (const word of sealed) {
    expect(await tablesWith(word)).toEqual([]);
    expect(told(word).filter((where) => !where.startsWith('bidder '))).toEqual([]);
    expect(logged()).not.toContain(word);
  }
});

test('before opening, nobody but its bidder is told that there is a bid, or whose', () => {
  const asked = new Set(['Query.ownBid', 'Query.ownBidContent']);
  const others = answers.filter(({ who, field }) => who !== 'bidder' && !asked.has(field));
  const showing = others.filter(({ text }) => text.includes(bidId)).map(({ who, field }) => `${who} ${field}`);
  expect(showing).toEqual([]);
});

test('an e-mail and a name stand with the person alone, and are told to nobody but the own people and the operator', async () => {
  for (const word of [person.email, person.name]) {
    expect(await tablesWith(word)).toEqual(['public.person']);
    expect(told(word).filter((where) => !/^(bidder|operator) /.test(where))).toEqual([]);
    expect(logged()).not.toContain(word);
  }
});

test('a password stands nowhere and is never said again; a token is said once', async () => {
  expect(await tablesWith(person.password)).toEqual([]);
  expect(told(person.password)).toEqual([]);
  for (const [place, token] of tokens.entries()) {
    expect(await tablesWith(token)).toEqual([]);
    expect(told(token)).toEqual([place === 0 ? 'bidder signIn' : 'bidder createApiKey']);
  }
  for (const secret of [person.password, ...tokens]) expect(logged()).not.toContain(secret);
});

test('before opening, what a draft says is told to its writer alone, and nobody is told that there is one', async () => {
  const ofWriter = /^(drafter|rival) /;
  for (const word of drafted) {
    expect(await tablesWith(word)).toEqual([]);
    expect(told(word).filter((where) => !ofWriter.test(where))).toEqual([]);
    expect(logged()).not.toContain(word);
  }
  expect(told(heldBack[0]!).filter((where) => !ofWriter.test(where))).toEqual([]);
});

test('an unexpected error is logged without anything that was sent, and its answer says nothing', () => {
  expect(app.log.lines.filter(({ level }) => level === 'error')).not.toEqual([]);
  const secrets = [...sealed, ...drafted, ...tokens, person.email, person.name, person.password];
  for (const secret of secrets) expect(logged()).not.toContain(secret);
  const failed = answers.filter(({ text }) => text.includes('"INTERNAL"'));
  expect(failed).not.toEqual([]);
  for (const { text } of failed) for (const secret of secrets) expect(text).not.toContain(secret);
});

test('before opening no printed document says a word of a bid, or an address, password or token of anybody', async () => {
  const texts = await printedTexts(app, database);
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.every((text) => text.length > 100)).toBe(true);
  const secrets = [...sealed, ...drafted, ...tokens, bidId, person.email, person.name, person.password];
  for (const secret of secrets) expect(texts.filter((text) => text.includes(secret))).toEqual([]);
});

test('a queue on Redis holds no word of a bid or of a person either, nor the number of a bid', async () => {
  if (!redisIsHere) return;
  const { events, text } = await heldByRedis(app.database.url);
  expect(events).toBeGreaterThan(50);
  expect(text.length).toBeGreaterThan(1000);
  const secrets = [...sealed, ...drafted, ...heldBack, ...tokens, bidId, person.email, person.name, person.password];
  for (const secret of secrets) expect(text).not.toContain(secret);
});

test('after opening the bid is there to be read, and still no journal, event, job, notice or kept answer holds it', async () => {
  await openTender(app, tender);
  await settled();
  answers.length = 0;
  await readEverything([...readers].filter(([who]) => ['anonymous', 'rival'].includes(who)));
  const carriers = /^public\.(journal|outbox|idempotency|notice|handled|session|rate_limit)|^bullmq\./;
  for (const word of sealed) {
    const tables = await tablesWith(word);
    expect(tables).toContain('public.bid');
    expect(tables.filter((name) => carriers.test(name))).toEqual([]);
    expect(told(word)).toEqual([]);
    expect(logged()).not.toContain(word);
  }
});
