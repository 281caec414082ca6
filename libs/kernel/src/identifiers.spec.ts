import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { humanReference, isId, newId, readReference } from './identifiers.ts';

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

describe('a reference is read', () => {
  it.each([
    'T-2026-000123',
    't-2026-000123',
    'Т-2026-000123',
    'т–2026–000123',
    '  T-2026-000123\u00a0',
    'T 2026 000123',
    'T - 2026 - 000123',
    'T2026-123',
    'T-2026-0000123',
  ])('out of "%s"', (text) => {
    expect(readReference(text)).toEqual({ kind: 'T', text: 'T-2026-000123', tender: null });
  });

  it.each([
    ['АСТ-2026-000007', 'ACT', 'ACT-2026-000007'],
    ['р-2026-44', 'P', 'P-2026-000044'],
    ['со-2026-1', 'CO', 'CO-2026-000001'],
    ['ар-2026-1234567', 'AP', 'AP-2026-1234567'],
  ])('in the letters of the other alphabet: "%s"', (text, kind, right) => {
    expect(readReference(text)).toEqual({ kind, text: right, tender: null });
  });

  it('of a lot, with its tender', () => {
    expect(readReference('т-2026-123 / 02')).toEqual({ kind: 'T', text: 'T-2026-000123/2', tender: 'T-2026-000123' });
  });

  it.each([
    '',
    'T',
    'T-2026',
    'T-26-1',
    'TEND-2026-1',
    'Ж-2026-1',
    'T-2026-1234567890',
    'T-2026-1/12345',
    'T-2026-1x',
    'T/2026/1',
  ])('not out of "%s"', (text) => {
    expect(readReference(text)).toBeNull();
  });

  it('as what was given, whatever the kind, year and serial', () => {
    const kind = fc.stringMatching(/^[A-Z]{1,3}$/);
    const year = fc.integer({ min: 1000, max: 9999 });
    const serial = fc.bigInt({ min: 0n, max: 999_999_999n });
    fc.assert(
      fc.property(kind, year, serial, (...parts) => {
        const reference = humanReference(...parts);
        return [reference, reference.toLowerCase(), ` ${reference} `].every(
          (text) => readReference(text)?.text === reference,
        );
      }),
    );
  });
});
