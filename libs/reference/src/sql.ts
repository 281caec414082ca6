import { sql, type Statement } from '#platform';

export const nameOfService = (code: Statement): Statement =>
  sql`(select service.name_uk from service where service.code = ${code})`;

/** The time zone in which the days of a rule pack begin. */
export const timeZoneOfPack = (hash: Statement): Statement =>
  sql`(select rule_pack.data::json -> 'calendar' ->> 'timeZone' from rule_pack where rule_pack.hash = ${hash})`;
