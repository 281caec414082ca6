import { type Change, composed, type Facts, factsOf, rowsOf, textOf } from '../../../../test/support/papers.ts';
import { announcement } from './announcement/document.ts';
import { sample as announced } from './announcement/sample.ts';
import { openingRecord } from './opening/document.ts';
import { sample as opened } from './opening/sample.ts';

const parts = (facts: Facts, name: string) => facts[name] as Facts[];
const whole = (facts: Facts, name: string) => facts[name] as Facts;
const paper = (change?: Change) => composed(announcement, announced, change && { change });

test('the announcement leaves out a territory that is not known, and shows an item without a code of procurement', () => {
  const found = paper((facts) => ({
    ...facts,
    authority: { ...whole(facts, 'authority'), territoryCode: null },
    lots: parts(facts, 'lots').map((lot) => ({
      ...lot,
      items: parts(lot, 'items').map((item) => ({ ...item, cpv: null })),
    })),
  }));
  const usual = Object.keys(factsOf(paper()));
  expect(Object.keys(factsOf(found))).toEqual(usual.filter((label) => label !== 'Код території (КАТОТТГ)'));
  expect(rowsOf(found, 'лот').map((row) => row[2])).toEqual(['—', '—']);
});

test('the announcement tells terms in calendar days and the special fund', () => {
  const found = paper((facts) => ({
    ...facts,
    budget: { ...whole(facts, 'budget'), fund: 'special' },
    terms: { ...whole(facts, 'terms'), standstill: { count: 10, unit: 'CALENDAR_DAYS' } },
  }));
  expect(factsOf(found)['Бюджетні кошти']).toContain('спеціальний фонд');
  expect(textOf(found)).toContain('10 календарних днів');
});

test('the record of opening names a bidder without an entry in the register by name and code alone', () => {
  const unlisted: Change = (facts) => ({
    ...facts,
    lots: parts(facts, 'lots').map((lot) => ({
      ...lot,
      bids: parts(lot, 'bids').map((bid) => ({ ...bid, registerEntry: null })),
    })),
  });
  expect(rowsOf(composed(openingRecord, opened, { change: unlisted }), '')[0]?.[2]).toBe(
    'Громадська організація «Разом удома», код ЄДРПОУ 44100002',
  );
});

test('the record of opening names exactly two persons', () => {
  const facts = JSON.parse(
    JSON.stringify(opened, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
  ) as Facts;
  const [first] = parts(facts, 'openedBy');
  for (const openedBy of [[first], [first, first, first]])
    expect(() => openingRecord.whole({ ...facts, openedBy })).toThrow('openedBy is not a pair of persons');
});
