import { deepStrictEqual } from 'node:assert';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { persistedManifest } from '#platform';
import { Child } from './child.ts';
import { cpuOf, cpuOfServer, postmasterOf } from './cpu.ts';
import type { Answered } from './processes/bare.ts';
import type { Load, Measured } from './processes/load.ts';
import { draws, shuffled, type Spread, spreadOf } from './statistics.ts';

export const PORTAL_KEY = 'the-portal-of-the-benchmark-alone';
const PAGE = 20;
const CURSORS = 1000;
const CONNECTIONS = 16;
const WARM = 10_000;
const ROUNDS = 7;
const OF_CONNECTION = ['connection', 'date', 'keep-alive'];

/** Something that is asked again and again, and by which process it is answered. */
export interface Cell {
  readonly name: string;
  readonly pid: number;
  readonly load: Pick<Load, 'port' | 'requests' | 'status' | 'fresh'>;
}

/** What the rounds of a cell say. */
export interface Result {
  /** Requests a second, round by round: what stands at the same place was measured within the same seconds. */
  readonly rates: readonly number[];
  /** Microseconds of CPU for each request, of the process and the database together, round by round. */
  readonly work: readonly number[];
  readonly p50: Spread;
  readonly p99: Spread;
  readonly cpu: Spread;
  readonly database: Spread;
}

/** A server with the port on which it answers. */
export interface Served {
  readonly child: Child;
  readonly port: number;
}

export async function startServer(
  file: 'api.ts' | 'plain.ts' | 'bare.ts',
  environment: Record<string, string>,
): Promise<Served> {
  const child = await Child.start(file, environment);
  return { child, port: await child.do<'port', number>('port') };
}

/** Places in the list of tenders to read on from, drawn from the whole list. */
export async function cursorsOf(databaseUrl: string, seed: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c timezone=UTC' });
  await client.connect();
  try {
    const { rows } = await client.query<{ keys: string[] }>(
      `select json_build_array(published_at::text, id) as keys from tender
        where published_at > (select min(published_at) + interval '2 days' from tender)
        order by hashtextextended(id::text, $1) limit ${CURSORS}`,
      [seed],
    );
    return rows.map(({ keys }) => Buffer.from(JSON.stringify(keys)).toString('base64url'));
  } finally {
    await client.end();
  }
}

export type Form = 'flat' | 'nested';

async function hashOf(form: Form): Promise<string> {
  const path = new URL(`documents/bench-tenders-${form}.graphql`, import.meta.url);
  const [hash = ''] = Object.keys(persistedManifest([{ path: form, text: await readFile(path, 'utf8') }]));
  return hash;
}

type Requests = Load['requests'];
const get = (target: string, headers: Record<string, string> = {}): Requests[number] => ({
  method: 'GET',
  target,
  headers,
});

/** The pages as the portal asks the product for them; null stands for the first one. */
export async function askProduct(form: Form, cursors: readonly (string | null)[], headers = {}): Promise<Requests> {
  const documentId = `sha256:${await hashOf(form)}`;
  return cursors.map((after) => {
    const variables = JSON.stringify({ first: PAGE, ...(after && { after }) });
    return get(`/graphql?${new URLSearchParams({ documentId, variables })}`, {
      'x-portal-key': PORTAL_KEY,
      ...headers,
    });
  });
}

export const askPlain = (form: Form, cursors: readonly (string | null)[]): Requests =>
  cursors.map((after) => get(`/${form}?${new URLSearchParams({ first: String(PAGE), ...(after && { after }) })}`));

/** One of the answers that a bare server was given. */
export const askBare = (at: number): Requests => [get(`/${at}`)];

/** What a server is asked again and again; fresh, so that each answer is made anew. */
export const cellOf = (
  { child, port }: Served,
  requests: Requests,
  { status = 200, fresh = false } = {},
): Omit<Cell, 'name'> => ({ pid: child.pid, load: { port, requests, status, fresh } });

const addressOf = (port: number, target: string): string => `http://127.0.0.1:${port}${target}`;

/** Both answer the same data, or comparing them would be worth nothing. */
export async function assertEqual(product: Served, plain: Served, form: Form, cursors: readonly (string | null)[]) {
  const [ours, theirs] = [await askProduct(form, cursors), askPlain(form, cursors)];
  for (const at of cursors.keys()) {
    const answers = [ours[at]!, theirs[at]!].map(async ({ target, headers }, side) => {
      const response = await fetch(addressOf(side === 0 ? product.port : plain.port, target), { headers });
      const answer = (await response.json()) as { data?: { tenders?: { nodes?: unknown[] } } };
      if (answer.data?.tenders?.nodes?.length !== PAGE)
        throw new Error(`no page: ${JSON.stringify(answer).slice(0, 500)}`);
      return { ...answer, data: withoutForm(answer.data) };
    });
    deepStrictEqual(await answers[0], await answers[1]);
  }
}

/** A cursor is text that only its server reads, so what stands in it is compared. */
const withoutForm = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (name, value: unknown) =>
    name === 'endCursor' && typeof value === 'string' ? JSON.parse(Buffer.from(value, 'base64url').toString()) : value,
  );

/** What a server answers to a request, to the byte but for what HTTP says of the connection. */
export async function answerOf({ port }: Served, [request]: Requests): Promise<Answered> {
  const response = await fetch(addressOf(port, request!.target), { headers: request!.headers });
  const headers = [...response.headers].filter(([name]) => !OF_CONNECTION.includes(name)).flat();
  return { status: response.status, headers, body: await response.text() };
}

export const tagOf = ({ headers }: Answered): string => headers[headers.indexOf('etag') + 1] ?? '';

/** Rounds in which every cell has its turn, each time in another order: whatever disturbs the machine meets all of them. */
export async function alternate(
  cells: readonly Cell[],
  { databaseUrl, milliseconds, seed }: { databaseUrl: string; milliseconds: number; seed: number },
): Promise<Map<string, Result>> {
  const postmaster = await postmasterOf(databaseUrl);
  const sender = await Child.start('load.ts');
  const draw = draws(seed);
  const taken = new Map(cells.map(({ name }) => [name, [] as (Measured & { cpu: number; database: number })[]]));
  const send = (cell: Cell, time: number) =>
    sender.do<Load, Measured>({ ...cell.load, connections: CONNECTIONS, milliseconds: time, seed: draw(2 ** 30) });
  /** Code that is asked for a thousand times a second is compiled well; a figure from before that says nothing. */
  const warm = async (cell: Cell): Promise<void> => {
    for (let answers = 0, turns = 0; answers < WARM && turns < 6; turns += 1)
      answers += (await send(cell, 3000)).answers;
  };
  try {
    for (const cell of cells) await warm(cell);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const cell of shuffled(cells, draw)) {
        const before = { cpu: cpuOf(cell.pid), database: cpuOfServer(postmaster) };
        const measured = await send(cell, milliseconds);
        const cpu = (cpuOf(cell.pid) - before.cpu) / measured.answers;
        const database = (cpuOfServer(postmaster) - before.database) / measured.answers;
        taken.get(cell.name)!.push({ ...measured, cpu, database });
      }
    }
  } finally {
    await sender.stop();
  }
  return new Map([...taken].map(([name, turns]) => [name, summary(turns)]));
}

function summary(turns: readonly (Measured & { cpu: number; database: number })[]): Result {
  return {
    rates: turns.map(({ perSecond }) => perSecond),
    work: turns.map(({ cpu, database }) => cpu + database),
    p50: spreadOf(turns.map(({ p50 }) => p50)),
    p99: spreadOf(turns.map(({ p99 }) => p99)),
    cpu: spreadOf(turns.map(({ cpu }) => cpu)),
    database: spreadOf(turns.map(({ database }) => database)),
  };
}
