import fc from 'fast-check';
import { checkJobId, checkPayload } from './job.ts';
import { Processors } from './processors.ts';
import { retryDelay } from './retry.ts';

const kind = (name: string) => ({ name });
const nothing = async () => undefined;

test('every declared job has a processor, or the process does not start', () => {
  const processors = new Processors().process(kind('a'), nothing);
  expect(() => processors.assertComplete(new Set(['a']))).not.toThrow();
  expect(() => processors.assertComplete(new Set(['a', 'b']))).toThrow('without a processor: b');
  expect(() => processors.assertComplete(new Set())).toThrow('nobody declared: a');
});

test('a job has one processor', () => {
  expect(() => new Processors().process(kind('a'), nothing).process(kind('a'), nothing)).toThrow('two processors');
});

test('a job of a name that nobody knows fails and so stays visible', async () => {
  await expect(new Processors().run('a', {})).rejects.toThrow('no processor');
});

test('a payload holds ids and codes only', () => {
  expect(() =>
    checkPayload({ id: '0190b3c4-0000-7000-8000-000000000000', code: '015.1', on: '2026-03-01' }),
  ).not.toThrow();
  for (const text of ['', 'two words', 'ім’я', '{"a":1}', 'x'.repeat(101)])
    expect(() => checkPayload({ text })).toThrow('ids only');
});

test('ids of jobs that a backend would misread are refused', () => {
  expect(() => checkJobId('event-0190b3c4')).not.toThrow();
  for (const id of ['1', '0123', 'a:b', '']) expect(() => checkJobId(id)).toThrow();
});

test('waits grow from a second to ten minutes, and half of each is chance', () => {
  expect([1, 2, 3, 7, 8].map((attempt) => retryDelay(attempt, () => 1))).toEqual([1000, 3000, 9000, 600_000, 600_000]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, chance) => {
      const most = retryDelay(attempt, () => 1);
      const delay = retryDelay(attempt, () => chance);
      return delay >= most / 2 && delay <= most && most <= 600_000;
    }),
  );
});
