import type { Instant, Language } from '#kernel';
import { IdColumn, InstantColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';

/** One choice of an authority; the latest of a key is in force. */
@Entity('own_rule')
export class OwnRuleRow {
  @IdColumn() id: string;
  @RefColumn() authorityId: string;
  @TextColumn() key: string;
  @TextColumn({ nullable: true }) value: string | null;
  @TextColumn() reason: string;
  @TextColumn() language: Language;
  @RefColumn() setBy: string;
  @InstantColumn() setAt: Instant;
}

export class OwnRules extends Table<OwnRuleRow> {
  static readonly row = OwnRuleRow;

  /** What an authority has chosen in place of the country's values, by key. */
  @Sql()
  async inForce(authorityId: string): Promise<Record<string, string>> {
    const rows = await this.query<{ key: string; value: string }>(
      sql`select key, value from own_rule_in_force where authority_id = ${authorityId}`,
    );
    return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  }
}
