import { FactsError } from '#kernel';
import { type Change, composed, type Facts, rowsOf, textOf } from '../../../../../test/support/papers.ts';
import { protocol } from './document.ts';
import { sample } from './sample.ts';

const parts = (facts: Facts, name: string) => facts[name] as Facts[];
const paper = (change?: Change, print: 'public' | 'restricted' = 'public') =>
  composed(protocol, sample, { print, ...(change && { change }) });

test('ranks by rank, with bids that have none at the end', () => {
  const ranks = [3, null, null, 1];
  const ranked = (facts: Facts): Facts => ({
    ...facts,
    bids: parts(facts, 'bids').map((bid, at) => ({ ...bid, rank: ranks[at] })),
  });
  expect(rowsOf(paper(ranked), 'Рейтинг').map(([rank, bid]) => [rank, bid])).toEqual([
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
  expect(rowsOf(paper(against), 'голосування')[0]).toEqual(['Бондар Наталія Іванівна', 'проти']);
});

test('tells everybody that a member stood aside, and the audience why', () => {
  expect(textOf(paper())).toContain('Кравчук Марія Олексіївна: самовідвід. Причина: не оприлюднюється.');
  expect(textOf(paper(undefined, 'restricted'))).toContain(
    'Причина: працювала в учасника протягом останніх 12 місяців.',
  );
});

test('shows that a conflict was declared without a reason', () => {
  const withoutReason = (facts: Facts): Facts => ({
    ...facts,
    commission: parts(facts, 'commission').map((member) => ({ ...member, conflictReason: null })),
  });
  expect(textOf(paper(withoutReason))).toContain('самовідвід. Причина: —.');
});

test('is not made where somebody took part who is not in the commission', () => {
  const withStranger = (facts: Facts): Facts => ({ ...facts, votes: [{ memberId: 'member-9', choice: 'for' }] });
  expect(() => paper(withStranger)).toThrow(new FactsError('commission', 'complete: it lacks member-9'));
});

test('names who was called in, with the act', () => {
  expect(textOf(paper())).toContain(
    'Шевчук Тетяна Богданівна: залучено з резервного складу. Відсутній член комісії: Поліщук Василь Миколайович.',
  );
});

test('of the next in rank says whose award was revoked', () => {
  const revoked = (facts: Facts): Facts => ({
    ...facts,
    passedOver: parts(facts, 'bids')
      .slice(0, 2)
      .map(({ id }) => id),
  });
  expect(textOf(paper(revoked))).toContain('Попереднє рішення щодо B-2026-000001, B-2026-000002 скасовано');
  expect(textOf(paper())).not.toContain('Попереднє рішення');
});

describe('who signs it', () => {
  const signers = (change?: Change) =>
    paper(change).blocks.flatMap((block) => (block.is === 'signatures' ? block.signers.map(({ name }) => name) : []));
  const present = [
    'Бондар Наталія Іванівна',
    'Савчук Оксана Петрівна',
    'Ткаченко Андрій Юрійович',
    'Шевчук Тетяна Богданівна',
  ];

  test('only members present at the award', () => expect(signers()).toEqual(present));

  test('also where the commission met about scores afterwards', () =>
    expect(signers((facts) => ({ ...facts, meetings: parts(facts, 'meetings').toReversed() }))).toEqual(present));

  test('nobody where nobody met about the award', () =>
    expect(signers((facts) => ({ ...facts, meetings: parts(facts, 'meetings').slice(0, 1) }))).toEqual([]));
});
