import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Asked, AskedBy, Everyone, Reads } from '#platform';
import { AwardType, ComplaintType } from './award.types.ts';
import { BidderType, BidType } from './bid.types.ts';
import { DeclarationType, MeetingType } from './meeting.types.ts';

@Resolver()
export class EvaluationQueries {
  constructor(private readonly reads: Reads) {}

  @Everyone()
  @Query(() => [BidderType], { description: 'Who bid in a tender, once the bids are opened.' })
  bidders(
    @Args('tenderId', { description: 'The tender.' }) tenderId: string,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.allBy(asked, 'tender_id', tenderId, 'lot_id', 'place');
  }

  @Everyone()
  @Query(() => [BidType], { description: 'The opened bids of a lot that the caller may see.' })
  bids(@Args('lotId', { description: 'The lot.' }) lotId: string, @AskedBy() asked: Asked): Promise<object> {
    return this.reads.allBy(asked, 'lot_id', lotId, 'place');
  }

  @Everyone()
  @Query(() => BidType, { nullable: true, description: 'An opened bid.' })
  bid(@Args('id', { description: 'Identifier.' }) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => [DeclarationType], { description: 'Declarations of interest in a tender.' })
  declarations(
    @Args('tenderId', { description: 'The tender.' }) tenderId: string,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.allBy(asked, 'tender_id', tenderId, 'signed_at', 'id');
  }

  @Everyone()
  @Query(() => [MeetingType], { description: 'Meetings of the commission on a lot.' })
  meetings(@Args('lotId', { description: 'The lot.' }) lotId: string, @AskedBy() asked: Asked): Promise<object> {
    return this.reads.allBy(asked, 'lot_id', lotId, 'number');
  }

  @Everyone()
  @Query(() => AwardType, { nullable: true, description: 'An award.' })
  award(@Args('id', { description: 'Identifier.' }) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => [AwardType], { description: 'Awards of a lot in the order they were proposed, including revoked ones.' })
  awards(@Args('lotId', { description: 'The lot.' }) lotId: string, @AskedBy() asked: Asked): Promise<object> {
    return this.reads.allBy(asked, 'lot_id', lotId, 'proposed_at', 'id');
  }

  @Everyone()
  @Query(() => [ComplaintType], { description: 'Complaints in a tender that the caller may see.' })
  complaints(
    @Args('tenderId', { description: 'The tender.' }) tenderId: string,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.allBy(asked, 'tender_id', tenderId, 'filed_at', 'id');
  }
}
