import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { documentKinds } from '../facts/kinds.ts';
import {
  asEmergency,
  asRejected,
  asWinner,
  belowMinimum,
  composed,
  type Facts,
} from '../../../../../test/support/sample-documents.ts';

/**
 * What each document says of the sample facts, line by line, beside this file: who changes a template or a text sees there
 * what becomes of the papers. `npm run generate` writes them anew.
 */
const folder = 'libs/publishing/src/domain/templates/papers';
const same = (facts: Facts) => facts;

const papers = [
  ...documentKinds.map((kind) => [kind, kind, same] as const),
  ['award.letter to the winner', 'award.letter', asWinner] as const,
  ['award.letter to a rejected bidder', 'award.letter', asRejected] as const,
  ['award.letter to a bid below the minimum', 'award.letter', belowMinimum] as const,
  ['tender.announcement in an emergency', 'tender.announcement', asEmergency] as const,
].flatMap((paper) => (['uk', 'en'] as const).map((language) => [...paper, language] as const));

test.each(papers)('%s reads as it did', (name, kind, change, language) => {
  const file = `${folder}/${name.replaceAll(/\W/g, '-')}.${language}.txt`;
  const text = `${lines(composed(kind, language, change)).join('\n')}\n`;
  if (process.env['TURBOTA_GENERATE']) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
});

/** One line for whatever has no parts with parts of their own. */
function lines(value: object, indent = ''): string[] {
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    isDeep(part) ? [`${indent}${name}:`, ...lines(part, `${indent}  `)] : [`${indent}${name}: ${flat(part)}`],
  );
}

const isDeep = (value: unknown): value is object =>
  isObject(value) && Object.values(value).some((part) => isObject(part));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join(' | ');
  if (isObject(value))
    return Object.entries(value)
      .map(([name, part]) => `${name} = ${flat(part)}`)
      .join(' | ');
  return String(value).replaceAll('\n', ' / ');
}
