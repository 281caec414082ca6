import { newId } from '#kernel';
import { commit, lockLine, reserve, returnSpending, spend } from '#budget';
import { Reads } from '#platform';
import { LapseBudgetLine } from '../../libs/budget/src/usecases/lapse-budget-line.ts';
import { atTime } from '../support/at-time.ts';
import { BudgetScene } from '../support/given-budget.ts';
import { queued } from '../support/queued.ts';
import { refused } from '../support/refused.ts';

let scene: BudgetScene;
beforeAll(async () => {
  scene = await BudgetScene.start();
});
beforeEach(() => atTime(scene.app, '2026-03-02T10:00:00+02:00'));
afterAll(() => scene.app.stop());

describe('the end of the budget year (BR-29)', () => {
  const lastMoment = '2026-12-31T23:59:00+02:00';
  const firstMoment = '2027-01-01T00:00:00+02:00';
  const due = () => scene.app.get(LapseBudgetLine).due(scene.app.get(Reads), 100);

  async function givenYear() {
    const given = await scene.commitment();
    await scene.inUnit((transaction) => reserve(transaction, { lineId: given.lineId, lotId: newId(), amount: 1500n }));
    const payment = { lineId: given.lineId, contractId: given.contractId, paymentId: newId(), amount: 2000n };
    await scene.inUnit((transaction) => spend(transaction, payment));
    return { ...given, payment };
  }

  test('comes with the new year of the country and leaves what was paid', async () => {
    const { lineId } = await givenYear();
    await atTime(scene.app, lastMoment);
    expect(await due()).not.toContain(lineId);
    await scene.app.get(LapseBudgetLine).run(lineId);
    expect(await scene.balances(lineId)).toMatchObject({ available: 3500n });
    await atTime(scene.app, firstMoment);
    expect(await due()).toContain(lineId);
    await scene.app.get(LapseBudgetLine).run(lineId);
    expect(await scene.balances(lineId)).toEqual({
      appropriated: 2000n,
      reserved: 0n,
      committed: 2000n,
      paid: 2000n,
      available: 0n,
    });
    expect((await scene.ledger(lineId)).slice(-3)).toEqual(['release -1500', 'decommitment -3000', 'lapse -8000']);
    expect(await due()).not.toContain(lineId);
  });

  test('happens once, also when two workers come at the same time', async () => {
    const { lineId } = await givenYear();
    await atTime(scene.app, firstMoment);
    const workers = await scene.inUnit(async (transaction) => {
      await lockLine(transaction, lineId);
      const running = [1, 2, 3].map(() => scene.app.get(LapseBudgetLine).run(lineId));
      await queued(transaction, 3);
      return running;
    });
    await Promise.all(workers);
    expect((await scene.journal(lineId)).filter((type) => type === 'budget.lapsed')).toHaveLength(1);
    expect((await scene.ledger(lineId)).filter((entry) => entry.startsWith('lapse'))).toEqual(['lapse -8000']);
  });

  test('binds from its first moment, whether or not a worker has run', async () => {
    const { lineId, lotId, contractId } = await scene.reservation();
    await atTime(scene.app, firstMoment);
    expect(
      await refused(scene.inUnit((transaction) => reserve(transaction, { lineId, lotId: newId(), amount: 1n }))),
    ).toEqual(['BUDGET_YEAR_ENDED']);
    expect(
      await refused(scene.inUnit((transaction) => commit(transaction, { lineId, lotId, contractId, amount: 1n }))),
    ).toEqual(['BUDGET_YEAR_ENDED']);
    expect(await scene.ledger(lineId)).toEqual(['appropriation 10000', 'reservation 6000']);
  });

  test('a payment that comes back afterwards lapses as well', async () => {
    const { lineId, payment } = await givenYear();
    await atTime(scene.app, firstMoment);
    await scene.app.get(LapseBudgetLine).run(lineId);
    await scene.inUnit((transaction) => returnSpending(transaction, payment));
    expect(await scene.balances(lineId)).toEqual({
      appropriated: 0n,
      reserved: 0n,
      committed: 0n,
      paid: 0n,
      available: 0n,
    });
  });
});

describe('the ledger in the database', () => {
  const insert = (lineId: string, kind: string, amount: number, more: { lot?: string; contract?: string } = {}) =>
    scene.rows(
      `insert into budget_entry (id, line_id, kind, amount, process_kind, process_id, contract_id, recorded_at, act)
       values ($1, $2, $3, $4, 'lot', $5, $6, turbota_now(), 'x')`,
      [newId(), lineId, kind, amount, more.lot ?? newId(), more.contract ?? null],
    );

  test('is neither updated nor deleted, by the application or by the owner', async () => {
    const lineId = await scene.line('100.00');
    for (const statement of [
      'update budget_entry set amount = 1 where line_id = $1',
      'delete from budget_entry where line_id = $1',
    ]) {
      await expect(scene.rows(statement, [lineId])).rejects.toThrow(/permission denied/);
      const asOwner = scene.app.transactions.asSystem('test', async (transaction) => {
        await transaction.manager.query('set local role none');
        await transaction.manager.query(statement, [lineId]);
      });
      await expect(asOwner).rejects.toThrow(/append-only/);
    }
    expect(await scene.ledger(lineId)).toEqual(['appropriation 10000']);
  });

  test('refuses what no rule has allowed: every negative balance', async () => {
    const given = await scene.commitment();
    const { lineId, lotId, contractId: contract } = given;
    await expect(insert(lineId, 'reservation', 5001)).rejects.toThrow(/negative balance/);
    await expect(insert(lineId, 'release', -1, { lot: lotId })).rejects.toThrow(/negative balance/);
    await expect(insert(lineId, 'payment', 5001, { contract })).rejects.toThrow(/negative balance/);
    await expect(insert(lineId, 'decommitment', -5001, { contract })).rejects.toThrow(/negative balance/);
    await expect(insert(lineId, 'appropriation', -5001)).rejects.toThrow(/negative balance/);
    await expect(insert(lineId, 'payment', -1, { contract })).rejects.toThrow(/negative balance/);
    await expect(insert(lineId, 'commitment', -1, { contract })).rejects.toThrow(/budget_entry_sign_check/);
  });
});
