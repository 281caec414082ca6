import { Sql, sql, Statements } from '#platform';
import type { CpvFacts } from '../domain/seed/cpv.ts';
import type { Origin } from './origin.ts';

export class CpvCodes extends Statements {
  @Sql([['85311100-3']])
  byCodes(codes: readonly string[]): Promise<CpvFacts[]> {
    return this.query(
      sql`select code, name_uk as "nameUk", name_en as "nameEn" from cpv where code = any(${codes}) order by code`,
    );
  }

  /** Writes rows that are new or differ; the product's own never overwrite imported ones. Tells how many changed. */
  @Sql([[], 'product'])
  async put(codes: readonly CpvFacts[], origin: Origin): Promise<number> {
    const changed = await this.query(sql`insert into cpv as old (code, name_uk, name_en, origin)
      select code, "nameUk", "nameEn", ${origin}
      from jsonb_to_recordset(${JSON.stringify(codes)}::jsonb) as given (code text, "nameUk" text, "nameEn" text)
      on conflict (code) do update set name_uk = excluded.name_uk, name_en = excluded.name_en, origin = excluded.origin
      where (excluded.origin = 'import' or old.origin = 'product') and row(old.*) is distinct from row(excluded.*)
      returning code`);
    return changed.length;
  }
}
