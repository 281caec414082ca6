import { Processors } from './processors.ts';

const kind = (name: string) => ({ name });
const nothing = async () => undefined;

test('every declared job has a processor, or the process does not start', () => {
  const processors = new Processors().process(kind('a'), nothing).process(kind('b'), nothing);
  expect(() => processors.assertComplete(new Set(['a', 'b']))).not.toThrow();
  expect(() => processors.assertComplete(new Set(['d', 'a', 'b', 'c']))).toThrow('jobs without a processor: d, c');
  expect(() => processors.assertComplete(new Set())).toThrow('processors of jobs that nobody declared: a, b');
});

test('a job has one processor', () => {
  const processors = new Processors().process(kind('a'), nothing);
  expect(() => processors.process(kind('a'), nothing)).toThrow('job a has two processors');
});

test('a job is given what it carries', async () => {
  const given: unknown[] = [];
  await new Processors().process(kind('a'), async (payload) => void given.push(payload)).run('a', { id: 'x' });
  expect(given).toEqual([{ id: 'x' }]);
});

test('a job of a name that nobody knows fails and so stays visible', async () => {
  await expect(new Processors().run('a', {})).rejects.toThrow('no processor for job a');
});
