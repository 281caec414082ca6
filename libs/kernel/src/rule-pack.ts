import { canonicalJson, sha256 } from './canonical.ts';
import { type Calendar, deadlineAfter, deadlineBefore, type Term } from './deadline.ts';
import type { Instant } from './instant.ts';
import { type CitedAct, legalBasis } from './legal-basis.ts';
import { type Minor, parseMoney } from './money.ts';
import { Ratio } from './ratio.ts';
import { isUnread, type RulePackData, type RuleParameter, type RuleUnit, termUnits } from './rule-parameter.ts';
import { boundParameter, type RuleScope, scopesOf } from './scoped-rules.ts';

/** The law as a process sees it: pinned once, by code and hash, and unchanged until the process ends. */
export interface RulePack {
  readonly code: string;
  /** Of all its scopes together: what a process pins. */
  readonly hash: string;
  readonly scopes: readonly RuleScope[];
  readonly currency: string;
  readonly timeZone: string;
  readonly calendar: Calendar;
  term(key: string): Term;
  months(key: string): number;
  ratio(key: string): Ratio;
  money(key: string): Minor;
  count(key: string): number;
  flag(key: string): boolean;
  text(key: string): string;
  list(key: string): readonly string[];
  /** The end of the term that the parameter gives, counted from a moment: the first instant that is too late. */
  after(start: Instant, key: string): Instant;
  /** The latest moment that leaves the parameter's full term before an end. */
  before(end: Instant, key: string): Instant;
  /** The acts behind these parameters, each once. */
  basis(keys: readonly string[]): readonly CitedAct[];
  /** Which of these parameters nobody has held against their acts yet. */
  unread(keys: readonly string[]): readonly string[];
}

const whole = (key: string, value: string): number => {
  if (!/^\d{1,9}$/.test(value)) throw new Error(`parameter ${key} is not a whole number: ${value}`);
  return Number(value);
};

const flag = (key: string, value: string): boolean => {
  if (value !== 'true' && value !== 'false') throw new Error(`parameter ${key} is neither true nor false: ${value}`);
  return value === 'true';
};

export function rulePack(data: RulePackData): RulePack {
  const parameter = (key: string, ...units: RuleUnit[]): RuleParameter => {
    const found = boundParameter(data, key);
    if (!found) throw new Error(`rule pack ${data.code} has no parameter ${key}`);
    if (units.length > 0 && !units.includes(found.unit))
      throw new Error(`parameter ${key} is ${found.unit}, not ${units}`);
    return found;
  };
  const isSet = (key: string): boolean => data.parameters[key]?.value === 'true';
  const calendar: Calendar = {
    timeZone: data.calendar.timeZone,
    weekend: data.calendar.weekend,
    daysOff: new Set(isSet('calendar.martialLaw.holidaysWork') ? [] : data.calendar.daysOff),
    workingWeekends: new Set(data.calendar.workingWeekends),
  };
  const rolls = isSet('deadline.rollsToWorkingDay');
  const term = (key: string): Term => {
    const { value, unit } = parameter(key, ...termUnits);
    return { count: whole(key, value), unit: unit as Term['unit'] };
  };
  return {
    code: data.code,
    hash: sha256(canonicalJson(data)),
    scopes: scopesOf(data),
    currency: data.currency,
    timeZone: calendar.timeZone,
    calendar,
    term,
    months: (key) => whole(key, parameter(key, 'MONTHS').value),
    ratio: (key) => Ratio.parse(parameter(key, 'RATIO').value),
    money: (key) => parseMoney(parameter(key, 'MONEY').value),
    count: (key) => whole(key, parameter(key, 'COUNT').value),
    flag: (key) => flag(key, parameter(key, 'FLAG').value),
    text: (key) => parameter(key, 'TEXT').value,
    list: (key) =>
      parameter(key, 'LIST')
        .value.split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    after: (start, key) => deadlineAfter(start, term(key), calendar, rolls),
    before: (end, key) => deadlineBefore(end, term(key), calendar),
    basis: (keys) => legalBasis(data, keys),
    unread: (keys) => keys.filter((key) => isUnread(parameter(key).evidence)),
  };
}
