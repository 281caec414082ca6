import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { isId } from '#kernel';
import { ascending, type Asked, AskedBy, Everyone, PageArgs, pageOf, Reads, sql } from '#platform';
import { DocumentConnection, DocumentType } from './document.type.ts';

@Resolver()
export class DocumentQueries {
  constructor(private readonly reads: Reads) {}

  @Everyone()
  @Query(() => DocumentType, {
    nullable: true,
    description: 'One document; null when it does not exist or is not visible to you.',
  })
  document(@Args('id', { type: () => ID, description: 'Id of the document.' }) id: string, @AskedBy() asked: Asked) {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => DocumentConnection, {
    description:
      'The documents of a tender, award, bid, contract, act or monitoring report that you may see, oldest first.',
  })
  documents(
    @Args('subjectId', { type: () => ID, description: 'Id of what the documents are about.' }) subjectId: string,
    @Args() page: PageArgs,
    @AskedBy() asked: Asked,
  ) {
    return this.reads.page(
      asked,
      pageOf(page),
      (t) =>
        sql`exists (select from record r where r.id = ${t}.record_id and r.subject_id = ${isId(subjectId) ? subjectId : null}::uuid)`,
      ascending({ rendered_at: 'timestamptz' }),
    );
  }
}
