import { formatMoney } from '#kernel';
import { Args, Context, Field, ID, Int, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { DateTimeScalar, enumOf, Everyone, type GraphqlContext, MoneyType } from '#platform';
import { traceKinds } from '../domain/trace.ts';
import type { Trace, TraceKind, TraceNode } from '../domain/trace.ts';
import { FollowMoney } from '../usecases/follow-money.ts';

const TraceKindEnum = enumOf(traceKinds);
registerEnumType(TraceKindEnum, {
  name: 'TraceKind',
  description: 'A link of the chain from a counted need to a payment.',
});

@ObjectType('TraceNode', { description: 'One link of the chain.' })
class TraceNodeType {
  @Field(() => TraceKindEnum, { description: 'What it is.' })
  kind: TraceKind;

  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => [ID], {
    description: 'Ids of the links from which it follows directly: a lot follows from its plan line and its tender.',
  })
  from: readonly string[];

  @Field(() => String, { nullable: true, description: 'The number that people quote.' })
  reference: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the service, title, organisation or period.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Its state.' })
  state: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was counted, adopted, published, received, decided, signed or ordered.',
  })
  at: string | null;

  @Field(() => MoneyType, { nullable: true, description: 'Required budget, maximum value, price, total or amount.' })
  amount: MoneyType | null;

  @Field(() => Int, { nullable: true, description: 'Persons in need, or planned for.' })
  persons: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the link before it is missing, as it was justified in writing.',
  })
  explanation: string | null;
}

@ObjectType('TraceTotals', { description: 'Exact sums along the chain in one currency, each link counted once.' })
class TraceTotalsType {
  @Field(() => MoneyType, { description: 'Required budgets of the plan lines.' })
  planned: MoneyType;

  @Field(() => MoneyType, { description: 'Totals of the contracts.' })
  contracted: MoneyType;

  @Field(() => MoneyType, { description: 'Totals of the accepted acts.' })
  accepted: MoneyType;

  @Field(() => MoneyType, { description: 'Executed payments.' })
  paid: MoneyType;
}

@ObjectType('Trace', { description: 'Every hryvnia back to a counted need, and every need on to its payments.' })
class TraceType {
  @Field(() => [TraceNodeType], { description: 'The links, needs first and payments last.' })
  nodes: TraceNodeType[];

  @Field(() => [TraceTotalsType], { description: 'Sums, one for each currency.' })
  totals: TraceTotalsType[];
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
