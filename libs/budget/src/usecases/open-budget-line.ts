import { type Language, plainText } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, onConstraint, type Result, Transactions } from '#platform';
import { todaysPack } from '#reference';
import { BudgetLines } from '../db/budget-lines.ts';
import { type Fund, openLine } from '../domain/budget-line.ts';
import { refuse } from '../domain/problems.ts';
import { budgetLineOpened } from '../events.ts';
import { may } from '../policy.ts';

export interface OpenBudgetLineInput {
  readonly year: number;
  readonly programmeCode: string;
  readonly economicCode: string;
  readonly fund: Fund;
  readonly title: string;
  readonly language: Language;
}

/** A finance officer opens a line of the own authority's budget; it is empty until something is appropriated. */
@Injectable()
export class OpenBudgetLine {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: OpenBudgetLineInput): Promise<Result> {
    return this.transactions.run(actor, 'budget.open', input, async (transaction) => {
      if (!may(actor, 'budget.open') || !actor.organisationId) return refuse('NOT_FOUND');
      const { year, programmeCode, economicCode, fund, language } = input;
      const title = plainText(input.title);
      const pack = await todaysPack(transaction, actor.organisationId);
      const { currency, lapsesAt } = openLine(
        { year, programmeCode, economicCode, title },
        pack,
        await transaction.now(),
      );
      const line = {
        authorityId: actor.organisationId,
        year,
        programmeCode,
        economicCode,
        fund,
        title,
        language,
        currency,
        lapsesAt,
      };
      const id = await onConstraint(transaction, transaction.of(BudgetLines).insert({ ...line, packHash: pack.hash }), {
        budget_line_once: () => refuse('BUDGET_LINE_EXISTS'),
      });
      transaction.record(budgetLineOpened, id, { year, programmeCode, economicCode, fund });
      return { id };
    });
  }
}
