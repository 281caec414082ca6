import type { Instant } from '#kernel';
import { IdColumn, InstantColumn, IntColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { bidsOfLot } from '#tendering';
import { Entity } from 'typeorm';
import type { ScoreFacts } from '../domain/score.ts';

@Entity('score')
export class ScoreRow implements ScoreFacts {
  @IdColumn() id: string;
  @RefColumn() bidId: string;
  @RefColumn() criterionId: string;
  @RefColumn() memberId: string;
  @IntColumn() points: number;
  @TextColumn() comment: string;
  @InstantColumn() givenAt: Instant;
}

export class Scores extends Table<ScoreRow> {
  static readonly row = ScoreRow;

  @Sql()
  ofLot(lotId: string): Promise<ScoreRow[]> {
    return this.many(
      sql`select score.* from score join ${bidsOfLot(sql`${lotId}`)} bid on bid.id = score.bid_id order by score.id`,
    );
  }

  @Sql()
  given(bidId: string, criterionId: string, memberId: string): Promise<ScoreRow | null> {
    return this.first(
      sql`select * from score where bid_id = ${bidId} and criterion_id = ${criterionId} and member_id = ${memberId}`,
    );
  }
}
