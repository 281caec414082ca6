import { readFile } from 'node:fs/promises';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import pg from 'pg';
import { isForEveryone, type PersistedManifest } from '#platform';
import { TestApplication } from '../support/application.ts';
import { watchReads } from '../support/reads-watched.ts';
import { fill } from '../support/filled.ts';
import { costsThatGrow, type Step, type Weighing } from '../support/plans.ts';
import { callsOf, type CursorOf, listedCalls, type PublicCall } from '../support/public-calls.ts';
import { rootHandlers } from '../support/root-fields.ts';

/** Short lists that the state or the product writes, and single rows: they do not grow with what people do here. */
const SHORT = ['service', 'unit', 'economic_code', 'rule_pack', 'subsistence_minimum'];
const SINGLE = ['clock_offset', 'page_version', 'serial', 'migrations'];
/** So many rows are written, a prime; and so many are what the statistics say. */
const WRITTEN = 1999;
const ROWS = 1_000_000;
const weighing: Weighing = { isLarge: (table) => ![...SHORT, ...SINGLE, ''].includes(table), rows: ROWS, many: 20_000 };

/** They answer from what the process knows, or from the few packs of the law that it reads as it does for its own use. */
const ELSEWHERE = ['country', 'factors', 'rulePack', 'settings', 'targetGroups', 'viewer'];

let app: TestApplication;
let schema: GraphQLSchema;
let manifest: PersistedManifest;
let client: pg.Client | undefined;
interface Asked {
  readonly text: string;
  readonly values?: readonly unknown[];
}
let sent: Asked[] = [];
const known = new Map<string, string[]>();

beforeAll(async () => {
  manifest = JSON.parse(await readFile('apps/portal/documents.json', 'utf8')) as PersistedManifest;
  app = await TestApplication.start({ manifest });
  ({ schema } = app.app.get(GraphQLSchemaHost));
  client = new pg.Client({ connectionString: app.database.url });
  await client.connect();
  await fill(app.database.url, { rows: WRITTEN, counted: ROWS, leaveOut: [...SHORT, ...SINGLE] });
  watchReads(app, (asked) => sent.push(asked));
}, 300_000);
afterAll(async () => {
  await client?.end();
  await app.stop();
});

const cursorOf: CursorOf = async (field, variables) => {
  const given = Object.entries(variables).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const inBrackets = given.length > 0 ? `(${given.join(', ')})` : '';
  const page = await app.graphql<Record<string, { pageInfo: { endCursor: string | null } }>>(
    `{ ${field}${inBrackets} { pageInfo { endCursor } } }`,
  );
  return page.data?.[field]?.pageInfo.endCursor ?? null;
};

/** What PostgreSQL would do for the statements of a call, planned as prepared statements are: for any values. */
async function faultsOf({ name, document, hash, variables }: PublicCall): Promise<{ faults: string[]; read: boolean }> {
  sent = [];
  if (hash === null) await app.graphql(document, variables);
  else {
    const search = new URLSearchParams({ documentId: hash, variables: JSON.stringify(variables) });
    await (await fetch(`${app.url}/graphql?${search}`)).text();
  }
  const faults: string[] = [];
  for (const asked of sent) for (const fault of await explained(asked)) faults.push(`${name}: ${fault}`);
  return { faults: [...new Set(faults)], read: sent.length > 0 };
}

async function explained({ text, values = [] }: Asked): Promise<string[]> {
  // The size of a page is nearly always the same; for a limit of any size a tenth of the table would be expected.
  const statement = text.replaceAll(
    /limit \$(\d+)/g,
    (_, place: string) => `limit coalesce(${Number(values[Number(place) - 1])}, $${place}::bigint)`,
  );
  const before = known.get(statement);
  if (before) return before;
  const { rows } = await client!.query<{ 'QUERY PLAN': { Plan: Step }[] }>(
    `explain (generic_plan, format json) ${statement}`,
  );
  const faults = costsThatGrow(rows[0]!['QUERY PLAN'][0]!.Plan, weighing);
  known.set(statement, faults);
  return faults;
}

test('no public query reads, walks through or sorts a whole table that grows, whichever filters are given', async () => {
  const handlers = rootHandlers(app);
  const fields = Object.values(schema.getQueryType()!.getFields()).filter(({ name }) =>
    isForEveryone(handlers.get(`Query.${name}`)!),
  );
  const faults: string[] = [];
  const silent: string[] = [];
  for (const field of fields) {
    for (const call of await callsOf(schema, field, cursorOf)) {
      const found = await faultsOf(call);
      faults.push(...found.faults);
      if (!found.read) silent.push(field.name);
    }
  }
  expect([...new Set(faults)]).toEqual([]);
  expect([...new Set(silent)].sort()).toEqual(ELSEWHERE);
}, 300_000);

test('nor does any listed document that anybody may fetch', async () => {
  const calls = await listedCalls(schema, manifest, cursorOf);
  expect(new Set(calls.map(({ hash }) => hash)).size).toBeGreaterThan(3);
  const faults: string[] = [];
  for (const call of calls) faults.push(...(await faultsOf(call)).faults);
  expect(faults).toEqual([]);
}, 300_000);
