import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packData, parameter } from '../../../test/support/packs.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { rulePack } from './rule-pack.ts';
import type { RuleUnit, ScopedRules, Tightening } from './rule-parameter.ts';
import { boundParameter, isReadable, packUnder, scopesOf, tightens } from './scoped-rules.ts';

const country = {
  ...packData({}),
  parameters: {
    'submission.minDays': parameter('30', 'CALENDAR_DAYS', { tighten: 'longer' }),
    'answer.maxDays': parameter('3', 'WORKING_DAYS', { tighten: 'shorter' }),
    quorum: parameter('2/3', 'RATIO', { tighten: 'higher' }),
    tolerance: parameter('10.00', 'MONEY', { tighten: 'lower' }),
    oddNumber: parameter('true', 'FLAG'),
  },
};
const of = (values: Record<string, string>, owner = 'lutsk'): ScopedRules => ({
  scope: 'authority',
  of: owner,
  values,
});
const under = (...scopes: ScopedRules[]) => rulePack(packUnder(country, scopes));

describe('a pack under own rules', () => {
  it('gives the nearest value, and the country’s where there is no other', () => {
    const pack = under(of({ 'submission.minDays': '45', quorum: '3/4' }));
    expect(pack.term('submission.minDays')).toEqual({ count: 45, unit: 'CALENDAR_DAYS' });
    expect(pack.ratio('quorum').toString()).toBe('3/4');
    expect(pack.term('answer.maxDays').count).toBe(3);
  });

  it('looks through its scopes in their order', () => {
    const pack = under(of({ 'submission.minDays': '60' }), of({ 'submission.minDays': '45', 'answer.maxDays': '2' }));
    expect(pack.term('submission.minDays').count).toBe(60);
    expect(pack.term('answer.maxDays').count).toBe(2);
  });

  it('keeps the hash of each scope beside its own', () => {
    const own = of({ quorum: '3/4' });
    const pack = under(own);
    expect(pack.scopes).toEqual([
      { scope: 'authority', of: 'lutsk', hash: sha256(canonicalJson(own)) },
      { scope: 'country', of: 'UA', hash: rulePack(country).hash },
    ]);
    expect(new Set([pack.hash, ...pack.scopes.map(({ hash }) => hash)]).size).toBe(3);
  });

  it('is the pack of the country where nobody has own rules', () => {
    expect(packUnder(country, [of({})])).toBe(country);
    expect(scopesOf(country)).toEqual([{ scope: 'country', of: 'UA', hash: rulePack(country).hash }]);
  });

  it('does not let a scope loosen, change what is not its own, or say what cannot be read', () => {
    const pack = under(of({ 'submission.minDays': '29', oddNumber: 'false', quorum: 'most', unknown: '1' }));
    expect(pack.term('submission.minDays').count).toBe(30);
    expect(pack.flag('oddNumber')).toBe(true);
    expect(pack.ratio('quorum').toString()).toBe('2/3');
    expect(boundParameter(packUnder(country, [of({ unknown: '1' })]), 'unknown')).toBeUndefined();
  });

  it('lets a country that has become stricter prevail', () => {
    const stricter = {
      ...country.parameters,
      'submission.minDays': parameter('60', 'CALENDAR_DAYS', { tighten: 'longer' }),
    };
    const pack = rulePack(packUnder({ ...country, parameters: stricter }, [of({ 'submission.minDays': '45' })]));
    expect(pack.term('submission.minDays').count).toBe(60);
  });
});

describe('tightening', () => {
  const units: readonly [RuleUnit, (size: number) => string][] = [
    ['CALENDAR_DAYS', String],
    ['WORKING_DAYS', String],
    ['MONTHS', String],
    ['COUNT', String],
    ['RATIO', (size) => `${size}/7`],
    ['MONEY', (size) => `${size}.50`],
  ];
  const sizes = fc.nat(999);

  it.each(units)('of %s goes one way only', (unit, text) => {
    const may = (tighten: Tightening, from: number, to: number) =>
      tightens(parameter(text(from), unit, { tighten }), text(to));
    fc.assert(
      fc.property(sizes, sizes, (from, to) => {
        const upward = may('longer', from, to) === to >= from && may('higher', from, to) === to >= from;
        const downward = may('shorter', from, to) === to <= from && may('lower', from, to) === to <= from;
        return upward && downward && !may('never', from, to);
      }),
    );
  });

  it('is never allowed where a parameter does not say which way', () => {
    expect(tightens(parameter('5', 'COUNT'), '6')).toBe(false);
  });
});

describe('a value', () => {
  it.each<[RuleUnit, string, boolean]>([
    ['WORKING_DAYS', '10', true],
    ['WORKING_DAYS', '-1', false],
    ['MONTHS', '10000', false],
    ['COUNT', '1.5', false],
    ['RATIO', '2/3', true],
    ['RATIO', '0.75', true],
    ['RATIO', '1/0', false],
    ['MONEY', '10.00', true],
    ['MONEY', '10', false],
    ['FLAG', 'false', true],
    ['FLAG', 'no', false],
    ['TEXT', '', false],
    ['LIST', 'A,B', true],
  ])('of %s: %s is readable: %s', (unit, value, expected) => {
    expect(isReadable(unit, value)).toBe(expected);
  });
});
