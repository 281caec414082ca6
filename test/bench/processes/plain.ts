import { createServer } from 'node:http';
import pg from 'pg';
import { serve } from './served.ts';

/**
 * The page that the product is measured against: what somebody writes by hand who wants nothing but this page, and
 * wants it fast. No GraphQL, no framework, no permissions; one prepared statement a page, in the best SQL that is known.
 */
const TIMESTAMPTZ = 1184;
const DATE = 1082;
pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(TIMESTAMPTZ, (text) => text);

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10, options: '-c timezone=UTC' });

/** `2026-01-01 08:00:00.5+00` as `2026-01-01T08:00:00.500Z`. */
const moment = (text: string): string =>
  `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).slice(0, 3).padEnd(3, '0')}Z`;

const AFTER = 'and (t.published_at, t.id) < ($1::timestamptz, $2::uuid)';
/** The limit stands in the text: with a limit for a variable, PostgreSQL plans a prepared statement anew each time. */
const order = (first: number): string => `order by t.published_at desc, t.id desc limit ${first + 1}`;

const flat = (
  first: number,
  after: string,
) => `select t.id, t.published_at, t.reference, t.title, t.language, t.state, t.closes_at,
  t.contract_from, t.contract_to from tender t where t.published_at is not null ${after} ${order(first)}`;

const instant = (value: string) => `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The JSON of rows that stand in a lateral row: no other functions of PostgreSQL write it for less. */
const listOf = (rows: string): string => `(select coalesce(json_agg(r.o), '[]') from (${rows}) r)`;

const awards = `select row_to_json(f) as o from award a cross join lateral (select a.reference, a.state,
    ${instant('a.decided_at')} as "decidedAt", (select row_to_json(f) from organisation w
      cross join lateral (select w.name) f where w.id = a.organisation_id) as organisation) f
  where a.lot_id = l.id and a.published_at is not null order by a.proposed_at`;

const lots = `select row_to_json(f) as o from lot l cross join lateral (select l.number, l.title, l.state,
    l.service_code as "serviceCode", json_build_object('amount', round(l.maximum_value::numeric / 100, 2)::text,
      'currency', t.currency) as "maximumValue",
    (select row_to_json(n) from (select ${listOf(awards)} as nodes) n) as awards) f
  where l.tender_id = t.id order by l.number`;

const nested = (first: number, after: string) => `select count(*)::int as found,
  array_to_string((array_agg(node))[:${first}], ',') as nodes,
  array[(array_agg(published_at))[least(count(*), ${first})]::text, (array_agg(id))[least(count(*), ${first})]::text] as last
  from (select row_to_json(f) as node, t.published_at, t.id from tender t cross join lateral (select t.reference, t.title,
      t.language, t.state, ${instant('t.published_at')} as "publishedAt", ${instant('t.closes_at')} as "closesAt",
      (select row_to_json(f) from organisation o cross join lateral (select o.name, o.language) f
        where o.id = t.authority_id) as authority, ${listOf(lots)} as lots) f
    where t.published_at is not null ${after} ${order(first)}) p`;

interface Row {
  readonly id: string;
  readonly published_at: string;
  readonly closes_at: string;
  readonly reference: string;
  readonly title: string;
  readonly language: string;
  readonly state: string;
  readonly contract_from: string;
  readonly contract_to: string;
}

const cursorOf = (keys: readonly string[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

async function flatPage(first: number, keys: readonly string[]): Promise<string> {
  const { rows } = await pool.query<Row>({
    name: `flat ${first} ${keys.length}`,
    text: flat(first, keys.length ? AFTER : ''),
    values: [...keys],
  });
  const page = rows.slice(0, first);
  const last = page.at(-1);
  return JSON.stringify({
    data: {
      tenders: {
        pageInfo: {
          hasNextPage: rows.length > first,
          endCursor: last ? cursorOf([last.published_at, last.id]) : null,
        },
        nodes: page.map((row) => ({
          reference: row.reference,
          title: row.title,
          language: row.language,
          state: row.state,
          publishedAt: moment(row.published_at),
          closesAt: moment(row.closes_at),
          contractFrom: row.contract_from,
          contractTo: row.contract_to,
        })),
      },
    },
  });
}

interface NestedRow {
  readonly nodes: string | null;
  readonly found: number;
  readonly last: readonly string[];
}

async function nestedPage(first: number, keys: readonly string[]): Promise<string> {
  const { rows } = await pool.query<NestedRow>({
    name: `nested ${first} ${keys.length}`,
    text: nested(first, keys.length ? AFTER : ''),
    values: [...keys],
  });
  const { nodes, found, last } = rows[0]!;
  const pageInfo = { hasNextPage: found > first, endCursor: found > 0 ? cursorOf(last) : null };
  return `{"data":{"tenders":{"pageInfo":${JSON.stringify(pageInfo)},"nodes":[${nodes ?? ''}]}}}`;
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const after = searchParams.get('after');
  const keys = after ? (JSON.parse(Buffer.from(after, 'base64url').toString()) as string[]) : [];
  const page = pathname === '/nested' ? nestedPage : flatPage;
  page(Math.min(Math.trunc(Number(searchParams.get('first'))) || 20, 100), keys).then(
    (text) => {
      const bytes = Buffer.from(text);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
    },
    (error: unknown) => {
      console.error(error);
      response.writeHead(500, { 'content-length': 0 }).end();
    },
  );
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();

serve<'port', number>(async () => (typeof address === 'object' && address ? address.port : 0));
