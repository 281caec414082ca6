import { newId } from '#kernel';
import { commit, lockLine, reserve } from '#budget';
import type { Actor, Transaction } from '#platform';
import { Appropriate } from '../../libs/budget/src/usecases/appropriate.ts';
import { type OpenBudgetLineInput, OpenBudgetLine } from '../../libs/budget/src/usecases/open-budget-line.ts';
import { TestApplication } from './application.ts';
import { givenMember, givenOrganisation, type Member } from './given-identity.ts';

let programmes = 0;

/** A line of an authority's budget with so much money in it (decimal text, UAH). Each has a programme code of its own. */
export async function givenBudgetLine(
  app: TestApplication,
  financeOfficer: Actor,
  amount: string,
  given: Partial<OpenBudgetLineInput> = {},
): Promise<string> {
  programmes += 1;
  const { id } = await app.get(OpenBudgetLine).execute(financeOfficer, {
    year: 2026,
    programmeCode: String(8_130_000 + programmes),
    economicCode: '2240',
    fund: 'general',
    title: 'Соціальне замовлення',
    language: 'uk',
    ...given,
  });
  if (amount !== '0')
    await app
      .get(Appropriate)
      .execute(financeOfficer, { lineId: id, amount, act: 'Рішення міської ради № 1 від 05.01.2026' });
  return id;
}

/** An application, an authority's finance officer, and short ways to move money and to see what became of it. */
export class BudgetScene {
  private constructor(
    readonly app: TestApplication,
    readonly officer: Member,
  ) {}

  static async start(): Promise<BudgetScene> {
    const app = await TestApplication.start();
    const authority = await givenOrganisation(app, { kind: 'authority' });
    return new BudgetScene(app, await givenMember(app, authority, ['finance_officer']));
  }

  line = (amount: string): Promise<string> => givenBudgetLine(this.app, this.officer, amount);

  inUnit = <R>(work: (transaction: Transaction) => Promise<R>): Promise<R> =>
    this.app.transactions.asSystem('test', work);

  rows = <Row = Record<string, unknown>>(statement: string, values: unknown[] = []): Promise<Row[]> =>
    this.inUnit((transaction) => transaction.manager.query(statement, values) as Promise<Row[]>);

  /** A line with 100.00, of which 60.00 are reserved for a lot. */
  async reservation() {
    const lineId = await this.line('100.00');
    const lotId = newId();
    await this.inUnit((transaction) => reserve(transaction, { lineId, lotId, amount: 6000n }));
    return { lineId, lotId, contractId: newId() };
  }

  /** The same after its contract was signed for 50.00. */
  async commitment() {
    const given = await this.reservation();
    await this.inUnit((transaction) => commit(transaction, { ...given, amount: 5000n }));
    return given;
  }

  /** Kind and amount of every entry of a line in order of recording, as `reservation 6000`. */
  async ledger(lineId: string): Promise<string[]> {
    const entries = await this.rows<{ kind: string; amount: string }>(
      'select kind, amount from budget_entry where line_id = $1 order by recorded_at, id',
      [lineId],
    );
    return entries.map(({ kind, amount }) => `${kind} ${amount}`);
  }

  async journal(lineId: string): Promise<string[]> {
    const lines = await this.rows<{ type: string }>('select type from journal where subject = $1 order by sequence', [
      lineId,
    ]);
    return lines.map(({ type }) => type);
  }

  balances = (lineId: string) =>
    this.inUnit(async (transaction) => {
      const { appropriated, reserved, committed, paid, available } = await lockLine(transaction, lineId);
      return { appropriated, reserved, committed, paid, available };
    });
}
