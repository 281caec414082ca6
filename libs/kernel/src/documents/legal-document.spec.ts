import { instant } from '../instant.ts';
import { erasedAt } from './erasure.ts';
import { type LegalDocument, legalDocument } from './legal-document.ts';
import { common } from './parts.ts';
import { sampleParts } from './index.ts';
import { amount, count, listOf, open, optional, personal, restricted, text, type WholeOf } from './shape.ts';
import { Withheld, withheldHash, withValues } from './withheld.ts';

const shape = open({
  ...common,
  name: text,
  people: listOf(open({ phone: personal(text), note: restricted(optional(text)) })),
  price: restricted(open({ total: amount, parts: listOf(count) })),
});
const known = { subject: { kind: 'test', type: 'Test' }, audience: 'public', folder: 'file:///', ending: 'x' } as const;
const blocks = (): never => {
  throw new Error('nothing is printed here');
};
const document: LegalDocument<WholeOf<typeof shape>, unknown> = legalDocument('test.document', {
  ...known,
  shape,
  blocks,
});
const facts: WholeOf<typeof shape> = {
  ...sampleParts.common,
  form: 1,
  withheldFor: { count: 10, unit: 'CALENDAR_DAYS' },
  name: 'Name',
  people: [
    { phone: '+380', note: null },
    { phone: '+381', note: 'late' },
  ],
  price: { total: 5n, parts: [1, 2] },
};
let salts = 0;
const frozen = document.freeze(facts, () => `salt ${(salts += 1)}`);
const tree = JSON.parse(frozen.text) as Record<string, unknown>;

test('what is not public leaves a hash in its place, a whole part one hash, and what is absent none', () => {
  expect(frozen.withheld.map(({ path, value }) => [path, value])).toEqual([
    ['people[0].phone', '"+380"'],
    ['people[1].phone', '"+381"'],
    ['people[1].note', '"late"'],
    ['price', '{"parts":[1,2],"total":"5"}'],
  ]);
  expect(tree).toMatchObject({
    name: 'Name',
    people: [{ phone: { withheld: withheldHash(frozen.withheld[0]!) }, note: null }, {}],
    price: { withheld: withheldHash(frozen.withheld[3]!) },
  });
  expect(frozen.text).not.toMatch(/\+38|late|"5"/);
});

test('the same value has another hash at another place and with another salt', () => {
  const [first] = frozen.withheld;
  expect(new Set([first!, { ...first!, salt: 'x' }, { ...first!, path: 'x' }].map(withheldHash)).size).toBe(3);
});

test('the facts come back whole with their values, and with marks without them', () => {
  expect(document.whole(withValues(tree, frozen.withheld))).toEqual(facts);
  expect(document.shown(tree)).toMatchObject({ name: 'Name', price: expect.any(Withheld) });
  expect([...document.marks(tree).values()]).toEqual(['personal', 'personal', 'restricted', 'restricted']);
});

test('a value that is not the one that was withheld is found', () => {
  const forged = frozen.withheld.map((one, at) => (at === 0 ? { ...one, value: '"+382"' } : one));
  expect(() => withValues(tree, forged)).toThrow('the value withheld at people[0].phone is not the one');
});

test('facts of another shape are not frozen, nor facts of which something is withheld already', () => {
  const wrong = { ...facts, name: undefined } as never;
  expect(() => document.freeze(wrong, () => '')).toThrow('name is not a text');
  expect(() => document.freeze(tree as never, () => '')).toThrow('people[0].phone is not a text');
});

test('a kind is declared once', () => {
  expect(() => legalDocument('test.document', { ...known, shape, blocks })).toThrow('declared twice');
});

test('what is withheld is erased when its days have passed, at a midnight', () => {
  expect(erasedAt(instant('2026-03-01T10:00:00Z'), facts)).toBe('2026-03-11T22:00:00.000Z');
});
