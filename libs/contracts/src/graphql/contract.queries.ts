import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { type Asked, AskedBy, every, Everyone, given, descending, PageArgs, pageOf, Reads, sql } from '#platform';
import type { ContractState } from '../domain/contract.ts';
import { ActStateEnum, ContractStateEnum } from './contract.enums.ts';
import { ContractConnection, ContractType } from './contract.type.ts';
import { ActConnection, ActType } from './act.type.ts';
import { PaymentConnection, PaymentType } from './payment.type.ts';

@ArgsType()
class ContractsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only of this authority.' })
  authorityId: string | null;

  @Field(() => String, { nullable: true, description: 'Only of this provider.' })
  providerId: string | null;

  @Field(() => String, { nullable: true, description: 'Only from this tender.' })
  tenderId: string | null;

  @Field(() => ContractStateEnum, { nullable: true, description: 'Only in this state.' })
  state: ContractState | null;
}

@ArgsType()
class ActsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only of this contract.' })
  contractId: string | null;

  @Field(() => ActStateEnum, { nullable: true, description: 'Only in this state.' })
  state: string | null;
}

@ArgsType()
class PaymentsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only under this contract.' })
  contractId: string | null;
}

@Resolver()
export class ContractQueries {
  constructor(private readonly reads: Reads) {}

  @Everyone()
  @Query(() => ContractType, { nullable: true, description: 'A contract by its identifier.' })
  contract(@Args('id', { description: 'Identifier.' }) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => ContractConnection, { description: 'Contracts that the caller may see, the latest first.' })
  contracts(@Args() args: ContractsArgs, @AskedBy() asked: Asked): Promise<object> {
    const { authorityId, providerId, tenderId, state } = args;
    return this.reads.page(
      asked,
      pageOf(args),
      (t) =>
        every(
          given(authorityId, (value) => sql`${t}.authority_id = ${value}::uuid`),
          given(providerId, (value) => sql`${t}.provider_id = ${value}::uuid`),
          given(tenderId, (value) => sql`${t}.tender_id = ${value}::uuid`),
          given(state, (value) => sql`${t}.state = ${value}`),
        ),
      descending({ prepared_at: 'timestamptz' }),
    );
  }

  @Everyone()
  @Query(() => ActType, { nullable: true, description: 'An act of services by its identifier.' })
  act(@Args('id', { description: 'Identifier.' }) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => ActConnection, { description: 'Acts that the caller may see, the latest period first.' })
  acts(@Args() args: ActsArgs, @AskedBy() asked: Asked): Promise<object> {
    const { contractId, state } = args;
    return this.reads.page(
      asked,
      pageOf(args),
      (t) =>
        every(
          given(contractId, (value) => sql`${t}.contract_id = ${value}::uuid`),
          given(state, (value) => sql`${t}.state = ${value}`),
        ),
      descending({ period_from: 'date' }),
    );
  }

  @Everyone()
  @Query(() => PaymentType, { nullable: true, description: 'A payment by its identifier.' })
  payment(@Args('id', { description: 'Identifier.' }) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => PaymentConnection, { description: 'Payments, the latest order first.' })
  payments(@Args() args: PaymentsArgs, @AskedBy() asked: Asked): Promise<object> {
    const { contractId } = args;
    return this.reads.page(
      asked,
      pageOf(args),
      (t) => every(given(contractId, (value) => sql`${t}.contract_id = ${value}::uuid`)),
      descending({ ordered_at: 'timestamptz' }),
    );
  }
}
