import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { problemCatalogue } from '#kernel';
import '../../apps/rooms.ts';
import { filesOf, importRules, textOf } from '../support/sources.ts';

await importRules();

interface Use {
  readonly file: string;
  readonly code: string;
  /** Null where they are made elsewhere. */
  readonly given: readonly string[] | null;
  readonly path: boolean;
}

/** Where the parameters stand among the arguments: `problem(holds, code, path, parameters)`, `refuse(code, path, parameters)`. */
const places: Readonly<Record<string, number>> = { problem: 1, refuse: 0 };

/** The keys of an object that is written out; null when it is made elsewhere. */
function keysOf(node: ts.Expression | undefined): string[] | null {
  if (!node) return [];
  if (!ts.isObjectLiteralExpression(node)) return null;
  const names = node.properties.map((property) => property.name?.getText());
  return names.some((name) => name === undefined) ? null : (names as string[]);
}

function usesIn(file: string): Use[] {
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    const first =
      ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? places[node.expression.text] : undefined;
    if (first !== undefined && ts.isCallExpression(node)) {
      const code = node.arguments[first];
      const given = keysOf(node.arguments[first + 2]);
      const path = node.arguments[first + 1];
      const leads = path !== undefined && !(ts.isArrayLiteralExpression(path) && path.elements.length === 0);
      if (code && ts.isStringLiteral(code)) uses.push({ file, code: code.text, given, path: leads });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true));
  return uses;
}

const uses = filesOf(/^libs\/(?!kernel\/).*(?<!\.spec)\.ts$/)
  .filter((file) => /\b(problem|refuse)\(/.test(textOf(file)))
  .flatMap(usesIn);

const texts = new Map(
  filesOf(/^locales\/.*\.en\.json$/).flatMap((file) =>
    Object.entries(JSON.parse(textOf(file)) as Record<string, string>),
  ),
);

test('the search finds the refusals of the rooms', () => {
  expect(uses.length).toBeGreaterThan(100);
});

test('every place in a text is filled where its problem is raised', () => {
  const unfilled = uses.flatMap(({ file, code, given }) =>
    [...(texts.get(code) ?? '').matchAll(/\{(\w+)(?::\w+)?\}/g)]
      .map((match) => match[1]!)
      .filter((place) => given !== null && !given.includes(place))
      .map((place) => `${file}: ${code} {${place}}`),
  );
  expect(unfilled).toEqual([]);
});

test('what each problem is about is declared, or said by its path wherever it is raised', () => {
  const undeclared = [...problemCatalogue].flatMap(([code, { about }]) => (about === undefined ? [code] : []));
  const unsaid = undeclared.filter((code) => {
    const raised = uses.filter((use) => use.code === code);
    return raised.length === 0 || raised.some(({ path }) => !path);
  });
  expect(unsaid).toEqual([]);
});
