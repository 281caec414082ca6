import { Sql, sql, Statements } from '#platform';
import type { ServiceFacts } from '../domain/service.ts';
import type { Origin } from './origin.ts';

export class Services extends Statements {
  @Sql([['015.1', '015.3']])
  byCodes(codes: readonly string[]): Promise<ServiceFacts[]> {
    return this.query(sql`select code, name_uk as "nameUk", name_en as "nameEn", parent, type, settings, basic,
      code_status as "codeStatus", name_status as "nameStatus", active_from as "activeFrom", active_to as "activeTo"
      from service where code = any(${codes}) order by code`);
  }

  /** Writes rows that are new or differ; the product's own never overwrite imported ones. Tells how many changed. */
  @Sql([[], 'product'])
  async put(services: readonly ServiceFacts[], origin: Origin): Promise<number> {
    const changed = await this.query(sql`insert into service as old
        (code, name_uk, name_en, parent, type, settings, basic, code_status, name_status, active_from, active_to, origin)
      select code, "nameUk", "nameEn", parent, type, settings, basic, "codeStatus", "nameStatus", "activeFrom", "activeTo", ${origin}
      from jsonb_to_recordset(${JSON.stringify(services)}::jsonb) as given (code text, "nameUk" text, "nameEn" text, parent text,
        type text, settings text[], basic boolean, "codeStatus" text, "nameStatus" text, "activeFrom" date, "activeTo" date)
      on conflict (code) do update set name_uk = excluded.name_uk, name_en = excluded.name_en, parent = excluded.parent,
        type = excluded.type, settings = excluded.settings, basic = excluded.basic, code_status = excluded.code_status,
        name_status = excluded.name_status, active_from = excluded.active_from, active_to = excluded.active_to,
        origin = excluded.origin
      where (excluded.origin = 'import' or old.origin = 'product') and row(old.*) is distinct from row(excluded.*)
      returning code`);
    return changed.length;
  }
}
