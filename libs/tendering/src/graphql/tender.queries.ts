import { readCode, readReference } from '#kernel';
import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { type Asked, AskedBy, Can, every, Everyone, given, PageArgs, pageOf, Reads, sql, descending } from '#platform';
import type { TenderState } from '../domain/machines.ts';
import { TenderStateEnum } from './tender.enums.ts';
import { TenderConnection, TenderType } from './tender.type.ts';

@ArgsType()
class TendersArgs extends PageArgs {
  @Field(() => TenderStateEnum, { nullable: true, description: 'Only in this state.' })
  state: TenderState | null;

  @Field(() => String, { nullable: true, description: 'Only of this buyer.' })
  authorityId: string | null;

  @Field(() => String, { nullable: true, description: 'Only with a lot of this social service.' })
  serviceCode: string | null;
}

@Resolver()
export class TenderQueries {
  constructor(private readonly reads: Reads) {}

  @Everyone()
  @Query(() => TenderType, { nullable: true, description: 'A tender by its identifier.' })
  tender(@Args('id', { description: 'Identifier.' }) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => TenderType, { nullable: true, description: 'A tender by the number that people quote.' })
  tenderByReference(
    @Args('reference', { description: 'E.g. T-2026-000123, however it is typed.' }) reference: string,
    @AskedBy() asked: Asked,
  ): Promise<object | null> {
    return this.reads.one(asked, (t) => sql`${t}.reference = ${readReference(reference)?.text ?? null}`);
  }

  @Everyone()
  @Query(() => TenderConnection, { description: 'Published tenders, the latest first.' })
  tenders(@Args() args: TendersArgs, @AskedBy() asked: Asked): Promise<object> {
    const { state, authorityId, serviceCode } = args;
    return this.reads.page(
      asked,
      pageOf(args),
      (t) =>
        every(
          sql`${t}.published_at is not null`,
          given(state, (value) => sql`${t}.state = ${value}`),
          given(authorityId, (value) => sql`${t}.authority_id = ${value}::uuid`),
          given(
            serviceCode,
            (value) =>
              sql`exists (select from lot l where l.tender_id = ${t}.id and l.service_code = ${readCode(value)})`,
          ),
        ),
      descending({ published_at: 'timestamptz' }),
    );
  }

  @Can('tender.readOwn')
  @Query(() => TenderConnection, { description: "Tenders of the caller's authority in every state, the latest first." })
  ownTenders(@Args() page: PageArgs, @AskedBy() asked: Asked): Promise<object> {
    return this.reads.page(
      asked,
      pageOf(page),
      (t) => sql`${t}.authority_id = ${asked.actor.organisationId}::uuid`,
      descending({ created_at: 'timestamptz' }),
    );
  }
}
