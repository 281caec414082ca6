import { createServer } from 'node:http';
import pg from 'pg';
import { serve } from './served.ts';

/**
 * The page that the product is measured against: what somebody writes by hand who wants nothing but this page, and
 * wants it fast. No GraphQL, no framework, no permissions; one prepared statement a page.
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

const nested = (
  first: number,
  after: string,
) => `select coalesce(json_agg(json_build_object('reference', p.reference, 'title', p.title,
    'language', p.language, 'state', p.state, 'publishedAt', ${instant('p.published_at')}, 'closesAt', ${instant('p.closes_at')},
    'authority', json_build_object('name', o.name, 'language', o.language),
    'lots', (select coalesce(json_agg(json_build_object('number', l.number, 'title', l.title, 'state', l.state,
        'serviceCode', l.service_code,
        'maximumValue', json_build_object('amount', round(l.maximum_value::numeric / 100, 2)::text, 'currency', p.currency),
        'awards', json_build_object('nodes', (select coalesce(json_agg(json_build_object('reference', a.reference, 'state', a.state,
            'decidedAt', ${instant('a.decided_at')}, 'organisation', json_build_object('name', w.name)) order by a.proposed_at), '[]'::json)
          from award a join organisation w on w.id = a.organisation_id where a.lot_id = l.id and a.published_at is not null))
      ) order by l.number), '[]'::json) from lot l where l.tender_id = p.id)
  ) order by p.published_at desc, p.id desc) filter (where p.place <= ${first}), '[]'::json)::text as nodes,
  count(*)::int as found, (array_agg(json_build_array(p.published_at::text, p.id) order by p.place desc) filter (where p.place <= ${first}))[1] as last
  from (select t.*, row_number() over (order by t.published_at desc, t.id desc) as place
    from tender t where t.published_at is not null ${after} ${order(first)}) p join organisation o on o.id = p.authority_id`;

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
  readonly nodes: string;
  readonly found: number;
  readonly last: readonly string[] | null;
}

async function nestedPage(first: number, keys: readonly string[]): Promise<string> {
  const { rows } = await pool.query<NestedRow>({
    name: `nested ${first} ${keys.length}`,
    text: nested(first, keys.length ? AFTER : ''),
    values: [...keys],
  });
  const { nodes = '[]', found = 0, last = null } = rows[0] ?? {};
  const pageInfo = { hasNextPage: found > first, endCursor: last && cursorOf(last) };
  return `{"data":{"tenders":{"pageInfo":${JSON.stringify(pageInfo)},"nodes":${nodes}}}}`;
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
