import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { filesOf, textOf } from '../support/sources.ts';

/** Where a room's SQL names a table of another, and why it may. */
const exceptions: Readonly<Record<string, string>> = {
  'libs/evaluation/src/graphql/bid.type.ts: bid':
    'who may see an opened bid depends on declarations and awards, so the type stands in the room that knows them',
  'libs/evaluation/src/graphql/bid.type.ts: bid_item': 'the same, for the lines of a bid',
  'libs/publishing/src/graphql/document.type.ts: legal_document':
    'the platform keeps frozen documents for every room and shows none: what callers see of them is publishing’s',
  'libs/publishing/src/graphql/document.download.ts: legal_document': 'the same, over plain HTTP',
};

/** Migrations that add to what stands in a room further left, by the part of their name. */
const roomOfMigration: Readonly<Record<string, string>> = { 'rate-limit': 'platform', search: 'reference' };

const owners = new Map(
  filesOf(/^migrations\/\d+-.*\.ts$/).flatMap((file) => {
    const name = file.replace(/^migrations\/\d+-|\.ts$/g, '');
    const created = textOf(file).matchAll(/create (?:unlogged )?(?:table|view) (\w+)/g);
    return [...created].map(([, table]) => [table!, roomOfMigration[name] ?? name] as const);
  }),
);

const sources = filesOf(/^libs\/[^/]+\/src\/.*(?<!\.spec)\.ts$/);

test('every table belongs to a room', () => {
  const rooms = new Set(sources.map(roomOf));
  expect(owners.size).toBeGreaterThan(60);
  expect([...owners].filter(([, room]) => !rooms.has(room))).toEqual([]);
});

test("a room's SQL names its own tables", () => {
  const foreign = sources.flatMap((file) =>
    tablesNamedIn(file, textOf(file)).flatMap((table) =>
      owners.has(table) && owners.get(table) !== roomOf(file) ? [`${file}: ${table}`] : [],
    ),
  );
  expect([...new Set(foreign)].sort()).toEqual(Object.keys(exceptions).sort());
});

test("what a room gives to others' statements has no alias that could catch theirs", () => {
  const files = filesOf(/^libs\/[^/]+\/src\/sql\.ts$/);
  expect(files.length).toBeGreaterThan(3);
  const aliased = files.flatMap((file) =>
    [
      ...textOf(file)
        .replace(/\/\*\*.*?\*\//gs, '')
        .matchAll(/\b(?:from|join)\s+\w+\s+(?:as\s+)?(?!where\b|join\b|left\b|on\b)\w+/g),
    ].map(([found]) => `${file}: ${found}`),
  );
  expect(aliased).toEqual([]);
});

test.each([
  [
    'a join',
    'const a = sql`select ${x} from award a\n left join tender t on t.id = a.tender_id`;',
    ['award', 'tender'],
  ],
  ['after a comma', 'const a = sql`select from award a, only lot where true`;', ['award', 'lot']],
  ['after a place', 'const a = sql`select ${x} from ${y} m join lot l on true`;', ['lot']],
  ['no column of the same name', 'const a = sql`select a.id, unit, service from contract_line a`;', ['contract_line']],
  ['with a schema and quotes', 'const a = sql`select from public."lot"`;', ['lot']],
  ['a bare name', 'const a = seen(sql`bid`);', ['bid']],
  ['raw text', "const a = raw('select from contract');", ['contract']],
  ['a plain string', "const a = query('update tender set state = $1');", ['tender']],
  ['a plain template', 'const a = query(`insert into lot values (${x})`);', ['lot']],
  ['a type', "@Readable({ table: 'bid', says: 'A bid.' }) class A {}", ['bid']],
  ['a row', "@Entity('act') class A {}", ['act']],
  ['words', "const says = 'What is read from tender, lot or award.';", []],
])('tables are found: %s', (_, code, tables) => {
  expect(tablesNamedIn('a.ts', code).filter((table) => owners.has(table))).toEqual(tables);
});

function roomOf(file: string): string {
  return file.split('/')[1]!;
}

/** What stands where SQL has a table: in `sql` texts, in strings that are statements, and where a row or type is declared. */
function tablesNamedIn(file: string, code: string): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' _ ')
      : ts.isStringLiteralLike(node)
        ? node.text
        : null;
    if (text !== null) {
      if (isSql(node, text)) found.push(...tablesIn(text));
      if (standsForTable(node)) found.push(text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isTagged = (node: ts.Node): boolean =>
  ts.isTaggedTemplateExpression(node.parent) && node.parent.tag.getText() === 'sql';

const isSql = (node: ts.Node, text: string): boolean =>
  isTagged(node) || /^\s*\(?(?:select|insert into|update|delete from|with|lock|truncate|exists)\b/i.test(text);

/** `sql` of one word, and what the words that declare rows and types are given. */
function standsForTable({ parent }: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(parent)) return parent.tag.getText() === 'sql';
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === 'table';
  return ts.isCallExpression(parent) && ['Entity', 'raw'].includes(parent.expression.getText());
}

const one = String.raw`(?:only\s+)?(?:public\.)?"?\w+"?`;
const listed = new RegExp(
  String.raw`\b(?:from|join|into|update|table|using|truncate)\s+(${one}(?:(?:\s+(?:as\s+)?\w+)?\s*,\s*${one})*)`,
  'gi',
);

/** `from only lot l, public."award"` names `lot` and `award`. */
const tablesIn = (text: string): string[] =>
  [...text.matchAll(listed)].flatMap(([, list]) =>
    list!.split(',').map((each) =>
      each
        .trim()
        .replace(/^only\s+|public\.|"/gi, '')
        .split(/\s/)[0]!
        .toLowerCase(),
    ),
  );
