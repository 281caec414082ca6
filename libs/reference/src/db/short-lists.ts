import { Sql, sql, Statements } from '#platform';
import type { NamedCode, SubsistenceMinimum } from '../domain/seed/lists.ts';

/** Lists that only the product itself writes: units, economic codes, subsistence minimums. */
export class ShortLists extends Statements {
  @Sql([['PERSON_HOUR']])
  units(codes: readonly string[]): Promise<NamedCode[]> {
    return this.query(
      sql`select code, name_uk as "nameUk", name_en as "nameEn" from unit where code = any(${codes}) order by code`,
    );
  }

  @Sql([[]])
  async putUnits(units: readonly NamedCode[]): Promise<void> {
    await this.query(sql`insert into unit (code, name_uk, name_en) select code, "nameUk", "nameEn"
      from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as given (code text, "nameUk" text, "nameEn" text)
      on conflict (code) do update set name_uk = excluded.name_uk, name_en = excluded.name_en`);
  }

  @Sql([[]])
  async putEconomicCodes(codes: readonly NamedCode[]): Promise<void> {
    await this.query(sql`insert into economic_code (code, name_uk, name_en) select code, "nameUk", "nameEn"
      from jsonb_to_recordset(${JSON.stringify(codes)}::jsonb) as given (code text, "nameUk" text, "nameEn" text)
      on conflict (code) do update set name_uk = excluded.name_uk, name_en = excluded.name_en`);
  }

  @Sql([[]])
  async putSubsistenceMinimums(minimums: readonly SubsistenceMinimum[]): Promise<void> {
    const rows = minimums.map((minimum) => ({ ...minimum, amount: minimum.amount.toString() }));
    await this.query(sql`insert into subsistence_minimum (country, category, valid_from, amount)
      select country, category, "validFrom", amount
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (country text, category text, "validFrom" date, amount bigint)
      on conflict (country, category, valid_from) do update set amount = excluded.amount`);
  }
}
