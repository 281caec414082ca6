import { Module } from '@nestjs/common';
import { BudgetQueries, BudgetVerbs } from './graphql/budget.resolver.ts';
import { Appropriate } from './usecases/appropriate.ts';
import { LapseBudgetLine } from './usecases/lapse-budget-line.ts';
import { OpenBudgetLine } from './usecases/open-budget-line.ts';

@Module({ providers: [OpenBudgetLine, Appropriate, LapseBudgetLine, BudgetVerbs, BudgetQueries] })
export class BudgetModule {}
