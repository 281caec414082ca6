import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Ratio } from './ratio.ts';

const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const ratio = fc
  .tuple(
    whole,
    whole.filter((d) => d !== 0n),
  )
  .map(([n, d]) => Ratio.of(n, d));

describe('a ratio', () => {
  it.each([
    ['3/4', '3/4'],
    ['6/8', '3/4'],
    ['0.75', '3/4'],
    ['-0.5', '-1/2'],
    ['75', '75/1'],
    ['0/5', '0/1'],
  ])('is read from %s as %s', (text, exact) => {
    expect(Ratio.parse(text).toString()).toBe(exact);
  });

  it.each(['', '1/', '/2', '1/-2', '1/0', '1.', '0,5', '1e2', 'a', '1/2/3'])('is not read from "%s"', (text) => {
    expect(() => Ratio.parse(text)).toThrow(RangeError);
  });

  it('says what it could not be read from', () => {
    expect(() => Ratio.parse('a half')).toThrow('not a ratio: a half');
  });

  it('has no denominator of zero', () => {
    expect(() => Ratio.of(1, 0)).toThrow('a denominator other than zero');
  });

  it('has its sign on the numerator', () => {
    expect(Ratio.of(1, -2).toString()).toBe('-1/2');
  });

  it('is equal to itself however it is written', () => {
    fc.assert(
      fc.property(
        ratio,
        whole.filter((k) => k !== 0n),
        (r, k) => Ratio.of(r.numerator * k, r.denominator * k).equals(r),
      ),
    );
  });

  it('is read back from its own text', () => {
    fc.assert(fc.property(ratio, (r) => Ratio.parse(r.toString()).equals(r)));
  });

  it('adds without order or grouping mattering', () => {
    fc.assert(
      fc.property(ratio, ratio, ratio, (a, b, c) =>
        a
          .plus(b)
          .plus(c)
          .equals(c.plus(a.plus(b))),
      ),
    );
  });

  it('undoes an addition by a subtraction', () => {
    fc.assert(fc.property(ratio, ratio, (a, b) => a.plus(b).minus(b).equals(a)));
  });

  it('undoes a multiplication by a division', () => {
    fc.assert(
      fc.property(
        ratio,
        ratio.filter((b) => !b.equals(Ratio.zero)),
        (a, b) => a.times(b).over(b).equals(a),
      ),
    );
  });

  it('cannot be divided by zero', () => {
    expect(() => Ratio.one.over(Ratio.zero)).toThrow(RangeError);
  });

  it('orders as its difference does', () => {
    fc.assert(
      fc.property(ratio, ratio, (a, b) => Math.sign(a.compare(b)) === Math.sign(a.minus(b).compare(Ratio.zero))),
    );
  });

  it.each([
    ['1/3', '1/2', -1],
    ['-1/2', '1/3', -1],
    ['2/4', '1/2', 0],
    ['0.6', '1/2', 1],
  ])('%s beside %s compares as %s', (one, other, order) => {
    expect(Ratio.parse(one).compare(Ratio.parse(other))).toBe(order);
  });

  it('is at least itself and what is less, and not what is more', () => {
    const third = Ratio.of(1, 3);
    const reached = ['2/6', '1/4', '1/2'].map((text) => third.atLeast(Ratio.parse(text)));
    expect(reached).toEqual([true, true, false]);
  });

  it('knows thirds exactly', () => {
    const third = Ratio.of(1, 3);
    expect(Ratio.sum([third, third, third]).equals(Ratio.one)).toBe(true);
  });

  it('of an amount of money rounds the half up', () => {
    expect(Ratio.parse('0.25').of(10n)).toBe(3n);
    expect(Ratio.parse('3/4').of(10n)).toBe(8n);
  });

  it.each([
    [2, '0.67'],
    [0, '1'],
    [4, '0.6667'],
  ])('is shown with %s decimals as %s', (digits, text) => {
    expect(Ratio.of(2, 3).decimal(digits)).toBe(text);
  });

  it('is shown below zero', () => {
    expect(Ratio.of(-1, 8).decimal()).toBe('-0.13');
  });

  it('has a mean that is between the least and the greatest', () => {
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 1 }), (all) => {
        const sorted = [...all].sort((a, b) => a.compare(b));
        const mean = Ratio.mean(all);
        return mean.atLeast(sorted[0]!) && sorted.at(-1)!.atLeast(mean);
      }),
    );
  });

  it('has no mean of nothing', () => {
    expect(() => Ratio.mean([])).toThrow(RangeError);
  });
});
