import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { isEdrpou, isRnokpp } from './legal-code.ts';

/** Codes that stand in public registers, one for each way in which the digit is found. */
describe('the code of a legal person', () => {
  it.each(['14360570', '00032129', '20077720', '12345678', '21560045', '40075815'])('is %s', (code) => {
    expect(isEdrpou(code)).toBe(true);
  });

  it.each([
    '14360571',
    '00032120',
    '43210001',
    '1234567',
    '123456789',
    '1234567a',
    '',
    ' 14360570',
    '１４３６０５７０',
  ])('is not "%s"', (code) => {
    expect(isEdrpou(code)).toBe(false);
  });

  test('a band of codes has weights of its own', () => {
    expect(['29999993', '30000005', '59999994', '60000006'].map(isEdrpou)).toEqual([true, true, true, true]);
  });
});

describe('the number of a taxpayer', () => {
  it.each(['1234567899', '3012345670', '0000000000'])('is %s', (code) => {
    expect(isRnokpp(code)).toBe(true);
  });

  it.each(['1234567890', '12345678', '12345678990', '123456789x', ''])('is not "%s"', (code) => {
    expect(isRnokpp(code)).toBe(false);
  });
});

/** Ten codes differ in their last digit alone: exactly one of them is right. */
test.each([
  ['a legal person', isEdrpou, 7],
  ['a taxpayer', isRnokpp, 9],
])('one last digit fits what stands before it in the code of %s', (_whose, isRight, length) => {
  const before = fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  fc.assert(
    fc.property(before, (digits) => {
      const fitting = Array.from({ length: 10 }, (_, last) => `${digits}${last}`).filter(isRight);
      return fitting.length === 1;
    }),
  );
});
