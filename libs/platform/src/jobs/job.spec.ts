import { newId } from '#kernel';
import { checkJobId, checkPayload, job, jobKinds } from './job.ts';

test('a kind of job is declared once', () => {
  const name = `trial.${newId()}`;
  expect(job(name)).toEqual({ name });
  expect(jobKinds.has(name)).toBe(true);
  expect(() => job(name)).toThrow(`job ${name} is declared twice`);
});

test('a payload holds ids and codes only', () => {
  expect(() =>
    checkPayload({ id: '0190b3c4-0000-7000-8000-000000000000', code: '015.1', on: '2026-03-01', of: 'x'.repeat(100) }),
  ).not.toThrow();
  for (const text of ['', 'two words', 'ім’я', '{"a":1}', 'x'.repeat(101), '-x', '.x', 'x ', 5 as never])
    expect(() => checkPayload({ id: 'x', text })).toThrow('a job carries ids only, not text');
});

test('ids of jobs that a backend would misread are refused', () => {
  for (const id of ['event-0190b3c4', 'a1', '1a', '1.2']) expect(() => checkJobId(id)).not.toThrow();
  for (const id of ['1', '0123', 'a:b', '']) expect(() => checkJobId(id)).toThrow(`"${id}" cannot be the id of a job`);
});
