import { anonymous, Reads, type Statement } from '#platform';
import { traceKinds } from '#publishing';
import { tracePaths } from '../../libs/publishing/src/db/trace-paths.ts';
import { ContractScene } from '../support/given-contracts.ts';

let scene: ContractScene;
let contractId: string;
let actId: string;
let paymentId: string;

beforeAll(async () => {
  scene = await ContractScene.start(1);
  contractId = await scene.active();
  actId = await scene.accepted(contractId, '2026-05', '12.5');
  paymentId = (await scene.order(actId, '1750.00')).id;
});
afterAll(() => scene.app.stop());

interface Node {
  readonly kind: string;
  readonly id: string;
  readonly from: string[];
  readonly reference: string | null;
  readonly state: string | null;
  readonly amount: { amount: string; currency: string } | null;
  readonly persons: number | null;
}
interface Traced {
  readonly trace: {
    nodes: Node[];
    totals: Record<'planned' | 'contracted' | 'accepted' | 'paid', { amount: string }>[];
  } | null;
}

const TRACE = `query Trace($kind: TraceKind!, $id: ID!) { trace(kind: $kind, id: $id) {
  nodes { kind id from reference title state at amount { amount currency } persons explanation }
  totals { planned { amount } contracted { amount } accepted { amount } paid { amount } } } }`;

const trace = async (kind: string, id: string, token: string | null = null) =>
  (await scene.app.graphql<Traced>(TRACE, { kind, id }, token)).data.trace;

const CHAIN = ['NEED_LINE', 'PLAN_LINE', 'TENDER', 'LOT', 'BID', 'AWARD', 'CONTRACT', 'ACT', 'PAYMENT'];
const needLine = async () =>
  (
    await scene.one<{ id: string }>(
      `select p.need_line_id as id from plan_line p
  join lot l on l.plan_line_id = p.id join contract c on c.lot_id = l.id where c.id = $1`,
      [contractId],
    )
  ).id;

test('a payment leads back to its counted need, for anybody who asks', async () => {
  const found = await trace('PAYMENT', paymentId);
  expect(found!.nodes.map(({ kind }) => kind)).toEqual(CHAIN);
  const byKind = new Map(found!.nodes.map((node) => [node.kind, node]));
  for (const [index, kind] of CHAIN.entries()) {
    if (index === 0 || kind === 'TENDER') continue;
    const left = kind === 'LOT' ? ['PLAN_LINE', 'TENDER'] : [CHAIN[index - 1]!];
    expect(byKind.get(kind)!.from).toEqual(left.map((before) => byKind.get(before)!.id));
  }
  expect(byKind.get('NEED_LINE')).toMatchObject({ id: await needLine() });
  expect(byKind.get('NEED_LINE')!.persons).toBeGreaterThan(0);
  expect(byKind.get('PAYMENT')).toMatchObject({ state: 'ordered', amount: { amount: '1750.00', currency: 'UAH' } });
});

test('a counted need leads on to the same payment, and the sums are exact', async () => {
  const found = await trace('NEED_LINE', await needLine());
  expect(found!.nodes.find(({ kind }) => kind === 'PAYMENT')).toMatchObject({ id: paymentId });
  expect(found!.totals).toMatchObject([
    { contracted: { amount: '14000.00' }, accepted: { amount: '1750.00' }, paid: { amount: '0.00' } },
  ]);
});

test.each(CHAIN)('from %s both ends are found', async (kind) => {
  const start = (await trace('PAYMENT', paymentId))!.nodes.find((node) => node.kind === kind)!;
  const found = await trace(kind, start.id);
  expect(found!.nodes.map((node) => node.kind)).toEqual(expect.arrayContaining(['NEED_LINE', kind, 'PAYMENT']));
});

test('the number that people quote leads the same way, a lot by its tender and its own', async () => {
  const BY_REFERENCE = TRACE.replace('Trace($kind: TraceKind!, $id: ID!)', 'ByReference($reference: String!)').replace(
    'trace(kind: $kind, id: $id)',
    'trace: traceByReference(reference: $reference)',
  );
  const byReference = async (reference: string) =>
    (await scene.app.graphql<Traced>(BY_REFERENCE, { reference })).data.trace;
  const chain = (await trace('PAYMENT', paymentId))!.nodes;
  for (const { kind, id, reference } of chain) {
    if (kind === 'NEED_LINE' || kind === 'PLAN_LINE') continue;
    const found = await byReference(reference!);
    expect([kind, found?.nodes.find((node) => node.id === id)?.reference]).toEqual([kind, reference]);
    const typed = ` ${reference!.toLowerCase().replace(/-/g, '–').replace('t', 'т').replace('c', 'с')} `;
    expect([typed, await byReference(typed)]).toEqual([typed, found]);
  }
  for (const nothing of [
    'P-2026-999999',
    'X-2026-000001',
    `${chain.at(-1)!.reference}/1`,
    "T-2026-000001' or true --",
    '',
  ]) {
    expect(await byReference(nothing)).toBeNull();
  }
});

test('an act that is not accepted is shown to its parties alone', async () => {
  const pending = await scene.submitted(contractId, '2026-06', '10');
  expect(await trace('ACT', pending)).toBeNull();
  const shown = (await trace('CONTRACT', contractId))!.nodes.filter(({ kind }) => kind === 'ACT');
  expect(shown.map(({ id }) => id)).toEqual([actId]);
});

test('what is not there leads nowhere', async () => {
  expect(await trace('PAYMENT', '00000000-0000-7000-8000-000000000000')).toBeNull();
  const nonsense = await scene.app.graphql<Traced>(TRACE, { kind: 'PAYMENT', id: 'nonsense' });
  expect(nonsense).toEqual({ data: { trace: null } });
});

test('is one statement, which the database begins at the link that was asked for', async () => {
  const asked: Statement[] = [];
  const reads = scene.app.get(Reads);
  const counting = Object.assign(Object.create(reads) as Reads, {
    query: (statement: Statement) => {
      asked.push(statement);
      return reads.query(statement);
    },
  });
  expect(await tracePaths(counting, anonymous, 'PAYMENT', paymentId)).toHaveLength(1);
  expect(asked).toHaveLength(1);
  for (const kind of traceKinds) {
    await tracePaths(counting, anonymous, kind, paymentId);
    const { text, values } = asked.at(-1)!;
    const plan = await scene.rows<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).not.toContain('Full Join');
  }
});
