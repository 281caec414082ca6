import { composed, type Facts } from '../../../../../test/support/sample-documents.ts';
import type { DocumentKind } from '../facts/kinds.ts';
import { FactsError } from '../facts/reader.ts';
import type { Block } from '../sheet.ts';

/** What the papers say where something is missing, or is as it seldom is. */
const parts = (facts: Facts, name: string) => facts[name] as Facts[];
const whole = (facts: Facts, name: string) => facts[name] as Facts;
const blocks = (kind: DocumentKind, change: (facts: Facts) => Facts) => composed(kind, 'uk', change).blocks;

/** The rows of the table with this word in its caption. */
function rowsOf(found: readonly Block[], caption: string): readonly (readonly string[])[] {
  const table = found.find((block) => block.is === 'table' && block.caption.includes(caption));
  return table?.is === 'table' ? table.rows.map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' '))) : [];
}

const factsOf = (found: readonly Block[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    found.flatMap((block) => (block.is === 'facts' ? block.items.map(({ label, value }) => [label, value]) : [])),
  );

const paragraphs = (found: readonly Block[]): string =>
  found
    .map((block) => (block.is === 'paragraph' ? block.text : ''))
    .join('\n')
    .replaceAll('\u00a0', ' ');

describe('the protocol', () => {
  test('ranks by rank, with bids that have none at the end', () => {
    const ranks = [3, null, null, 1];
    const ranked = (facts: Facts): Facts => ({
      ...facts,
      bids: parts(facts, 'bids').map((bid, at) => ({ ...bid, rank: ranks[at] })),
    });
    expect(rowsOf(blocks('award.protocol', ranked), 'Рейтинг').map(([rank, bid]) => [rank, bid])).toEqual([
      ['1', 'B-2026-000004'],
      ['3', 'B-2026-000001'],
      ['—', 'B-2026-000002'],
    ]);
  });

  test('shows a vote against', () => {
    const against = (facts: Facts): Facts => ({
      ...facts,
      votes: parts(facts, 'votes').map((vote, at) => (at === 0 ? { ...vote, choice: 'against' } : vote)),
    });
    expect(rowsOf(blocks('award.protocol', against), 'голосування')[0]).toEqual(['Бондар Наталія Іванівна', 'проти']);
  });

  test('shows that a conflict was declared without a reason', () => {
    const withoutReason = (facts: Facts): Facts => ({
      ...facts,
      commission: parts(facts, 'commission').map((member) => ({ ...member, conflictReason: null })),
    });
    expect(paragraphs(blocks('award.protocol', withoutReason))).toContain('самовідвід. Причина: —.');
  });

  test('is not made where somebody took part who is not in the commission', () => {
    const withStranger = (facts: Facts): Facts => ({ ...facts, votes: [{ memberId: 'member-9', choice: 'for' }] });
    expect(() => composed('award.protocol', 'uk', withStranger)).toThrow(
      new FactsError('commission', 'complete: it lacks member-9'),
    );
  });
});

describe('the monitoring report', () => {
  test('of a quarter for which nothing was planned has neither shares nor a rating', () => {
    const unplanned = (facts: Facts): Facts => ({
      ...facts,
      lines: parts(facts, 'lines').map((line) => ({ ...line, share: null })),
      totals: { ...whole(facts, 'totals'), share: null },
      rating: null,
    });
    const found = blocks('monitoring.report', unplanned);
    expect(rowsOf(found, '').map((row) => row[5])).toEqual(['—', '—']);
    expect(factsOf(found)['Частка виконання']).toBe('—');
    expect(paragraphs(found)).toContain('не визначено, бо на цей період послуг не планували');
  });

  test.each([
    ['SATISFACTORY', 'задовільно'],
    ['UNSATISFACTORY', 'незадовільно'],
  ])('says of the rating %s that it is %s', (rating, word) => {
    const found = blocks('monitoring.report', (facts) => ({ ...facts, rating }));
    expect(paragraphs(found)).toContain(`Оцінка виконання: ${word}.`);
  });
});

describe('the announcement', () => {
  test('leaves out a territory that is not known, and shows an item without a code of procurement', () => {
    const found = blocks('tender.announcement', (facts) => ({
      ...facts,
      authority: { ...whole(facts, 'authority'), territoryCode: null },
      lots: parts(facts, 'lots').map((lot) => ({
        ...lot,
        items: parts(lot, 'items').map((item) => ({ ...item, cpv: null })),
      })),
    }));
    const usual = Object.keys(factsOf(composed('tender.announcement').blocks));
    expect(Object.keys(factsOf(found))).toEqual(usual.filter((label) => label !== 'Код території (КАТОТТГ)'));
    expect(rowsOf(found, 'лот').map((row) => row[2])).toEqual(['—', '—']);
  });

  test('tells terms in calendar days and the special fund', () => {
    const found = blocks('tender.announcement', (facts) => ({
      ...facts,
      budget: { ...whole(facts, 'budget'), fund: 'special' },
      terms: { ...whole(facts, 'terms'), standstill: { count: 10, unit: 'CALENDAR_DAYS' } },
    }));
    expect(factsOf(found)['Бюджетні кошти']).toContain('спеціальний фонд');
    expect(paragraphs(found)).toContain('10 календарних днів');
  });
});

test('the record of opening names a bidder without an entry in the register by name and code alone', () => {
  const unlisted = (facts: Facts): Facts => ({
    ...facts,
    lots: parts(facts, 'lots').map((lot) => ({
      ...lot,
      bids: parts(lot, 'bids').map((bid) => ({ ...bid, registerEntry: null })),
    })),
  });
  expect(rowsOf(blocks('tender.opening', unlisted), '')[0]?.[2]).toBe(
    'Громадська організація «Разом удома», код ЄДРПОУ 44100002',
  );
});
