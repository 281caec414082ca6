import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { languages, plainText } from './text.ts';

describe('plain text', () => {
  it('keeps ordinary Ukrainian as it is', () => {
    const text = 'ГО «Під крилом», м. Луцьк — об’єднання №5';
    expect(plainText(text)).toBe(text);
  });

  it('keeps lines and tabs', () => {
    expect(plainText('один\n\tдва')).toBe('один\n\tдва');
  });

  it('composes letters that were typed in parts', () => {
    expect(plainText('и\u0306і\u0308')).toBe('йї');
  });

  it.each([
    ['right-to-left override', '\u202e'],
    ['isolate', '\u2066'],
    ['right-to-left mark', '\u200f'],
    ['Arabic letter mark', '\u061c'],
    ['byte order mark', '\ufeff'],
    ['zero', '\u0000'],
    ['escape', '\u001b'],
    ['carriage return', '\r'],
    ['next line', '\u0085'],
    ['delete', '\u007f'],
  ])('loses a %s', (_, mark) => {
    expect(plainText(`Ромаш${mark}ка`)).toBe('Ромашка');
  });

  it('loses the space around it', () => {
    expect(plainText('  Ромашка\n')).toBe('Ромашка');
  });

  it('does not change again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => plainText(plainText(text)) === plainText(text)));
  });
});

test('the product speaks Ukrainian, and English beside it', () => {
  expect(languages).toEqual(['uk', 'en']);
});
