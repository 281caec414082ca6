import { describe, expect, it } from '@jest/globals';
import { humanReference, isId, newId } from './identifiers.ts';

describe('an identifier', () => {
  it('is recognised', () => {
    expect(isId(newId())).toBe(true);
  });

  it('sorts after every earlier one', () => {
    const ids = Array.from({ length: 1000 }, newId);
    expect([...ids].sort()).toEqual(ids);
  });

  it.each(['', 'T-2026-000123', newId().toUpperCase(), `${newId()}\n`, `x${newId()}`])('is not "%s"', (text) => {
    expect(isId(text)).toBe(false);
  });
});

describe('a human reference', () => {
  it('is padded to six figures', () => {
    expect(humanReference('T', 2026, 123n)).toBe('T-2026-000123');
  });

  it('grows beyond six figures', () => {
    expect(humanReference('ACT', 2026, 1_234_567n)).toBe('ACT-2026-1234567');
  });
});
