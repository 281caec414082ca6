import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import pg from 'pg';
import { format } from 'prettier';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { DataSource, type QueryRunner } from 'typeorm';
import { HeldRows, permissions, persistedManifest, roles, sqlSamples, type TableTransaction } from '#platform';
import { type Face, faces, fontOf } from '../../libs/publishing/src/pdf/fonts.ts';
import { typedDocuments } from '../../apps/portal/src/api/generate.ts';
import type { TestApplication } from './application.ts';
import { filesOf, textOf } from './sources.ts';
import { readsText } from './written-reads.ts';

/** The statements of every table, and how every row of the schema is read. */
export async function statementsText(app: TestApplication): Promise<string> {
  const { schema } = app.app.get(GraphQLSchemaHost);
  return `${await sqlText(app)}\n${await readsText(schema, app.get(pg.Pool))}`;
}

/** The public schema as a document. */
export function schemaText(app: TestApplication): string {
  return `${printSchema(lexicographicSortSchema(app.app.get(GraphQLSchemaHost).schema))}\n`;
}

const REFUSED_BY_A_CONSTRAINT = /^23/;

/**
 * The statements of every method of every table, run with its sample arguments on a real database: a statement that
 * the database does not understand fails here. What a constraint refuses is a proper answer to an invented argument.
 */
async function sqlText(app: TestApplication): Promise<string> {
  const runner = app.get(DataSource).createQueryRunner();
  await runner.startTransaction();
  try {
    const parts = new Map<string, string>();
    for (const sample of sqlSamples) {
      const name = `${(sample.table as { name: string }).name}.${sample.method}`;
      parts.set(name, await statementsOf(runner, sample));
    }
    return [...parts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, statements]) => `-- ${name}\n${statements}\n`)
      .join('\n');
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

async function statementsOf(runner: QueryRunner, sample: (typeof sqlSamples)[number]): Promise<string> {
  const said: string[] = [];
  const { manager } = runner;
  await manager.query('savepoint sample');
  try {
    const transaction: TableTransaction = {
      manager,
      held: new HeldRows(),
      beforeLock: () => undefined,
      query: ({ text, values }) => {
        said.push(tidy(text));
        return manager.query(text, values);
      },
      post: ({ text }) => void said.push(tidy(text)),
    };
    const table = Reflect.construct(sample.table as new (transaction: TableTransaction) => object, [
      transaction,
    ]) as Record<string, unknown>;
    await (table[sample.method] as (...values: unknown[]) => Promise<unknown>).apply(table, [...sample.parameters]);
  } catch (error) {
    const code = (error as { driverError?: { code?: string } }).driverError?.code ?? '';
    if (!REFUSED_BY_A_CONSTRAINT.test(code)) throw error;
  } finally {
    await manager.query('rollback to savepoint sample');
  }
  return said.join('\n');
}

const tidy = (text: string): string => `${text.trim().replace(/\n\s*/g, '\n  ')};`;

const documents = 'apps/portal/documents';

/** A fragment that several documents spread stands in a file that bears its name. */
function withFragments(text: string): string {
  const shared = filesOf(new RegExp(`^${documents}/fragments/`)).filter((file) =>
    text.includes(`...${path.basename(file, '.graphql')}\n`),
  );
  return [text, ...shared.map(textOf)].join('\n');
}

const portalManifest = () =>
  persistedManifest(
    filesOf(new RegExp(`^${documents}/[^/]+\\.graphql$`)).map((file) => ({
      path: file,
      text: withFragments(textOf(file)),
    })),
  );

/** The portal's documents as the API lists them. */
export const manifestText = (): string => `${JSON.stringify(portalManifest(), null, 2)}\n`;

/** The same with their types, for the portal. */
export function documentsText(app: TestApplication): Promise<string> {
  const text = typedDocuments(app.app.get(GraphQLSchemaHost).schema, portalManifest());
  return format(text, { parser: 'typescript', singleQuote: true, printWidth: 120, trailingComma: 'all' });
}

/** The characters that every face of the papers has, as ranges: what may be typed into a text that is printed. */
export function charactersText(): Promise<string> {
  const [first, ...others] = (Object.keys(faces) as Face[]).map((face) => fontOf(face).characterSet);
  const characters = others.reduce((all, set) => all.filter((one) => set.includes(one)), [...first!]);
  const ranges: [number, number][] = [];
  for (const character of characters.sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === character - 1) last[1] = character;
    else ranges.push([character, character]);
  }
  const hex = (character: number) => character.toString(16);
  const text = ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(' ');
  const lines = text.match(/.{1,100}(?: |$)/g)!.map((line) => `  '${line.trim()}',`);
  return format(
    [
      '/** What the typefaces of the papers have, by `npm run generate`. */',
      'export const typefaceRanges = [',
      ...lines,
      '];',
    ].join('\n'),
    { parser: 'typescript', singleQuote: true, printWidth: 120, trailingComma: 'all' },
  );
}

/** Who may do what: one line an action, one column a role. */
export function permissionsText(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = [...permissions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([action, permission]) => {
      const mark = permission.owner ? 'own' : 'yes';
      const cells = roles.map((role) => (permission.roles.includes(role) ? mark : ''));
      return line([`\`${action}\``, permission.who === 'roles' ? '' : permission.who, ...cells]);
    });
  return [
    '# Who may do what',
    '',
    'Generated from the policies of the rooms by `npm run generate`. `own`: only in rows of the person’s own organisation.',
    'Rules of separation of duties (who wrote does not approve) stand above this table, in the rules themselves.',
    '',
    line(['action', 'others', ...roles]),
    line(['---', '---', ...roles.map(() => '---')]),
    ...rows,
    '',
  ].join('\n');
}
