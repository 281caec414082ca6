import type { Instant, Language, Ratio } from '#kernel';
import {
  anyId,
  IdColumn,
  InstantColumn,
  IntColumn,
  RatioColumn,
  RefColumn,
  Sql,
  sql,
  Table,
  TextColumn,
} from '#platform';
import type { Setting, TargetGroup } from '#reference';
import { Entity } from 'typeorm';
import type { CountedNeed, Counts, NeedMethod } from '../domain/counted-need.ts';

/** What a need line counts: once in a round. */
export interface NeedKey {
  readonly roundId: string;
  readonly serviceCode: string;
  readonly targetGroup: TargetGroup;
  readonly setting: Setting;
  readonly territoryCode: string;
}

@Entity('need_line')
export class NeedLineRow implements NeedKey, Counts, CountedNeed {
  @IdColumn() id: string;
  @RefColumn() roundId: string;
  @TextColumn() serviceCode: string;
  @TextColumn() targetGroup: TargetGroup;
  @TextColumn() setting: Setting;
  @TextColumn() territoryCode: string;
  @IntColumn() served: number;
  @IntColumn() waiting: number;
  @IntColumn() assessedNotServed: number;
  @IntColumn() refusedForCapacity: number;
  @IntColumn({ nullable: true }) population: number | null;
  @RatioColumn({ nullable: true }) prevalence: Ratio | null;
  @IntColumn() identified: number;
  @IntColumn({ nullable: true }) estimated: number | null;
  @IntColumn() need: number;
  @IntColumn() unmet: number;
  @TextColumn() method: NeedMethod;
  @TextColumn() source: string;
  @TextColumn() language: Language;
  @RefColumn({ nullable: true }) surveyId: string | null;
  @IntColumn() version: number;
  @RefColumn() countedBy: string;
  @InstantColumn() countedAt: Instant;
}

export class NeedLines extends Table<NeedLineRow> {
  static readonly row = NeedLineRow;

  /** The line of a round that counts the same. */
  @Sql([{ roundId: anyId, serviceCode: '015.1', targetGroup: 'OTHER', setting: 'HOME', territoryCode: '0' }])
  same({ roundId, serviceCode, targetGroup, setting, territoryCode }: NeedKey): Promise<NeedLineRow | null> {
    return this.first(sql`select * from need_line where round_id = ${roundId} and service_code = ${serviceCode}
      and target_group = ${targetGroup} and setting = ${setting} and territory_code = ${territoryCode}`);
  }

  @Sql()
  async countOf(roundId: string): Promise<number> {
    const rows = await this.query<{ lines: number }>(
      sql`select count(*)::int as lines from need_line where round_id = ${roundId}`,
    );
    return rows[0]!.lines;
  }
}
