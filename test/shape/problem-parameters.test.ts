import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { filesOf, textOf } from '../support/sources.ts';

interface Use {
  readonly file: string;
  readonly code: string;
  readonly given: readonly string[];
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
      if (code && ts.isStringLiteral(code) && given) uses.push({ file, code: code.text, given });
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
      .filter((place) => !given.includes(place))
      .map((place) => `${file}: ${code} {${place}}`),
  );
  expect(unfilled).toEqual([]);
});
