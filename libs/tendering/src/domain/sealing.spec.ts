import * as fc from 'fast-check';
import { newDataKey, newSalt, seal, unseal, unwrapKey, wrapKey } from './sealing.ts';

const key = newDataKey();
const label = { bidId: 'bid', version: 1 };

test('what was sealed comes back unchanged', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(unseal(key, seal(key, text, label), label).toString()).toBe(text);
    }),
    { numRuns: 30 },
  );
});

test('the same text never looks the same twice', () => {
  const [a, b] = [seal(key, 'text', label), seal(key, 'text', label)];
  expect(a.ciphertext.equals(b.ciphertext)).toBe(false);
});

test('another key, another label or one changed bit opens nothing', () => {
  const sealed = seal(key, 'text', label);
  const bent = Buffer.from(sealed.ciphertext);
  bent[0] = bent[0]! ^ 1;
  expect(() => unseal(newDataKey(), sealed, label)).toThrow();
  expect(() => unseal(key, sealed, { ...label, version: 2 })).toThrow();
  expect(() => unseal(key, { ...sealed, ciphertext: bent }, label)).toThrow();
});

test('a shortened tag, which would be easier to guess, opens nothing', () => {
  const sealed = seal(key, 'text', label);
  expect(() => unseal(key, { ...sealed, tag: sealed.tag.subarray(0, 12) }, label)).toThrow();
});

test('a salt has 128 bits, and never comes again', () => {
  const salts = new Set(Array.from({ length: 20 }, newSalt));
  expect(salts.size).toBe(20);
  for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/);
});

test('a data key is kept wrapped, for its own tender only', () => {
  const configured = newDataKey();
  const wrapped = wrapKey(configured, key, 'tender');
  expect(wrapped.includes(key)).toBe(false);
  expect(unwrapKey(configured, wrapped, 'tender').equals(key)).toBe(true);
  expect(() => unwrapKey(configured, wrapped, 'other')).toThrow();
  expect(() => unwrapKey(newDataKey(), wrapped, 'tender')).toThrow();
});
