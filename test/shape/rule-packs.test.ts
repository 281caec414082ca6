import { expect, test } from '@jest/globals';
import { rulePack } from '#kernel';
import { ua2026 } from '#reference';
import { filesOf, textOf } from '../support/sources.ts';

const readers = [
  'days',
  'ratio',
  'money',
  'count',
  'flag',
  'text',
  'list',
  'after',
  'before',
  'legalReference',
] as const;
const uses = new RegExp(String.raw`\b\w*[pP]ack\w*\.(${readers.join('|')})\(\s*(?:[^()'"\x60]+,\s*)?'([^']+)'`, 'g');

const asked = filesOf(/^libs\/.*(?<!\.spec)\.ts$/)
  .filter((file) => !file.startsWith('libs/kernel/'))
  .flatMap((file) => [...textOf(file).matchAll(uses)].map(([, reader, key]) => ({ file, reader: reader!, key: key! })));

test('the search finds what the rules ask of the law', () => {
  expect(asked.length).toBeGreaterThan(20);
});

test('everything that the rules ask of the law stands in ua-2026, in the form in which they ask it', () => {
  const units: Record<string, readonly string[]> = {
    days: ['CALENDAR_DAYS', 'WORKING_DAYS'],
    after: ['CALENDAR_DAYS', 'WORKING_DAYS'],
    before: ['CALENDAR_DAYS', 'WORKING_DAYS'],
    ratio: ['RATIO'],
    money: ['MONEY'],
    count: ['COUNT'],
    flag: ['FLAG'],
    text: ['TEXT'],
    list: ['LIST'],
  };
  const missing = asked.filter(({ reader, key }) => {
    const parameter = ua2026.parameters[key];
    return !parameter || !(units[reader] ?? [parameter.unit]).includes(parameter.unit);
  });
  expect(missing).toEqual([]);
});

test('every parameter of ua-2026 can be read', () => {
  const pack = rulePack(ua2026);
  const read = {
    CALENDAR_DAYS: pack.days,
    WORKING_DAYS: pack.days,
    RATIO: pack.ratio,
    MONEY: pack.money,
    COUNT: pack.count,
    FLAG: pack.flag,
    TEXT: pack.text,
    LIST: pack.list,
  };
  for (const [key, { unit }] of Object.entries(ua2026.parameters)) expect(() => read[unit](key)).not.toThrow();
});
