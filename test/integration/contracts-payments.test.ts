import { localDate, newId } from '#kernel';
import { CompleteContract } from '../../libs/contracts/src/usecases/complete-contract.ts';
import { RecordPaymentExecution } from '../../libs/contracts/src/usecases/record-payment-execution.ts';
import { RecordPaymentRejection } from '../../libs/contracts/src/usecases/record-payment-rejection.ts';
import { SettleContract } from '../../libs/contracts/src/usecases/settle-contract.ts';
import { atTime } from '../support/at-time.ts';
import { ContractScene } from '../support/given-contracts.ts';
import { refused } from '../support/refused.ts';

let scene: ContractScene;
beforeAll(async () => {
  scene = await ContractScene.start(13);
});
afterAll(() => scene.app.stop());

const paymentsOf = (actId: string) =>
  scene.rows<{ id: string; amount: string; state: string }>(
    'select id, amount, state from payment where act_id = $1 order by ordered_at',
    [actId],
  );
const ordered = async (contractId: string): Promise<string> =>
  (await scene.one<{ ordered_total: string }>('select ordered_total from contract where id = $1', [contractId]))
    .ordered_total;
const stateOf = async (actId: string): Promise<string> =>
  (await scene.one<{ state: string }>('select state from act where id = $1', [actId])).state;

/** A contract with an accepted act for 10 hours: 1,400.00. */
async function acceptedAct(): Promise<{ contractId: string; actId: string }> {
  const contractId = await scene.active();
  return { contractId, actId: await scene.accepted(contractId, '2026-05', '10') };
}

const nothingPaid = async ({ contractId, actId }: { contractId: string; actId: string }) => {
  expect(await paymentsOf(actId)).toEqual([]);
  expect(await ordered(contractId)).toBe('0');
  expect(await scene.ledger(contractId)).toEqual(['commitment 1400000']);
};

describe('a payment', () => {
  test('is the whole of an accepted act, allocated to its lines, and charged to the budget at once (BR-28)', async () => {
    const { contractId, actId } = await acceptedAct();
    const { id } = await scene.order(actId, '1400.00');
    expect(await paymentsOf(actId)).toEqual([{ id, amount: '140000', state: 'ordered' }]);
    const allocated = await scene.rows(
      `select p.amount, p.amount = l.amount as exact from payment_allocation p join act_line l on l.id = p.act_line_id where p.payment_id = $1`,
      [id],
    );
    expect(allocated).toEqual([{ amount: '140000', exact: true }]);
    expect(await scene.ledger(contractId)).toEqual(['commitment 1400000', 'payment 140000']);
    expect(await ordered(contractId)).toBe('140000');
  });

  test('above or below the act is refused, and nothing is written (BR-28)', async () => {
    const given = await acceptedAct();
    expect(await refused(scene.order(given.actId, '1400.01'))).toEqual(['PAYMENT_DIFFERS_FROM_ACT']);
    expect(await refused(scene.order(given.actId, '1399.99'))).toEqual(['PAYMENT_DIFFERS_FROM_ACT']);
    await nothingPaid(given);
  });

  test('of an act that is not accepted is refused: there is no advance (BR-28)', async () => {
    const contractId = await scene.active();
    const actId = await scene.submitted(contractId, '2026-05', '10');
    expect(await refused(scene.order(actId, '1400.00'))).toEqual(['PAYMENT_ACT_NOT_ACCEPTED']);
    await nothingPaid({ contractId, actId });
  });

  test('is ordered once, also when two officers press at the same time (BR-28)', async () => {
    const { contractId, actId } = await acceptedAct();
    const answers = await scene.race(
      'contract',
      contractId,
      [1, 2, 3].map(() => () => scene.order(actId, '1400.00')),
    );
    expect(answers.flat()).toEqual(['PAYMENT_ORDERED_ALREADY', 'PAYMENT_ORDERED_ALREADY']);
    expect(await refused(scene.order(actId, '1400.00'))).toEqual(['PAYMENT_ORDERED_ALREADY']);
    expect(await paymentsOf(actId)).toHaveLength(1);
    expect(await scene.ledger(contractId)).toEqual(['commitment 1400000', 'payment 140000']);
  });

  test('is not ordered by who accepted the act, nor by who sat on the commission (BR-31)', async () => {
    const contractId = await scene.active();
    const actId = await scene.submitted(contractId, '2026-05', '10');
    const { contractOfficer } = scene.buyer;
    await scene.accept(actId, contractOfficer);
    const moved = { ...contractOfficer, roles: ['finance_officer'] as const };
    expect(await refused(scene.order(actId, '1400.00', moved))).toEqual(['PAYMENT_BY_ACCEPTOR']);
    const evaluator = { ...scene.buyer.financeOfficer, personId: scene.buyer.commission[0]!.personId };
    expect(await refused(scene.order(actId, '1400.00', evaluator))).toEqual(['PAYMENT_BY_EVALUATOR']);
    await nothingPaid({ contractId, actId });
  });

  test('with a repeated key is one payment', async () => {
    const { contractId, actId } = await acceptedAct();
    const officer = { ...scene.buyer.financeOfficer, idempotencyKey: newId() };
    const ids = await Promise.all([scene.order(actId, '1400.00', officer), scene.order(actId, '1400.00', officer)]);
    expect(ids[0]!.id).toBe(ids[1]!.id);
    expect(await refused(scene.order(actId, '1400.01', officer))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await scene.ledger(contractId)).toEqual(['commitment 1400000', 'payment 140000']);
  });
});

describe('the tables refuse', () => {
  const insert = (actId: string, changed: { amount?: string; orderedBy?: string } = {}) =>
    scene.rows(
      `insert into payment (id, reference, contract_id, act_id, act_decided_by, amount, currency, ordered_by, ordered_at)
       select $2::uuid, $2::uuid::text, contract_id, id, decided_by, coalesce($3::bigint, total), 'UAH', coalesce($4::uuid, submitted_by), now() from act where id = $1`,
      [actId, newId(), changed.amount ?? null, changed.orderedBy ?? null],
    );

  test('a payment above its act, one without allocations, a second one, and one by the acceptor', async () => {
    const { contractId, actId } = await acceptedAct();
    const { decided_by: acceptor } = await scene.one<{ decided_by: string }>(
      'select decided_by from act where id = $1',
      [actId],
    );
    await expect(insert(actId, { amount: '140001' })).rejects.toThrow('a payment is the whole of its act');
    await expect(insert(actId)).rejects.toThrow('a payment is the whole of its act');
    await expect(insert(actId, { orderedBy: acceptor })).rejects.toThrow('payment_two_people_check');
    await nothingPaid({ contractId, actId });
    await scene.order(actId, '1400.00');
    await expect(insert(actId)).rejects.toThrow('payment_one_per_act');
    await expect(scene.rows('update payment_allocation set amount = 1 where act_id = $1', [actId])).rejects.toThrow(
      'append-only',
    );
    await expect(scene.rows('update act_line set quantity = 1 where act_id = $1', [actId])).rejects.toThrow(
      'only while it is a draft',
    );
    expect(await paymentsOf(actId)).toHaveLength(1);
  });

  test('a change of the terms of a contract, and of its signatures', async () => {
    const contractId = await scene.active();
    await expect(
      scene.rows('update contract_line set unit_price = 1 where contract_id = $1', [contractId]),
    ).rejects.toThrow('never change');
    await expect(scene.rows('update contract set total = total - 1 where id = $1', [contractId])).rejects.toThrow(
      'sum of its lines',
    );
    await expect(scene.rows('delete from contract_signature where contract_id = $1', [contractId])).rejects.toThrow(
      'append-only',
    );
  });
});

test("execution is recorded with the treasury's number, once, and the act is paid", async () => {
  const { contractId, actId } = await acceptedAct();
  const { id: paymentId } = await scene.order(actId, '1400.00');
  const execute = (executedOn: string, version: number) =>
    scene.app.get(RecordPaymentExecution).execute(scene.buyer.financeOfficer, {
      paymentId,
      version,
      treasuryNumber: '2026/8841',
      executedOn: localDate(executedOn),
    });
  expect(await refused(execute('2026-06-02', 1))).toEqual(['PAYMENT_DATE_IMPOSSIBLE']);
  expect(await refused(execute('2026-06-01', 2))).toEqual(['STALE_VERSION']);
  expect(await stateOf(actId)).toBe('accepted');
  const twice = await scene.race(
    'contract',
    contractId,
    [1, 2].map(() => () => execute('2026-06-01', 1)),
  );
  expect(twice.filter((codes) => codes.length === 0)).toHaveLength(1);
  expect(await stateOf(actId)).toBe('paid');
  expect(await paymentsOf(actId)).toEqual([{ id: paymentId, amount: '140000', state: 'executed' }]);
  expect((await scene.journal(contractId)).filter((type) => type === 'contract.paymentExecuted')).toHaveLength(1);
});

test('a payment is either executed or sent back, also when both are recorded at the same time', async () => {
  const { contractId, actId } = await acceptedAct();
  const { id: paymentId } = await scene.order(actId, '1400.00');
  const { financeOfficer } = scene.buyer;
  const paid = { paymentId, version: 1, treasuryNumber: '7', executedOn: localDate('2026-06-01') };
  const answers = await scene.race('contract', contractId, [
    () => scene.app.get(RecordPaymentExecution).execute(financeOfficer, paid),
    () => scene.app.get(RecordPaymentRejection).execute(financeOfficer, { paymentId, version: 1, reason: 'Реквізити' }),
  ]);
  expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
  const [payment] = await paymentsOf(actId);
  const executed = payment!.state === 'executed';
  expect([payment!.state, await stateOf(actId), await ordered(contractId)]).toEqual(
    executed ? ['executed', 'paid', '140000'] : ['rejected', 'accepted', '0'],
  );
  expect(await scene.ledger(contractId)).toHaveLength(executed ? 2 : 3);
});

test('after the budget year nothing is paid, and the order that tried leaves nothing behind (BR-29)', async () => {
  const given = await acceptedAct();
  await atTime(scene.app, '2027-01-01T00:00:00+02:00');
  expect(await refused(scene.order(given.actId, '1400.00'))).toEqual(['BUDGET_YEAR_ENDED']);
  await nothingPaid(given);
});

test('what the treasury sends back is unspent, and the act may be ordered again', async () => {
  const { contractId, actId } = await acceptedAct();
  const { id: paymentId } = await scene.order(actId, '1400.00');
  const reject = (reason: string) =>
    scene.app.get(RecordPaymentRejection).execute(scene.buyer.financeOfficer, { paymentId, version: 1, reason });
  expect(await refused(reject(''))).toEqual(['PAYMENT_REJECTION_REASON_MISSING']);
  await reject('Хибні реквізити');
  expect(await scene.ledger(contractId)).toEqual(['commitment 1400000', 'payment 140000', 'payment -140000']);
  expect(await ordered(contractId)).toBe('0');
  await scene.order(actId, '1400.00');
  expect((await paymentsOf(actId)).map(({ state }) => state)).toEqual(['rejected', 'ordered']);
});

test('settling gives the remainder back to the budget line, once, when nothing waits any more', async () => {
  const { contractId, actId } = await acceptedAct();
  const settle = async () =>
    scene.app
      .get(SettleContract)
      .execute(scene.buyer.financeOfficer, { contractId, version: await scene.version('contract', contractId) });
  expect(await refused(settle())).toEqual(['CONTRACT_PERIOD_NOT_OVER', 'CONTRACT_ACTS_OPEN']);
  await scene.app.get(CompleteContract).execute(scene.buyer.contractOfficer, {
    contractId,
    version: await scene.version('contract', contractId),
    reasonCode: 'VOLUME_DELIVERED',
    reason: 'Потребу задоволено',
  });
  expect(await refused(settle())).toEqual(['CONTRACT_ACTS_OPEN']);
  const { id: paymentId } = await scene.order(actId, '1400.00');
  await scene.app.get(RecordPaymentExecution).execute(scene.buyer.financeOfficer, {
    paymentId,
    version: 1,
    treasuryNumber: '1',
    executedOn: localDate('2026-06-01'),
  });
  const answers = await scene.race('contract', contractId, [settle, settle]);
  expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
  expect(await scene.ledger(contractId)).toEqual(['commitment 1400000', 'payment 140000', 'decommitment -1260000']);
  expect(await refused(settle())).toEqual(['CONTRACT_SETTLED']);
  expect(await refused(scene.reported(contractId, '2026-06', '1'))).toContain('CONTRACT_SETTLED');
});
