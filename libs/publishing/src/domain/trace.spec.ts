import fc from 'fast-check';
import { composeTrace, type TraceKind, traceKinds, type TraceLink, type TracePath } from './trace.ts';

const link = (id: string, changed: Partial<TraceLink> = {}): TraceLink => ({
  id,
  reference: null,
  title: null,
  state: null,
  at: null,
  amount: null,
  currency: null,
  persons: null,
  explanation: null,
  ...changed,
});
const nothing = Object.fromEntries(traceKinds.map((kind) => [kind, null])) as TracePath;
const path = (links: Partial<Record<TraceKind, TraceLink>>): TracePath => ({ ...nothing, ...links });
const money = (amount: bigint, state: string) => ({ amount: amount.toString(), currency: 'UAH', state });

const chain = path({
  NEED_LINE: link('need', { persons: 120 }),
  PLAN_LINE: link('plan', { ...money(500n, 'adopted') }),
  TENDER: link('tender'),
  LOT: link('lot'),
  BID: link('bid'),
  AWARD: link('award'),
  CONTRACT: link('contract', money(450n, 'active')),
  ACT: link('act', money(40n, 'paid')),
  PAYMENT: link('payment', money(40n, 'executed')),
});

test('a payment leads back to the counted need, link by link', () => {
  const { nodes } = composeTrace([chain]);
  expect(nodes.map(({ kind }) => kind)).toEqual(traceKinds);
  expect(Object.fromEntries(nodes.map(({ id, from }) => [id, from]))).toEqual({
    need: [],
    plan: ['need'],
    tender: [],
    lot: ['plan', 'tender'],
    bid: ['lot'],
    award: ['bid'],
    contract: ['award'],
    act: ['contract'],
    payment: ['act'],
  });
});

test('a need leads to every payment, and each link stands once', () => {
  const second = {
    ...chain,
    ACT: link('act 2', money(60n, 'accepted')),
    PAYMENT: link('payment 2', money(60n, 'ordered')),
  };
  const { nodes, totals } = composeTrace([chain, second]);
  expect(nodes.filter(({ kind }) => kind === 'CONTRACT')).toHaveLength(1);
  expect(nodes.filter(({ kind }) => kind === 'PAYMENT').map(({ id }) => id)).toEqual(['payment', 'payment 2']);
  expect(totals).toEqual([{ currency: 'UAH', planned: 500n, contracted: 450n, accepted: 100n, paid: 40n }]);
});

test('a need that nobody has planned for stands alone', () => {
  expect(composeTrace([path({ NEED_LINE: link('need') })])).toMatchObject({
    nodes: [{ id: 'need', from: [] }],
    totals: [],
  });
});

test('a lot outside the plan says why', () => {
  const { nodes } = composeTrace([path({ TENDER: link('tender'), LOT: link('lot', { explanation: 'Евакуація' }) })]);
  expect(nodes.find(({ kind }) => kind === 'LOT')).toMatchObject({ from: ['tender'], explanation: 'Евакуація' });
});

test('a submitted act is not counted as accepted, nor an ordered payment as paid', () => {
  const { totals } = composeTrace([
    path({ ACT: link('act', money(9n, 'submitted')), PAYMENT: link('p', money(9n, 'ordered')) }),
  ]);
  expect(totals).toEqual([{ currency: 'UAH', planned: 0n, contracted: 0n, accepted: 0n, paid: 0n }]);
});

test('links of one kind stand in the order of their time, those without a time before them', () => {
  const times = { b: '2026-01-01T00:00:00.000Z', a: '2026-02-01T00:00:00.000Z', c: null };
  const { nodes } = composeTrace(Object.entries(times).map(([id, at]) => path({ PAYMENT: link(id, { at }) })));
  expect(nodes.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

test('each currency has its own sums, in the order of their codes', () => {
  const inEuro = { PLAN_LINE: link('z', { amount: '7', currency: 'EUR' }), ACT: link('y', { currency: 'EUR' }) };
  const { totals } = composeTrace([chain, path(inEuro)]);
  expect(totals).toEqual([
    { currency: 'EUR', planned: 7n, contracted: 0n, accepted: 0n, paid: 0n },
    { currency: 'UAH', planned: 500n, contracted: 450n, accepted: 40n, paid: 40n },
  ]);
});

test('a currency without an amount has no sums, nor an amount without a currency', () => {
  const half = path({ CONTRACT: link('contract', { currency: 'UAH' }), ACT: link('act', { amount: '5' }) });
  expect(composeTrace([half]).totals).toEqual([]);
});

test('sums are exact and do not depend on the order of the ways', () => {
  const amounts = fc.uniqueArray(fc.bigInt({ min: 0n, max: 10n ** 15n }), { maxLength: 20 });
  fc.assert(
    fc.property(amounts, (list) => {
      const paths = list.map((amount, n) => path({ PAYMENT: link(`payment ${n}`, money(amount, 'executed')) }));
      const paid = list.reduce((total, amount) => total + amount, 0n);
      expect(composeTrace(paths).totals[0]?.paid ?? 0n).toBe(paid);
      expect(composeTrace([...paths].reverse())).toEqual(composeTrace(paths));
    }),
  );
});
