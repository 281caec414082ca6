import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addSeconds, canonicalJson, type Instant, parseMoney, sha256 } from '#kernel';
import { type Head, type PersistedManifest, type PublicLine, verifyChain } from '#platform';
import { ua2026 } from '#reference';
import { hasBeenPlayed, newcomerCanTry } from '../../apps/cli/src/cycle/chapters/newcomer.ts';
import { layOutPapers } from '../../apps/cli/src/cycle/papers.ts';
import type { World } from '../../apps/cli/src/cycle/world.ts';
import type { TestApplication } from '../support/application.ts';
import { chaptersAfter, play, type Year, yearAt } from '../support/year.ts';

let app: TestApplication;
let manifest: PersistedManifest;
let year: Year;
let world: World;

beforeAll(async () => {
  manifest = JSON.parse(await readFile('apps/portal/documents.json', 'utf8')) as PersistedManifest;
  year = await yearAt('paid', { manifest });
  ({ app, world } = year);
}, 300_000);
afterAll(() => app.stop());

test('the commissioning year is played through the API by ordinary users, to its end', async () => {
  await play(year, chaptersAfter('paid'));
  expect(year.told.at(-1)).toContain('is open for bids until');
  expect(app.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
}, 300_000);

test('the year leaves every document behind, as a PDF under a name for people', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'papers-'));
  const kinds = await layOutPapers(world, folder);
  const files = await readdir(folder);
  const beginnings = await Promise.all(
    files.map(async (name) => (await readFile(path.join(folder, name))).subarray(0, 5).toString()),
  );
  await rm(folder, { recursive: true });
  const counted = Object.fromEntries(
    [...new Set(kinds)].map((kind) => [kind, kinds.filter((other) => other === kind).length]),
  );
  expect(counted).toEqual({
    'tender.announcement': 2,
    'tender.opening': 1,
    'award.protocol': 2,
    'award.letter': 6,
    'contract.text': 2,
    'act.text': 9,
    'monitoring.report': 2,
  });
  expect(new Set(beginnings)).toEqual(new Set(['%PDF-']));
  expect(new Set(files).size).toBe(kinds.length);
});

/** Whoever names a listed document has not seen its text: where in it something is wrong tells him nothing. */
const withoutPlaces = <Answer extends { errors?: object[] }>(answer: Answer): Answer =>
  answer.errors ? { ...answer, errors: answer.errors.map((error) => ({ ...error, locations: undefined })) } : answer;

interface Trace {
  nodes: { kind: string; id: string; from: string[]; amount: { amount: string } | null }[];
  totals: { paid: { amount: string } }[];
}

const traceOf = async (kind: string, id: string): Promise<Trace> =>
  (
    await app.graphql<{ trace: Trace }>(
      `{ trace(kind: ${kind}, id: "${id}") { nodes { kind id from amount { amount } } totals { paid { amount } } } }`,
    )
  ).data.trace;

const THREAD = ['NEED_LINE', 'PLAN_LINE', 'TENDER', 'LOT', 'BID', 'AWARD', 'CONTRACT', 'ACT', 'PAYMENT'];

test('every payment leads back to one counted need, and every need leads to all of its payments', async () => {
  const payments = [...world.named('payment ')];
  expect(payments).toHaveLength(8);
  for (const [name, id] of payments) {
    const { nodes } = await traceOf('PAYMENT', id);
    expect(nodes.map(({ kind }) => kind).sort()).toEqual([...THREAD].sort());
    const need = nodes.find(({ kind }) => kind === 'NEED_LINE')!;
    expect(need.id).toBe(world.id(name.includes('home care') ? 'need home care' : 'need day care'));
  }
  for (const lot of ['home care', 'day care']) {
    const { nodes, totals } = await traceOf('NEED_LINE', world.id(`need ${lot}`));
    const paid = nodes.filter(({ kind }) => kind === 'PAYMENT');
    expect(paid.map(({ id }) => id).sort()).toEqual(
      payments
        .filter(([name]) => name.includes(lot))
        .map(([, id]) => id)
        .sort(),
    );
    const sum = paid.reduce((total, { amount }) => total + parseMoney(amount!.amount), 0n);
    expect(parseMoney(totals[0]!.paid.amount)).toBe(sum);
  }
});

test('what the database writes for a public document is what executing it would have said', async () => {
  const query = '{ tenders(first: 100) { nodes { id reference } } payments(first: 100) { nodes { id reference } } }';
  const { data } = await app.graphql<Record<string, { nodes: { id: string; reference: string }[] }>>(query);
  const tenders = data['tenders']!.nodes;
  const payments = data['payments']!.nodes;
  const variables: Readonly<Record<string, readonly object[]>> = {
    Tenders: [{ first: 1 }, { first: 100, state: 'concluded' }, { first: 5, state: 'draft' }],
    Tender: [{ reference: 'T-2026-999999' }, ...tenders.map(({ reference }) => ({ reference }))],
    DocumentsOf: [...tenders.map(({ id }) => ({ subjectId: id })), { subjectId: 'none' }],
    Payments: [{ first: 3 }, { first: 50 }],
    CodeLists: [{}],
    Country: [{}],
    RulePack: [{ hash: 'none' }, { hash: sha256(canonicalJson(ua2026)) }],
    Trace: payments.map(({ id }) => ({ kind: 'PAYMENT', id })),
    TraceByReference: payments.map(({ reference }) => ({ reference })),
  };
  const open = Object.entries(manifest).filter(([, { pages }]) => pages);
  expect(open.map(([, { name }]) => name).sort()).toEqual(Object.keys(variables).sort());
  for (const [documentId, { name, text }] of open) {
    for (const given of variables[name]!) {
      const search = new URLSearchParams({ documentId, variables: JSON.stringify(given) });
      const written: unknown = await (await fetch(`${app.url}/graphql?${search}`)).json();
      expect(written).toEqual(withoutPlaces(await app.graphql(text, { ...given })));
    }
  }
});

test('another start of the story changes nothing while the tender for newcomers is open', async () => {
  const tenders = async () =>
    (await app.graphql<{ tenders: { totalCount: number } }>('{ tenders { totalCount } }')).data.tenders.totalCount;
  const before = await tenders();
  expect(await hasBeenPlayed(world)).toBe(true);
  await newcomerCanTry(world);
  expect(await tenders()).toBe(before);
});

test('a start that finds the tender closed publishes another, also in a year whose budget is new', async () => {
  const newest = async () =>
    (
      await app.graphql<{ tenders: { nodes: { reference: string; closesAt: Instant; state: string }[] } }>(
        '{ tenders(first: 1) { nodes { reference closesAt state } } }',
      )
    ).data.tenders.nodes[0]!;
  const first = await newest();
  await world.clock.toInstant(addSeconds(first.closesAt, 60));
  expect((await newest()).state).toBe('closed');
  await newcomerCanTry(world);
  const next = await newest();
  expect(next.reference).not.toBe(first.reference);
  expect(next.state).toBe('published');
  expect(next.closesAt > first.closesAt).toBe(true);
});

test('every line of every chain that the year wrote is whole', async () => {
  await world.clock.settled();
  const read = <Row>(text: string, values: unknown[] = []) =>
    app.transactions.asSystem('test', (transaction) => transaction.manager.query(text, values) as Promise<Row[]>);
  const heads = await read<Head & { chain: string; subject: string }>(
    'select chain, subject, sequence, hash from journal_head where sequence > 0',
  );
  expect(heads.length).toBeGreaterThan(50);
  for (const head of heads) {
    const lines = await read<PublicLine>(
      'select sequence, previous_hash as "previousHash", hash, text from journal where chain = $1 and subject = $2 order by sequence',
      [head.chain, head.subject],
    );
    expect(verifyChain(lines, head)).toEqual([]);
  }
});
