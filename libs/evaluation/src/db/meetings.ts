import type { Instant, StateOf } from '#kernel';
import { IdColumn, InstantColumn, IntColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { ScoreBundle } from '../domain/bundle.ts';
import type { Failure } from '../domain/evaluation.ts';
import type { MeetingFacts, MeetingKind, meetingMachine } from '../domain/meeting.ts';

@Entity('meeting')
export class MeetingRow implements MeetingFacts {
  @IdColumn() id: string;
  @RefColumn() tenderId: string;
  @RefColumn() lotId: string;
  @IntColumn() number: number;
  @TextColumn() kind: MeetingKind;
  @TextColumn() state: StateOf<typeof meetingMachine>;
  @TextColumn({ nullable: true }) reason: string | null;
  @InstantColumn() heldAt: Instant;
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
  /** The score bundle that a closed evaluation froze, as canonical text. */
  @TextColumn({ nullable: true }) bundle: string | null;
  @TextColumn({ nullable: true }) failure: Failure | null;
}

export const bundleOf = (meeting: Pick<MeetingRow, 'bundle'>): ScoreBundle =>
  JSON.parse(meeting.bundle ?? '') as ScoreBundle;

export class Meetings extends Table<MeetingRow> {
  static readonly row = MeetingRow;

  @Sql()
  ofLot(lotId: string): Promise<MeetingRow[]> {
    return this.many(sql`select * from meeting where lot_id = ${lotId} order by number`);
  }
}

@Entity('attendance')
export class AttendanceRow {
  @IdColumn() id: string;
  @RefColumn() meetingId: string;
  @RefColumn() memberId: string;
}

export class Attendances extends Table<AttendanceRow> {
  static readonly row = AttendanceRow;

  /** Members present, in the order in which they were named. */
  @Sql()
  async membersOf(meetingId: string): Promise<string[]> {
    const rows = await this.many(sql`select * from attendance where meeting_id = ${meetingId} order by id`);
    return rows.map((row) => row.memberId);
  }

  @Sql()
  ofLot(lotId: string): Promise<AttendanceRow[]> {
    return this.many(
      sql`select attendance.* from attendance join meeting on meeting.id = attendance.meeting_id
        where meeting.lot_id = ${lotId} order by attendance.id`,
    );
  }
}
