import type { Instant } from '#kernel';
import { IdColumn, InstantColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { VoteChoice, VoteFacts } from '../domain/vote.ts';

@Entity('vote')
export class VoteRow implements VoteFacts {
  @IdColumn() id: string;
  @RefColumn() meetingId: string;
  @RefColumn() memberId: string;
  @RefColumn() bidId: string;
  @TextColumn() choice: VoteChoice;
  @InstantColumn() castAt: Instant;
}

export class Votes extends Table<VoteRow> {
  static readonly row = VoteRow;

  @Sql()
  ofMeeting(meetingId: string): Promise<VoteRow[]> {
    return this.many(sql`select * from vote where meeting_id = ${meetingId} order by id`);
  }
}
