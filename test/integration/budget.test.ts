import { newId } from '#kernel';
import { commit, decommit, lockLine, releaseReservation, reserve, returnSpending, spend } from '#budget';
import { Appropriate } from '../../libs/budget/src/usecases/appropriate.ts';
import { OpenBudgetLine } from '../../libs/budget/src/usecases/open-budget-line.ts';
import { atTime } from '../support/at-time.ts';
import { BudgetScene } from '../support/given-budget.ts';
import { givenMember, givenOrganisation } from '../support/given-identity.ts';
import { refused } from '../support/refused.ts';

let scene: BudgetScene;
beforeAll(async () => {
  scene = await BudgetScene.start();
});
beforeEach(() => atTime(scene.app, '2026-03-02T10:00:00+02:00'));
afterAll(() => scene.app.stop());

describe('a budget line', () => {
  test('is opened once for the same programme, code, fund and year', async () => {
    const form = {
      year: 2026,
      programmeCode: '0813242',
      economicCode: '2240',
      title: 'Догляд',
      language: 'uk',
    } as const;
    const open = (fund: 'general' | 'special') =>
      scene.app.get(OpenBudgetLine).execute(scene.officer, { ...form, fund });
    await open('general');
    expect(await refused(open('general'))).toEqual(['BUDGET_LINE_EXISTS']);
    expect(await refused(open('special'))).toEqual([]);
    expect(await scene.rows(`select 1 from budget_line where programme_code = '0813242'`)).toHaveLength(2);
  });

  test('is not changed by the finance scene.officer of another authority', async () => {
    const stranger = await givenMember(scene.app, await givenOrganisation(scene.app, { kind: 'authority' }), [
      'finance_officer',
    ]);
    const lineId = await scene.line('0');
    expect(
      await refused(scene.app.get(Appropriate).execute(stranger, { lineId, amount: '5', act: 'Рішення' })),
    ).toEqual(['NOT_FOUND']);
    expect(await scene.ledger(lineId)).toEqual([]);
  });

  test('keeps the decision and the person of each appropriation', async () => {
    const lineId = await scene.line('100.00');
    expect(
      await scene.rows('select act, person_id, process_kind from budget_entry where line_id = $1', [lineId]),
    ).toEqual([
      { act: 'Рішення міської ради № 1 від 05.01.2026', person_id: scene.officer.personId, process_kind: 'decision' },
    ]);
    expect(await scene.journal(lineId)).toEqual(['budget.opened', 'budget.appropriated']);
  });

  test('is not cut below what is reserved (BR-24)', async () => {
    const { lineId } = await scene.reservation();
    const cut = (amount: string) =>
      scene.app.get(Appropriate).execute(scene.officer, { lineId, amount, act: 'Рішення' });
    expect(await refused(cut('-40.01'))).toEqual(['APPROPRIATION_BELOW_USE']);
    expect(await scene.ledger(lineId)).toEqual(['appropriation 10000', 'reservation 6000']);
    expect(await refused(cut('-40'))).toEqual([]);
  });
});

describe('reserving', () => {
  test('above the line is refused, and nothing is written (BR-24)', async () => {
    const { lineId } = await scene.reservation();
    const work = scene.inUnit((transaction) => reserve(transaction, { lineId, lotId: newId(), amount: 4001n }));
    expect(await refused(work)).toEqual(['BUDGET_LINE_EXCEEDED']);
    expect(await scene.ledger(lineId)).toEqual(['appropriation 10000', 'reservation 6000']);
    expect(await scene.journal(lineId)).toEqual(['budget.opened', 'budget.appropriated', 'budget.reserved']);
  });

  test('a line that does not exist is refused', async () => {
    expect(
      await refused(
        scene.inUnit((transaction) => reserve(transaction, { lineId: newId(), lotId: newId(), amount: 1n })),
      ),
    ).toEqual(['NOT_FOUND']);
  });

  test('several lots in one unit count together, after the clock was read too', async () => {
    const lineId = await scene.line('100.00');
    const work = scene.inUnit(async (transaction) => {
      await lockLine(transaction, lineId);
      await transaction.now();
      await reserve(transaction, { lineId, lotId: newId(), amount: 6000n });
      await reserve(transaction, { lineId, lotId: newId(), amount: 4001n });
    });
    expect(await refused(work)).toEqual(['BUDGET_LINE_EXCEEDED']);
    expect(await scene.ledger(lineId)).toEqual(['appropriation 10000']);
  });

  test('ten at the same time never take more than the line has', async () => {
    const lineId = await scene.line('100.00');
    const attempts = Array.from({ length: 10 }, () =>
      refused(scene.inUnit((transaction) => reserve(transaction, { lineId, lotId: newId(), amount: 3000n }))),
    );
    const answers = (await Promise.all(attempts)).flat();
    expect(answers).toEqual(Array.from({ length: 7 }, () => 'BUDGET_LINE_EXCEEDED'));
    expect(await scene.balances(lineId)).toMatchObject({ reserved: 9000n, available: 1000n });
  });

  test('a lot is reserved once, also by two at the same time', async () => {
    const lineId = await scene.line('100.00');
    const lotId = newId();
    const twice = [1, 2].map(() =>
      refused(scene.inUnit((transaction) => reserve(transaction, { lineId, lotId, amount: 3000n }))),
    );
    expect((await Promise.all(twice)).flat()).toEqual(['LOT_ALREADY_RESERVED']);
    expect(await scene.ledger(lineId)).toEqual(['appropriation 10000', 'reservation 3000']);
  });

  test('a release gives the money back, once', async () => {
    const { lineId, lotId } = await scene.reservation();
    await scene.inUnit((transaction) => releaseReservation(transaction, { lineId, lotId }));
    await scene.inUnit((transaction) => releaseReservation(transaction, { lineId, lotId }));
    expect(await scene.ledger(lineId)).toEqual(['appropriation 10000', 'reservation 6000', 'release -6000']);
    expect(await scene.journal(lineId)).toEqual([
      'budget.opened',
      'budget.appropriated',
      'budget.reserved',
      'budget.released',
    ]);
  });
});

test('a cut of the line against a reservation: the line is never overdrawn', async () => {
  for (let round = 0; round < 5; round += 1) {
    const lineId = await scene.line('100.00');
    const cut = scene.app.get(Appropriate).execute(scene.officer, { lineId, amount: '-60', act: 'Рішення' });
    const taken = scene.inUnit((transaction) => reserve(transaction, { lineId, lotId: newId(), amount: 6000n }));
    const answers = await Promise.all([refused(cut), refused(taken)]);
    expect(answers.flat()).toHaveLength(1);
    expect((await scene.balances(lineId)).available).toBe(4000n);
  }
});

describe('committing', () => {
  test('turns the reservation into a commitment and releases the rest (BR-25)', async () => {
    const { lineId } = await scene.commitment();
    expect(await scene.ledger(lineId)).toEqual([
      'appropriation 10000',
      'reservation 6000',
      'release -6000',
      'commitment 5000',
    ]);
    expect(await scene.balances(lineId)).toEqual({
      appropriated: 10000n,
      reserved: 0n,
      committed: 5000n,
      paid: 0n,
      available: 5000n,
    });
  });

  test('above the reservation is refused, and the reservation stands', async () => {
    const given = await scene.reservation();
    expect(await refused(scene.inUnit((transaction) => commit(transaction, { ...given, amount: 6001n })))).toEqual([
      'COMMITMENT_ABOVE_RESERVATION',
    ]);
    expect(await scene.balances(given.lineId)).toMatchObject({ reserved: 6000n, committed: 0n });
  });

  test('against a release at the same time: one of them has the money, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const given = await scene.reservation();
      const [committed] = await Promise.all([
        refused(scene.inUnit((transaction) => commit(transaction, { ...given, amount: 6000n }))),
        refused(scene.inUnit((transaction) => releaseReservation(transaction, given))),
      ]);
      const won = committed.length === 0;
      if (!won) expect(committed).toEqual(['COMMITMENT_ABOVE_RESERVATION']);
      expect(await scene.balances(given.lineId)).toEqual({
        appropriated: 10000n,
        reserved: 0n,
        committed: won ? 6000n : 0n,
        paid: 0n,
        available: won ? 4000n : 10000n,
      });
    }
  });
});

describe('paying', () => {
  test('never above the commitment of the contract (BR-28)', async () => {
    const { lineId, contractId } = await scene.commitment();
    const pay = (amount: bigint) =>
      refused(scene.inUnit((transaction) => spend(transaction, { lineId, contractId, paymentId: newId(), amount })));
    expect(await pay(3000n)).toEqual([]);
    expect(await pay(2001n)).toEqual(['PAYMENT_ABOVE_COMMITMENT']);
    expect(await scene.balances(lineId)).toMatchObject({ committed: 5000n, paid: 3000n });
  });

  test('two at the same time never pay more than is committed', async () => {
    const { lineId, contractId } = await scene.commitment();
    const pay = () =>
      refused(
        scene.inUnit((transaction) => spend(transaction, { lineId, contractId, paymentId: newId(), amount: 3000n })),
      );
    expect((await Promise.all([pay(), pay(), pay()])).flat()).toEqual([
      'PAYMENT_ABOVE_COMMITMENT',
      'PAYMENT_ABOVE_COMMITMENT',
    ]);
    expect(await scene.balances(lineId)).toMatchObject({ paid: 3000n });
  });

  test('one payment is charged once, also by two at the same time', async () => {
    const { lineId, contractId } = await scene.commitment();
    const paymentId = newId();
    const pay = () =>
      refused(scene.inUnit((transaction) => spend(transaction, { lineId, contractId, paymentId, amount: 1000n })));
    expect((await Promise.all([pay(), pay()])).flat()).toEqual(['PAYMENT_ALREADY_SPENT']);
    expect(await scene.balances(lineId)).toMatchObject({ paid: 1000n });
  });

  test('what the treasury did not execute comes back and may be paid again', async () => {
    const { lineId, contractId } = await scene.commitment();
    const payment = { lineId, contractId, paymentId: newId(), amount: 5000n };
    await scene.inUnit((transaction) => spend(transaction, payment));
    await scene.inUnit((transaction) => returnSpending(transaction, payment));
    expect(await scene.balances(lineId)).toMatchObject({ committed: 5000n, paid: 0n });
    expect(await refused(scene.inUnit((transaction) => returnSpending(transaction, payment)))).toEqual([
      'RETURN_ABOVE_PAYMENT',
    ]);
    expect(await refused(scene.inUnit((transaction) => spend(transaction, payment)))).toEqual([]);
  });

  test('the unpaid part of a commitment can be taken back, the paid part cannot', async () => {
    const { lineId, contractId } = await scene.commitment();
    await scene.inUnit((transaction) => spend(transaction, { lineId, contractId, paymentId: newId(), amount: 2000n }));
    const less = (amount: bigint) =>
      refused(scene.inUnit((transaction) => decommit(transaction, { lineId, contractId, amount })));
    expect(await less(3001n)).toEqual(['DECOMMITMENT_ABOVE_UNPAID']);
    expect(await less(3000n)).toEqual([]);
    expect(await scene.balances(lineId)).toMatchObject({ committed: 2000n, paid: 2000n, available: 8000n });
  });
});
