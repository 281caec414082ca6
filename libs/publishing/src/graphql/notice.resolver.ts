import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Call, Can, type GraphqlContext, PageArgs, pageOf, sql, Verb, descending } from '#platform';
import { ReadNotice } from '../usecases/read-notice.ts';
import { NoticeConnection, NoticePayload, ReadNoticeInput } from './notice.type.ts';

@Resolver()
export class NoticeResolver {
  constructor(private readonly read: ReadNotice) {}

  @Can('notice.list')
  @Query(() => NoticeConnection, { description: 'Notices to your organisation, the newest first.' })
  notices(
    @Args() page: PageArgs,
    @Args('unread', { type: () => Boolean, defaultValue: false, description: 'Only those that nobody has read.' })
    unread: boolean,
    @Context() { actor, reads }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reads.page(
      { actor, info },
      pageOf(page),
      (t) => (unread ? sql`${t}.read_at is null` : sql`true`),
      descending({ at: 'timestamptz' }),
    );
  }

  @Verb('notice.read', NoticePayload, ReadNoticeInput, 'Marks a notice as read.')
  readNotice({ actor, input }: Call<ReadNoticeInput>) {
    return this.read.execute(actor, input);
  }
}
