import { isId } from '#kernel';
import { Args, Context, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Everyone, type GraphqlContext, sql } from '#platform';
import { DocumentType } from './document.type.ts';

@Resolver()
export class DocumentQueries {
  @Everyone()
  @Query(() => DocumentType, { nullable: true, description: 'One document; null when it is not there or not for you.' })
  document(
    @Args('id', { type: () => ID, description: 'Id of the document.' }) id: string,
    @Context() { actor, reads }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reads.byId({ actor, info }, id);
  }

  @Everyone()
  @Query(() => [DocumentType], {
    description:
      'The documents of a tender, award, bid, contract, act or monitoring report that you may see, oldest first.',
  })
  documents(
    @Args('subjectId', { type: () => ID, description: 'Id of what the documents are about.' }) subjectId: string,
    @Context() { actor, reads }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (!isId(subjectId)) return [];
    return reads.all(
      { actor, info },
      (t) => sql`exists (select from record r where r.id = ${t}.record_id and r.subject_id = ${subjectId})`,
      (t) => sql`${t}.rendered_at, ${t}.id`,
    );
  }
}
