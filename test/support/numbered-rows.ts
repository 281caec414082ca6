import { createHash } from 'node:crypto';
import { VerifyDocument } from '#publishing';
import type { TestApplication } from './application.ts';

/** Tables that say nothing about what was brought about, each with its reason. */
const leftOut: Readonly<Record<string, string>> = {
  clock_offset: 'how far the clock of the story has been moved by now',
  migrations: 'what the database was made from',
  rate_limit: 'how much each caller has asked lately',
  session: 'who is signed in: whoever gets no answer signs in again',
  sign_in_attempt: 'how often a password was wrong lately',
};

/** Rows that tell by how many steps the clock was moved: two moments that are due together are passed in one or in two. */
const leftOutRows: Readonly<Record<string, string>> = {
  journal: `chain = 'clock'`,
  journal_head: `chain = 'clock'`,
  outbox: `type = 'clock.advanced'`,
};

/** Columns that tell when a machine did something, and how small a file became with the ids that stand in it. */
const leftOutColumns: Readonly<Record<string, readonly string[]>> = {
  api_key: ['created_at'],
  handled: ['at'],
  idempotency: ['at'],
  outbox: ['sent_at'],
  printed_file: ['bytes'],
};

/** What is drawn anew in each run, by the shape that it has in the text of a row. */
const DRAWN =
  /(?<id>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})|(?<password>\$argon2[^"\\]+)|(?<bytes>\\\\x[0-9a-f]*)|(?<hash>\b[0-9a-f]{64}\b)|(?<salt>\b[0-9a-f]{32}\b)/g;
const INSTANT = /(\d{4}-\d\d-\d\dT\d\d):\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)/g;

interface Row {
  /** The row with the kind of each drawn value in its place. */
  readonly text: string;
  readonly drawn: readonly string[];
}

/**
 * Everything that a database and its documents hold, in a text that two runs of one story have in common: rows in the
 * order of their texts, instants to the hour, and ids, hashes and ciphertexts numbered by where they first appear. What
 * has the same places in the same rows is told apart by nothing, and has one number.
 */
export async function numberedRows(app: TestApplication): Promise<string> {
  const rows = [...(await storedRows(app)), ...(await checkedDocuments(app))].map(rowOf);
  const colours = coloursOf(rows);
  const lines = rows.map(({ text, drawn }) => ({ text, colours: drawn.map((value) => colours.get(value)!) }));
  const inOrder = lines
    .map((line) => ({ ...line, order: [line.text, ...line.colours].join('\n') }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const numbers = new Map<string, number>();
  const numberOf = (colour: string) => numbers.get(colour) ?? numbers.set(colour, numbers.size + 1).size;
  return inOrder
    .map((line) => {
      let at = 0;
      return line.text.replace(/«(\w+)»/g, (_, kind: string) => `«${kind} ${numberOf(line.colours[at++]!)}»`);
    })
    .join('\n');
}

async function storedRows(app: TestApplication): Promise<string[]> {
  const query = (text: string, values: unknown[] = []) =>
    app.transactions.asSystem(
      'test',
      (transaction) => transaction.manager.query(text, values) as Promise<{ text: string }[]>,
    );
  const tables = await query(
    `select relname as text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and not relispartition and relname <> all($1) order by relname`,
    [Object.keys(leftOut)],
  );
  const found: string[] = [];
  for (const { text: table } of tables) {
    const rows = await query(
      `select (to_jsonb(t) - $1::text[])::text as text from "${table}" t where not (${leftOutRows[table] ?? 'false'})`,
      [leftOutColumns[table] ?? []],
    );
    found.push(...rows.map(({ text }) => `${table} ${text}`));
  }
  return found;
}

/** Facts are rows already; that each file is what printing makes of them is computed here. */
async function checkedDocuments(app: TestApplication): Promise<string[]> {
  const documents = await app.transactions.asSystem(
    'test',
    (transaction) =>
      transaction.manager.query('select distinct document_id as id from printed_file') as Promise<{ id: string }[]>,
  );
  const checks = documents.map(async ({ id }) => `file ${JSON.stringify(await app.get(VerifyDocument).execute(id))}`);
  return Promise.all(checks);
}

function rowOf(raw: string): Row {
  const drawn: string[] = [];
  const text = raw.replace(INSTANT, '$1').replace(DRAWN, (value, ...more: unknown[]) => {
    const kinds = more.at(-1) as Record<string, string | undefined>;
    drawn.push(value);
    return `«${Object.keys(kinds).find((kind) => kinds[kind] !== undefined)}»`;
  });
  return { text, drawn };
}

/**
 * Tells drawn values apart by the rows that they stand in, again and again by what else stands in those rows, until no
 * further two come apart. So no order of rows is needed, which two runs need not have in common.
 */
function coloursOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  let colours = new Map(rows.flatMap(({ drawn }) => drawn.map((value) => [value, ''])));
  for (let apart = 0; ;) {
    const places = new Map<string, string[]>([...colours.keys()].map((value) => [value, []]));
    for (const { text, drawn } of rows) {
      const row = digest([text, ...drawn.map((value) => colours.get(value)!)]);
      drawn.forEach((value, at) => places.get(value)!.push(`${row} ${at}`));
    }
    colours = new Map([...places].map(([value, found]) => [value, digest([colours.get(value)!, ...found.sort()])]));
    const count = new Set(colours.values()).size;
    if (count === apart) return colours;
    apart = count;
  }
}

const digest = (parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('base64');
