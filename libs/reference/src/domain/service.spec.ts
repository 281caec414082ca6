import { localDate } from '#kernel';
import { services } from './seed/services.ts';
import { isActive, type ServiceFacts } from './service.ts';

const service = (code: string): ServiceFacts => services.find((row) => row.code === code)!;
const day = localDate('2026-02-01');

describe('which services can be planned and ordered', () => {
  test('a confirmed code can', () => expect(isActive(service('015.1'), day)).toBe(true));
  test('an inferred code with a certain name can', () => expect(isActive(service('015.4'), day)).toBe(true));
  test('the head of a group cannot', () => expect(isActive(service('015'), day)).toBe(false));
  test('a service without an official code cannot', () =>
    expect(isActive(service('TMP-DAYCARE-CHILD'), day)).toBe(false));
  test('a service whose name is a guess cannot', () =>
    expect(isActive({ ...service('015.4'), nameStatus: 'low' }, day)).toBe(false));
  test('not before its first day', () => {
    expect(isActive(service('015.1'), localDate('2020-07-08'))).toBe(false);
    expect(isActive(service('015.1'), localDate('2020-07-09'))).toBe(true);
  });
  test('not after its last day', () => {
    const ended = { ...service('015.1'), activeTo: day };
    expect(isActive(ended, day)).toBe(true);
    expect(isActive(ended, localDate('2026-02-02'))).toBe(false);
  });
});

describe('the classifier that comes with the product', () => {
  test('has each code once, parents before children', () => {
    const seen = new Set<string>();
    for (const { code, parent } of services) {
      expect(seen.has(code)).toBe(false);
      if (parent !== null) expect(seen.has(parent)).toBe(true);
      seen.add(code);
    }
  });

  test('marks codes that nobody found as such', () => {
    for (const { code, codeStatus } of services) expect(code.startsWith('TMP-')).toBe(codeStatus === 'unknown');
  });
});
