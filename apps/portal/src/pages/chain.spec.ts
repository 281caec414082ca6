import { instant } from '#kernel';
import { barsOf, groupsOf, type TraceNode } from './chain.ts';

const node = (kind: TraceNode['kind'], id: string, from: string[] = []): TraceNode => ({
  kind,
  id,
  from,
  reference: `R-${id}`,
  title: null,
  state: null,
  at: instant('2026-03-01T00:00:00Z'),
  persons: null,
  explanation: null,
  amount: null,
});
const totals = (planned: string, contracted: string, accepted: string, paid: string) => {
  const money = (amount: string) => ({ amount, currency: 'UAH' });
  return { planned: money(planned), contracted: money(contracted), accepted: money(accepted), paid: money(paid) };
};

test('links of a kind stand together in the order of the chain', () => {
  const nodes = [node('PAYMENT', 'p', ['a']), node('ACT', 'a'), node('NEED_LINE', 'n')];
  expect(groupsOf({ nodes, totals: [] }).map(({ kind }) => kind)).toEqual(['NEED_LINE', 'ACT', 'PAYMENT']);
});

test('a link says what it follows from only where there is more than one', () => {
  const nodes = [
    node('CONTRACT', 'c'),
    node('ACT', 'a1', ['c']),
    node('ACT', 'a2', ['c']),
    node('PAYMENT', 'p', ['a2']),
  ];
  const groups = groupsOf({ nodes, totals: [] });
  expect(groups.find(({ kind }) => kind === 'ACT')?.nodes.map(({ follows }) => follows)).toEqual([[], []]);
  expect(groups.find(({ kind }) => kind === 'PAYMENT')?.nodes[0]?.follows).toEqual(['R-a2']);
});

test('bars are as long as their amounts, exactly counted', () => {
  const { bars, paidShare } = barsOf(totals('1000.00', '800.00', '400.00', '333.33'));
  expect(bars.map(({ width }) => width)).toEqual([1000, 800, 400, 333]);
  expect(paidShare).toBe('33.3');
});

test('where nothing was planned there is no share, and nothing is divided by nothing', () => {
  expect(barsOf(totals('0.00', '0.00', '0.00', '0.00'))).toMatchObject({ paidShare: null });
  expect(barsOf(totals('0.00', '5.00', '0.00', '0.00')).bars.map(({ width }) => width)).toEqual([0, 1000, 0, 0]);
});
