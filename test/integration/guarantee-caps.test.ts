import fc from 'fast-check';
import { newId } from '#kernel';
import { commit, decommit, releaseReservation, reserve, returnSpending, spend } from '#budget';
import { Appropriate } from '../../libs/budget/src/usecases/appropriate.ts';
import { attack, drawn, rounds } from '../support/attack.ts';
import { BudgetScene } from '../support/given-budget.ts';
import { ContractScene } from '../support/given-contracts.ts';
import { refused } from '../support/refused.ts';

describe('a budget line', () => {
  let scene: BudgetScene;
  beforeAll(async () => {
    scene = await BudgetScene.start();
  });
  afterAll(() => scene.app.stop());

  const verbs = ['reserve', 'release', 'commit', 'decommit', 'spend', 'return', 'cut'] as const;
  const attempt = fc.record({
    verb: fc.constantFrom(...verbs),
    process: fc.nat(3),
    amount: fc.bigInt({ min: 1n, max: 6000n }),
  });

  test('is never overdrawn, whatever eight writers attempt at once', async () => {
    const races = fc.asyncProperty(fc.array(attempt, { minLength: 40, maxLength: 60 }), async (attempts) => {
      const lineId = await scene.line('100.00');
      const processes = Array.from({ length: 4 }, () => ({ lotId: newId(), contractId: newId(), paymentId: newId() }));
      const waiting = [...attempts];
      const writer = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const { verb, process, amount } = next;
          const given = { lineId, amount, ...processes[process]! };
          const work =
            verb === 'cut'
              ? scene.app
                  .get(Appropriate)
                  .execute(scene.officer, { lineId, amount: `-${amount / 100n + 1n}`, act: 'Рішення' })
              : scene.inUnit((transaction) => {
                  if (verb === 'reserve') return reserve(transaction, given);
                  if (verb === 'release') return releaseReservation(transaction, given);
                  if (verb === 'commit') return commit(transaction, given);
                  if (verb === 'decommit') return decommit(transaction, given);
                  return verb === 'spend' ? spend(transaction, given) : returnSpending(transaction, given);
                });
          await refused(work);
        }
      };
      await Promise.all(Array.from({ length: 8 }, writer));
      await neverOverdrawn(lineId);
    });
    await fc.assert(races, attack(6, 60));
  });

  /** After every single entry, in the order in which they were written: no sum above the one that limits it. */
  async function neverOverdrawn(lineId: string): Promise<void> {
    const entries = await scene.rows<{ kind: string; amount: string; contract_id: string | null }>(
      'select kind, amount, contract_id from budget_entry where line_id = $1 order by recorded_at, id',
      [lineId],
    );
    const sums = new Map<string, bigint>();
    const sum = (name: string) => sums.get(name) ?? 0n;
    const add = (name: string, amount: bigint) => sums.set(name, sum(name) + amount);
    for (const { kind, amount, contract_id: contract } of entries) {
      const name = { appropriation: 'appropriated', reservation: 'reserved', release: 'reserved' }[kind];
      const paying = kind === 'payment' || kind === 'return';
      add(name ?? (paying ? 'paid' : 'committed'), BigInt(amount));
      if (contract) add(`${paying ? 'paid' : 'committed'} ${contract}`, BigInt(amount));
    }
    const balances = await scene.balances(lineId);
    expect(balances.appropriated).toBe(sum('appropriated'));
    expect([balances.reserved, balances.committed, balances.paid]).toEqual(['reserved', 'committed', 'paid'].map(sum));
    expect(sum('reserved') + sum('committed')).toBeLessThanOrEqual(sum('appropriated'));
    for (const [name, amount] of sums) {
      expect(amount).toBeGreaterThanOrEqual(0n);
      if (name.startsWith('paid ')) expect(amount).toBeLessThanOrEqual(sum(name.replace('paid', 'committed')));
    }
  }
});

describe('a contract', () => {
  const CONTRACTS = rounds(1, 10);
  const HOURS = 100;
  const PRICE = 14_000;
  // The act of December is drawn up in the next budget year, which pays nothing from this one.
  const months = ['05', '06', '07', '08', '09', '10', '11'].map((month) => `2026-${month}`);
  const delivered = fc.array(fc.integer({ min: 10, max: 70 }), { minLength: 4, maxLength: months.length });

  let scene: ContractScene;
  beforeAll(async () => {
    scene = await ContractScene.start(CONTRACTS);
  });
  afterAll(() => scene.app.stop());

  test.each(drawn(delivered, CONTRACTS).map((hours) => [hours]))(
    'takes from acts and payment orders at once what it ordered and costs, and no more: %j hours',
    async (hours) => {
      const contractId = await scene.active();
      const acts: { id: string; hours: number }[] = [];
      for (const [place, each] of hours.entries())
        acts.push({ id: await scene.drafted(contractId, months[place]!, String(each)), hours: each });
      const submitted = await scene.race(
        'contract',
        contractId,
        acts.map(
          ({ id }) =>
            () =>
              scene.submit(id),
        ),
      );
      const taken = acts.filter((_, place) => submitted[place]!.length === 0);
      const refusedActs = acts.filter((_, place) => submitted[place]!.length > 0);
      const volume = taken.reduce((sum, act) => sum + act.hours, 0);
      expect(volume).toBeLessThanOrEqual(HOURS);
      expect(refusedActs.filter((act) => volume + act.hours <= HOURS)).toEqual([]);
      for (const { id } of taken) await scene.accept(id);
      const orders = acts.flatMap((act) => {
        const cost = `${(act.hours * PRICE) / 100}.00`;
        return [cost, cost, cost, '1.00'].map((amount) => refused(scene.order(act.id, amount)));
      });
      const ordered = await Promise.all(orders);
      expect(ordered.filter((codes) => codes.length === 0)).toHaveLength(taken.length);
      const cost = String(volume * PRICE);
      expect(
        await scene.one(
          `select c.total, c.drawn_total as drawn, c.accepted_total as accepted, c.ordered_total as ordered,
             l.quantity as volume, l.drawn_quantity as "drawnVolume",
             (select sum(amount) from payment p join act a on a.id = p.act_id where a.contract_id = c.id) as paid
           from contract c join contract_line l on l.contract_id = c.id where c.id = $1`,
          [contractId],
        ),
      ).toEqual({
        total: String(HOURS * PRICE),
        ...{ drawn: cost, accepted: cost, ordered: cost, paid: cost },
        volume: String(HOURS * 1000),
        drawnVolume: String(volume * 1000),
      });
      const payments = taken.map((act) => `payment ${act.hours * PRICE}`);
      expect((await scene.ledger(contractId)).sort()).toEqual([`commitment ${HOURS * PRICE}`, ...payments].sort());
    },
  );
});
