import { existsSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { filesOf, project, textOf } from '../support/sources.ts';

const PROMISES = 12;
const PARTS = ['How.', 'Not promised.', 'Attacked by'];

interface Promised {
  readonly number: number;
  readonly text: string;
  readonly attackers: readonly { readonly file: string; readonly name: string }[];
}

const promises: Promised[] = textOf('docs/guarantees.md')
  .split(/^## /m)
  .slice(1)
  .map((text) => ({
    number: Number(/^G(\d+)\./.exec(text)?.[1]),
    text,
    attackers: [...text.matchAll(/^\* `([^`]+)`: (.+)$/gm)].map((match) => ({ file: match[1]!, name: match[2]! })),
  }));

/** The names of the tests in a file that always run: `test`, `it` and their `each`, but not `skip` or `todo`. */
function testsIn(file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [name] = node.arguments;
      if (name && ts.isStringLiteralLike(name)) names.push(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest));
  return names;
}

const isTestName = (node: ts.Node): boolean => ts.isIdentifier(node) && ['test', 'it'].includes(node.text);

function isTest(called: ts.Expression): boolean {
  if (isTestName(called)) return true;
  if (!ts.isCallExpression(called) || !ts.isPropertyAccessExpression(called.expression)) return false;
  return isTestName(called.expression.expression) && called.expression.name.text === 'each';
}

test('every promise has its number, in order, and none is missing', () => {
  expect(promises.map(({ number }) => number)).toEqual(Array.from({ length: PROMISES }, (_, place) => place + 1));
});

test('every promise says how it is kept, what it does not promise, and what attacks it', () => {
  const silent = promises.flatMap(({ number, text }) =>
    PARTS.filter((part) => !text.includes(`**${part}**`)).map((part) => `G${number}: ${part}`),
  );
  expect(silent).toEqual([]);
});

test('every promise is attacked by a test', () => {
  expect(promises.filter(({ attackers }) => attackers.length === 0).map(({ number }) => `G${number}`)).toEqual([]);
});

test('every line of a list names a file and a test', () => {
  const others = promises.flatMap(({ text }) => text.match(/^\s*[*-] (?!`[^`]+`: .+$).*$/gm) ?? []);
  expect(others).toEqual([]);
});

test('every named file exists and is one that runs, and has a test of exactly that name', () => {
  const known = new Map<string, string[]>();
  const lost = promises.flatMap(({ number, attackers }) =>
    attackers.flatMap(({ file, name }) => {
      if (!/^(test|libs|apps)\/.*\.(test|spec)\.ts$/.test(file) || !existsSync(path.join(project, file)))
        return `G${number}: no file ${file}`;
      const names = known.get(file) ?? testsIn(file);
      known.set(file, names);
      return names.includes(name) ? [] : `G${number}: no test "${name}" in ${file}`;
    }),
  );
  expect(lost).toEqual([]);
});

test('every test that was written to attack a promise is named', () => {
  const named = new Set(promises.flatMap(({ attackers }) => attackers.map(({ file, name }) => `${file}: ${name}`)));
  const attacks = filesOf(/^test\/integration\/guarantee-.*\.test\.ts$/).flatMap((file) =>
    testsIn(file).map((name) => `${file}: ${name}`),
  );
  expect(attacks.length).toBeGreaterThan(5);
  expect(attacks.filter((attack) => !named.has(attack))).toEqual([]);
});
