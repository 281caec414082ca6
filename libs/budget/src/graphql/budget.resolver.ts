import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import {
  type Asked,
  AskedBy,
  type Call,
  every,
  Everyone,
  given,
  PageArgs,
  pageOf,
  Reads,
  sql,
  Verb,
  descending,
} from '#platform';
import { Appropriate } from '../usecases/appropriate.ts';
import { OpenBudgetLine } from '../usecases/open-budget-line.ts';
import { AppropriateInput, OpenBudgetLineInput } from './budget.inputs.ts';
import { BudgetLineConnection, BudgetLinePayload, BudgetLineType } from './budget.type.ts';

@Resolver()
export class BudgetVerbs {
  constructor(
    private readonly open: OpenBudgetLine,
    private readonly appropriation: Appropriate,
  ) {}

  @Verb(
    'budget.open',
    BudgetLinePayload,
    OpenBudgetLineInput,
    "Opens an empty line of the budget of the caller's authority.",
  )
  openBudgetLine({ actor, input }: Call<OpenBudgetLineInput>) {
    return this.open.execute(actor, input);
  }

  @Verb(
    'budget.appropriate',
    BudgetLinePayload,
    AppropriateInput,
    'Records a decision that gives money to a line or cuts it, never below its use (BR-24).',
  )
  appropriate({ actor, input }: Call<AppropriateInput>) {
    return this.appropriation.execute(actor, input);
  }
}

@Resolver()
export class BudgetQueries {
  constructor(private readonly reads: Reads) {}

  @Everyone()
  @Query(() => BudgetLineType, { nullable: true, description: 'A budget line by its identifier.' })
  budgetLine(@Args('id', { description: 'Identifier.' }) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => BudgetLineConnection, { description: 'The budget lines of an authority, the latest year first.' })
  budgetLines(
    @Args('authorityId', { description: 'The authority.' }) authorityId: string,
    @Args('year', { type: () => Int, nullable: true, description: 'One budget year only.' }) year: number | null,
    @Args() page: PageArgs,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.page(
      asked,
      pageOf(page),
      (t) =>
        every(
          sql`${t}.authority_id = ${authorityId}::uuid`,
          given(year, (value) => sql`${t}.year = ${value}`),
        ),
      descending({ year: 'integer' }),
    );
  }
}
