import { describe, expect, it } from '@jest/globals';
import { parameter } from '../../../test/support/packs.ts';
import { instant } from './instant.ts';
import { localDate } from './local-date.ts';
import { rulePack } from './rule-pack.ts';
import type { RulePackData } from './rule-parameter.ts';

const data: RulePackData = {
  code: 'xx-2026',
  country: 'XX',
  effectiveFrom: localDate('2026-01-01'),
  currency: 'UAH',
  languages: ['uk', 'en'],
  calendar: { timeZone: 'Europe/Kyiv', weekend: [6, 7], daysOff: ['2026-01-01'], workingWeekends: ['2026-01-10'] },
  acts: { act: { kind: 'act', name: 'An act', number: '1', date: localDate('2020-01-01') } },
  parameters: {
    'tender.minDays': parameter('30', 'CALENDAR_DAYS'),
    'answer.days': parameter('2', 'WORKING_DAYS'),
    'answer.months': parameter('1', 'MONTHS'),
    'share.max': parameter('3/10', 'RATIO'),
    'fee.max': parameter('1500.50', 'MONEY'),
    quorum: parameter('5', 'COUNT'),
    allowed: parameter('true', 'FLAG'),
    forbidden: parameter('false', 'FLAG'),
    name: parameter('a name', 'TEXT', { evidence: 'SUMMARY' }),
    kinds: parameter('one, two,,three', 'LIST', { evidence: 'ACT' }),
    broken: parameter('soon', 'CALENDAR_DAYS'),
    fraction: parameter('2.5', 'COUNT'),
    maybe: parameter('yes', 'FLAG'),
  },
};
const pack = rulePack(data);
const packAnd = (key: string, value: string) =>
  rulePack({ ...data, parameters: { ...data.parameters, [key]: parameter(value, 'FLAG') } });

describe('a rule pack', () => {
  it.each([
    ['a term of days', pack.term('tender.minDays'), { count: 30, unit: 'CALENDAR_DAYS' }],
    ['a term of months', pack.term('answer.months'), { count: 1, unit: 'MONTHS' }],
    ['a number of months', pack.months('answer.months'), 1],
    ['a share', pack.ratio('share.max').toString(), '3/10'],
    ['money', pack.money('fee.max'), 150_050n],
    ['a count', pack.count('quorum'), 5],
    ['a flag', pack.flag('allowed'), true],
    ['a flag that is down', pack.flag('forbidden'), false],
    ['a text', pack.text('name'), 'a name'],
    ['a list', pack.list('kinds'), ['one', 'two', 'three']],
  ])('gives %s', (_, value, expected) => {
    expect(value).toEqual(expected);
  });

  it('counts a term forward on its own calendar', () => {
    expect(pack.after(instant('2026-01-08T10:00:00Z'), 'answer.days')).toBe('2026-01-10T22:00:00.000Z');
    expect(pack.after(instant('2026-01-31T10:00:00Z'), 'answer.months')).toBe('2026-02-28T22:00:00.000Z');
  });

  it('counts a term backward on its own calendar', () => {
    expect(pack.before(instant('2026-01-12T10:00:00Z'), 'answer.days')).toBe('2026-01-08T22:00:00.000Z');
  });

  it('rolls a term to a working day where it says so', () => {
    const rolling = packAnd('deadline.rollsToWorkingDay', 'true');
    expect(rolling.after(instant('2026-02-05T10:00:00Z'), 'tender.minDays')).toBe('2026-03-09T22:00:00.000Z');
    expect(pack.after(instant('2026-02-05T10:00:00Z'), 'tender.minDays')).toBe('2026-03-07T22:00:00.000Z');
  });

  it('works on holidays while martial law says so', () => {
    const friday = instant('2025-12-31T10:00:00Z');
    expect(packAnd('calendar.martialLaw.holidaysWork', 'false').after(friday, 'answer.days')).toBe(
      '2026-01-05T22:00:00.000Z',
    );
    expect(packAnd('calendar.martialLaw.holidaysWork', 'true').after(friday, 'answer.days')).toBe(
      '2026-01-02T22:00:00.000Z',
    );
  });

  it('says which values nobody has held against their acts', () => {
    expect(pack.unread(['name', 'quorum', 'kinds', 'allowed'])).toEqual(['quorum', 'allowed']);
  });

  it('does not guess a parameter that it lacks', () => {
    expect(() => pack.count('quorums')).toThrow('has no parameter quorums');
  });

  it('does not read one kind of parameter as another', () => {
    expect(() => pack.count('share.max')).toThrow('is RATIO, not COUNT');
    expect(() => pack.months('answer.days')).toThrow('is WORKING_DAYS, not MONTHS');
  });

  it.each([
    ['days', () => pack.term('broken')],
    ['a count', () => pack.count('fraction')],
    ['a flag', () => pack.flag('maybe')],
  ])('does not take a wrong text for %s', (_, read) => {
    expect(read).toThrow('parameter');
  });

  it('has another hash when one value of the law changes', () => {
    const changed = { ...data, parameters: { ...data.parameters, quorum: parameter('4', 'COUNT') } };
    expect(rulePack(changed).hash).not.toBe(pack.hash);
  });

  it('has the same hash when it is read again', () => {
    expect(rulePack(JSON.parse(JSON.stringify(data)) as RulePackData).hash).toBe(pack.hash);
  });
});
