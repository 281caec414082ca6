import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, sha256 } from './canonical.ts';
import { Ratio } from './ratio.ts';

describe('canonical JSON', () => {
  it('writes the example of RFC 8785, section 3.2.2', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\u0022\/",
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts names by UTF-16 units, as in RFC 8785, section 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7);
    expect([...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map((match) => match[1])).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  // The sample numbers of RFC 8785, appendix B.
  it.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [999999999999999700000, '999999999999999700000'],
    [9.999999999999997e-7, '9.999999999999997e-7'],
    [0.000001, '0.000001'],
    [333333333.3333332, '333333333.3333332'],
    [-0.0000033333333333333333, '-0.0000033333333333333333'],
    [1424953923781206.2, '1424953923781206.2'],
  ])('writes the number %s as %s', (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  it('does not depend on the order in which members were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        return canonicalJson(turned) === canonicalJson(value);
      }),
    );
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('writes whole numbers of any size as text', () => {
    expect(canonicalJson({ amount: 12_345_678_901_234_567_890n })).toBe('{"amount":"12345678901234567890"}');
  });

  it('writes a ratio exactly', () => {
    expect(canonicalJson([Ratio.of(2, 6)])).toBe('["1/3"]');
  });

  it('leaves out members without a value', () => {
    expect(canonicalJson({ b: undefined, a: null })).toBe('{"a":null}');
  });

  it.each([
    ['nothing', undefined],
    ['nothing in a list', [undefined]],
    ['not a number', Number.NaN],
    ['infinity', { n: Number.POSITIVE_INFINITY }],
    ['half a character', '\ud83d'],
    ['half a character in a name', { '\ude00': 1 }],
    ['a function', { f: () => 1 }],
    ['a symbol', Symbol('s')],
    ['a map', new Map([[1, 2]])],
    ['a set', { s: new Set([1]) }],
  ])('cannot say %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it.each([
    ['JSON cannot say undefined', undefined],
    ['JSON cannot say a set or a map', new Set()],
    ['half a character cannot be written', '\ud83d'],
  ])('says why: %s', (why, value) => {
    expect(() => canonicalJson(value)).toThrow(why);
  });

  it('takes a member for what it is, also under the name of a method', () => {
    expect(canonicalJson({ toJSON: 1 })).toBe('{"toJSON":1}');
  });
});

describe('SHA-256', () => {
  it('is the known one', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('takes text as UTF-8', () => {
    expect(sha256('турбота')).toBe(sha256(Buffer.from('турбота', 'utf8')));
  });
});
