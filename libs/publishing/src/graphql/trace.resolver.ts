import { Args, Context, ID, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { formatMoney } from '#kernel';
import {
  ApiError,
  Code,
  enumOf,
  Everyone,
  type GraphqlContext,
  Id,
  Moment,
  Money,
  MoneyType,
  Nested,
  Text,
  Texts,
  Value,
  Whole,
} from '#platform';
import { MOST_LINKS, type Trace, type TraceKind, traceKinds, type TraceNode } from '../domain/trace.ts';
import { FollowMoney } from '../usecases/follow-money.ts';

const TraceKindEnum = enumOf(traceKinds);
registerEnumType(TraceKindEnum, {
  name: 'TraceKind',
  description: 'A link of the chain from a counted need to a payment.',
});

@Value('One link of the chain.')
class TraceNodeType {
  @Code(() => TraceKindEnum, 'What it is.') kind: TraceKind;
  @Id() id: string;
  @Texts('Ids of the links from which it follows directly: a lot follows from its plan line and its tender.')
  from: readonly string[];
  @Text('The number that people quote.', { nullable: true }) reference: string | null;
  @Text('Name of the service, title, organisation or period.', { nullable: true }) title: string | null;
  @Text('Its state.', { nullable: true }) state: string | null;
  @Moment('When it was counted, adopted, published, received, decided, signed or ordered.', { nullable: true })
  at: string | null;
  @Money('Required budget, maximum value, price, total or amount.', { nullable: true }) amount: MoneyType | null;
  @Whole('Persons in need, or planned for.', { nullable: true }) persons: number | null;
  @Text('Why the link before it is missing, as it was justified in writing.', { nullable: true })
  explanation: string | null;
}

@Value('Exact sums along the chain in one currency, each link counted once.')
class TraceTotalsType {
  @Money('Required budgets of the plan lines.') planned: MoneyType;
  @Money('Totals of the contracts.') contracted: MoneyType;
  @Money('Totals of the accepted acts.') accepted: MoneyType;
  @Money('Executed payments.') paid: MoneyType;
}

@Value('Every hryvnia back to a counted need, and every need on to its payments.')
class TraceType {
  @Nested(() => [TraceNodeType], 'The links, needs first and payments last.', { most: MOST_LINKS })
  nodes: TraceNodeType[];
  @Nested(() => [TraceTotalsType], 'Sums, one for each currency.', { most: 10 }) totals: TraceTotalsType[];
}

@Resolver()
export class TraceQueries {
  constructor(private readonly follow: FollowMoney) {}

  @Everyone()
  @Query(() => TraceType, {
    nullable: true,
    description: 'Follows money from any link of the chain to both ends; null when no such link is visible to you.',
  })
  async trace(
    @Args('kind', { type: () => TraceKindEnum, description: 'What to begin with.' }) kind: TraceKind,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Context() { actor }: GraphqlContext,
  ): Promise<TraceType | null> {
    return shown(await this.follow.execute(actor, kind, id));
  }

  @Everyone()
  @Query(() => TraceType, {
    nullable: true,
    description:
      'Follows money from a tender, lot, bid, award, contract, act or payment by the number that people quote; a lot is T-2026-000123/2.',
  })
  async traceByReference(
    @Args('reference', { description: 'E.g. P-2026-000044, however it is typed.' }) reference: string,
    @Context() { actor }: GraphqlContext,
  ): Promise<TraceType | null> {
    return shown(await this.follow.byReference(actor, reference));
  }
}

function shown(trace: Trace | null): TraceType | null {
  if (!trace) return null;
  if (trace.nodes.length > MOST_LINKS)
    throw new ApiError('LIMIT_EXCEEDED', `The chain has more than ${MOST_LINKS} links.`);
  return {
    nodes: trace.nodes.map((node) => ({ ...node, amount: amountOf(node) })),
    totals: trace.totals.map(({ currency, planned, contracted, accepted, paid }) => ({
      planned: money(planned, currency),
      contracted: money(contracted, currency),
      accepted: money(accepted, currency),
      paid: money(paid, currency),
    })),
  };
}

const money = (amount: bigint, currency: string): MoneyType => ({ amount: formatMoney(amount), currency });

const amountOf = ({ amount, currency }: TraceNode): MoneyType | null =>
  amount === null || currency === null ? null : money(BigInt(amount), currency);
