import { Args, Query, Resolver } from '@nestjs/graphql';
import { ascending, type Asked, AskedBy, Everyone, Most, PageArgs, pageOf, Reads, sql } from '#platform';
import { MOST_MEMBERS } from '#tendering';
import { AwardConnection, AwardType, ComplaintConnection } from './award.type.ts';
import { BidConnection, BidderConnection, BidType } from './bid.type.ts';
import { DeclarationType, MeetingConnection } from './meeting.type.ts';

@Resolver()
export class EvaluationQueries {
  constructor(private readonly reads: Reads) {}

  @Everyone()
  @Query(() => BidderConnection, { description: 'Who bid in a tender, once the bids are opened.' })
  bidders(
    @Args('tenderId', { description: 'The tender.' }) tenderId: string,
    @Args() page: PageArgs,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.pageBy(
      asked,
      pageOf(page),
      'tender_id',
      tenderId,
      ascending({ lot_id: 'uuid', place: 'integer' }),
    );
  }

  @Everyone()
  @Query(() => BidConnection, { description: 'The opened bids of a lot that the caller may see.' })
  bids(
    @Args('lotId', { description: 'The lot.' }) lotId: string,
    @Args() page: PageArgs,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.pageBy(asked, pageOf(page), 'lot_id', lotId, ascending({ place: 'integer' }));
  }

  @Everyone()
  @Query(() => BidType, { nullable: true, description: 'An opened bid.' })
  bid(@Args('id', { description: 'Identifier.' }) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Most(MOST_MEMBERS)
  @Query(() => [DeclarationType], { description: 'Declarations of interest in a tender.' })
  declarations(
    @Args('tenderId', { description: 'The tender.' }) tenderId: string,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.all(
      asked,
      (t) => sql`${t}.tender_id = ${tenderId}`,
      (t) => sql`${t}.signed_at, ${t}.id`,
    );
  }

  @Everyone()
  @Query(() => MeetingConnection, { description: 'Meetings of the commission on a lot.' })
  meetings(
    @Args('lotId', { description: 'The lot.' }) lotId: string,
    @Args() page: PageArgs,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.pageBy(asked, pageOf(page), 'lot_id', lotId, ascending({ number: 'integer' }));
  }

  @Everyone()
  @Query(() => AwardType, { nullable: true, description: 'An award.' })
  award(@Args('id', { description: 'Identifier.' }) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => AwardConnection, {
    description: 'Awards of a lot in the order they were proposed, including revoked ones.',
  })
  awards(
    @Args('lotId', { description: 'The lot.' }) lotId: string,
    @Args() page: PageArgs,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.pageBy(asked, pageOf(page), 'lot_id', lotId, ascending({ proposed_at: 'timestamptz' }));
  }

  @Everyone()
  @Query(() => ComplaintConnection, { description: 'Complaints in a tender that the caller may see.' })
  complaints(
    @Args('tenderId', { description: 'The tender.' }) tenderId: string,
    @Args() page: PageArgs,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.pageBy(asked, pageOf(page), 'tender_id', tenderId, ascending({ filed_at: 'timestamptz' }));
  }
}
