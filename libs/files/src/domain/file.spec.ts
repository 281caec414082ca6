import { told } from '../../../../test/support/told.ts';
import { checkQuota, type FileFacts, linkProblems } from './file.ts';

const quota = { bytes: 3 * 1024 * 1024, count: 2 };

test('a file fits as long as the last byte and the last place are not taken', () => {
  expect(() => checkQuota({ bytes: quota.bytes - 10, count: 1 }, 10, quota)).not.toThrow();
  expect(told(() => checkQuota({ bytes: quota.bytes - 10, count: 1 }, 11, quota))).toEqual([
    'FILES_TOO_LARGE megabytes=3',
  ]);
  expect(told(() => checkQuota({ bytes: 0, count: 2 }, 1, quota))).toEqual(['FILES_TOO_MANY count=2']);
  expect(told(() => checkQuota({ bytes: quota.bytes, count: 2 }, 1, quota))).toHaveLength(2);
});

const file: FileFacts = { organisationId: 'own', state: 'kept', scan: 'not_scanned', subjectId: null };
const codes = (facts: FileFacts | undefined) =>
  linkProblems(facts, 'own', ['fileIds', '0']).flatMap((found) =>
    found ? [`${found.code} ${found.path.join('.')}`] : [],
  );

test('a file of the own organisation that belongs to nothing can be named, scanned or not', () => {
  expect(codes(file)).toEqual([]);
  expect(codes({ ...file, scan: 'clean' })).toEqual([]);
});

test('a file of others, one under way and one that is gone all look like none', () => {
  for (const facts of [
    undefined,
    { ...file, organisationId: 'other' },
    { ...file, state: 'arriving' as const },
    { ...file, state: 'discarded' as const },
  ])
    expect(codes(facts)).toEqual(['FILE_UNKNOWN fileIds.0']);
});

test('an infected file, and one that belongs to something, are refused', () => {
  expect(codes({ ...file, scan: 'infected' })).toEqual(['FILE_INFECTED fileIds.0']);
  expect(codes({ ...file, subjectId: 'x' })).toEqual(['FILE_LINKED fileIds.0']);
});
