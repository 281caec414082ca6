import { Ratio } from '#kernel';
import { documentKinds, readFacts } from './kinds.ts';
import { FactsError } from './reader.ts';
import { sampleRecord } from './samples.ts';

type Json = Record<string, unknown>;
const parsed = (kind: Parameters<typeof sampleRecord>[0]): Json => JSON.parse(sampleRecord(kind)) as Json;

test.each(documentKinds)('the facts of %s are read as they were frozen', (kind) => {
  expect(() => readFacts(kind, parsed(kind))).not.toThrow();
});

test('amounts, volumes and scores come back exact', () => {
  const facts = readFacts('award.protocol', parsed('award.protocol'));
  expect(facts.proposal.total).toBe(3_412_500_00n);
  expect(facts.minimumQuality.equals(Ratio.of(3, 5))).toBe(true);
});

test.each(documentKinds)('%s without one of its facts is refused, with the path', (kind) => {
  const { timeZone: _, ...less } = parsed(kind);
  expect(() => readFacts(kind, less)).toThrow(new FactsError('timeZone', 'a text'));
});

test.each(documentKinds)('%s with a fact that no template prints is refused', (kind) => {
  expect(() => readFacts(kind, { ...parsed(kind), recipients: ['Іван'] })).toThrow(
    new FactsError('recipients', 'known'),
  );
});

test('a fault deep inside is named by its path', () => {
  const facts = parsed('tender.opening');
  const [lot] = facts['lots'] as { bids: Json[] }[];
  lot!.bids[1]!['total'] = '12.50';
  expect(() => readFacts('tender.opening', facts)).toThrow('lots[0].bids[1].total is not an amount in minor units');
});

test.each([
  ['a number where an amount stands', 'act.text', 'act', { total: 100 }, 'act.total'],
  ['a moment in another form', 'act.text', 'act', { submittedAt: '2026-07-02 08:45' }, 'act.submittedAt'],
  ['a day that does not exist', 'act.text', 'act', { periodTo: '2026-06-31' }, 'act.periodTo'],
] as const)('%s is refused', (_, kind, field, change, path) => {
  const facts = parsed(kind);
  expect(() => readFacts(kind, { ...facts, [field]: { ...(facts[field] as Json), ...change } })).toThrow(path);
});

test('an opening names exactly two persons', () => {
  const facts = parsed('tender.opening');
  const [first] = facts['openedBy'] as Json[];
  expect(() => readFacts('tender.opening', { ...facts, openedBy: [first] })).toThrow(
    'openedBy is not a pair of persons',
  );
  expect(() => readFacts('tender.opening', { ...facts, openedBy: [first, first, first] })).toThrow(
    'openedBy is not a pair of persons',
  );
});
