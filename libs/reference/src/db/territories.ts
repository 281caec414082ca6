import { Sql, sql, Statements } from '#platform';
import type { TerritoryFacts } from '../domain/territory.ts';
import type { Origin } from './origin.ts';

export class Territories extends Statements {
  /** Whether a territory is another one or lies in it. */
  @Sql(['UA07080170010083384', 'UA07080170000013585'])
  async liesIn(code: string, outer: string): Promise<boolean> {
    const rows = await this.query(sql`with recursive upwards as (
        select code, parent from territory where code = ${code}
        union all
        select above.code, above.parent from territory above join upwards below on above.code = below.parent
      ) select code from upwards where code = ${outer}`);
    return rows.length > 0;
  }

  /** Writes rows that are new or differ; the product's own never overwrite imported ones. Tells how many changed. */
  @Sql([[], 'product'])
  async put(territories: readonly TerritoryFacts[], origin: Origin): Promise<number> {
    const changed = await this.query(sql`insert into territory as old
        (code, name_uk, name_en, kind, parent, oblast, population, population_year, origin)
      select code, "nameUk", "nameEn", kind, parent, oblast, population, "populationYear", ${origin}
      from jsonb_to_recordset(${JSON.stringify(territories)}::jsonb) as given (code text, "nameUk" text, "nameEn" text,
        kind text, parent text, oblast text, population integer, "populationYear" integer)
      on conflict (code) do update set name_uk = excluded.name_uk, name_en = excluded.name_en, kind = excluded.kind,
        parent = excluded.parent, oblast = excluded.oblast, population = excluded.population,
        population_year = excluded.population_year, origin = excluded.origin
      where (excluded.origin = 'import' or old.origin = 'product') and row(old.*) is distinct from row(excluded.*)
      returning code`);
    return changed.length;
  }
}
