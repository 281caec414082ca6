import { parseMoney, plainText, refuse } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { BudgetLines } from '../db/budget-lines.ts';
import { appropriate } from '../domain/movements.ts';
import { budgetAppropriated } from '../events.ts';
import { may } from '../policy.ts';
import { move } from './movement.ts';

export interface AppropriateInput {
  readonly lineId: string;
  /** Decimal text in units of the line's currency; with a minus the line is cut. */
  readonly amount: string;
  readonly act: string;
}

/** Records a decision of the council that gives money to a line or takes it back. */
@Injectable()
export class Appropriate {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: AppropriateInput): Promise<Result> {
    return this.transactions.run(actor, 'budget.appropriate', input, async (transaction) => {
      const line = await transaction.of(BudgetLines).lock(input.lineId);
      if (!line || !may(actor, 'budget.appropriate', line)) return refuse('NOT_FOUND');
      const amount = parseMoney(input.amount, ['amount']);
      const act = plainText(input.act);
      await move(transaction, line.id, (_, ledger, now) => appropriate(line, ledger, { amount, act }, now), act);
      transaction.record(budgetAppropriated, line.id, { amount: String(amount) });
      return { id: line.id };
    });
  }
}
