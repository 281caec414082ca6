import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { home } from '#reference';
import { filesOf, textOf } from '../support/sources.ts';

/** Where zone, currency and languages of a country may be written out, and why. */
const written: Readonly<Record<string, string>> = {
  'libs/reference/src/domain/ua-2026/': 'the data of the pack itself',
  'libs/kernel/src/text.ts': 'the languages in which the product has words: its locales are files',
  'libs/kernel/src/currencies.ts': 'the signs of currencies are words',
  'libs/kernel/src/documents/numerals.ts': 'amounts in words exist for one currency',
  'libs/kernel/src/documents/sample-parts.ts': 'samples of papers',
  'apps/cli/src/cycle/': "the demonstration's story",
};

const isWritten = (file: string): boolean =>
  file.endsWith('/sample.ts') || Object.keys(written).some((path) => file.startsWith(path));

test('zone, currency and languages come from the country and stand nowhere else', () => {
  const found = filesOf(/^(libs|apps)\/.*\.ts$/)
    .filter((file) => !/\.spec\.ts$|\/spec-facts\.ts$/.test(file) && !isWritten(file))
    .flatMap((file) => literalsOf(file).map((text) => `${file}: ${text}`));
  expect(found).toEqual([]);
});

test('whatever may write them out does', () => {
  const idle = Object.keys(written).filter(
    (path) => !filesOf(/^(libs|apps)\/.*\.ts$/).some((file) => file.startsWith(path) && literalsOf(file).length > 0),
  );
  expect(idle).toEqual([]);
});

/** Texts that name the zone, the currency or the code of the country, and lists of its languages. */
function literalsOf(file: string): string[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  const known = [home.timeZone, home.currency, home.code];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    const isKey = ts.isPropertyAssignment(node) && known.includes(node.name.getText());
    if (isKey) found.push(node.name.getText());
    if (isText && known.some((name) => new RegExp(`(^|['\\s])${name}($|['\\s])`).test(node.text)))
      found.push(node.text);
    if (ts.isArrayLiteralExpression(node)) {
      const texts = node.elements.map((one) => (ts.isStringLiteralLike(one) ? one.text : ''));
      if (home.languages.every((language) => texts.includes(language))) found.push(node.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
