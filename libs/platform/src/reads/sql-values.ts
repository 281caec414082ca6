import { raw } from 'sql-template-tag';
import { sql, type Statement } from '../database/table.ts';

/** A moment, as `2026-03-01T09:00:00.000Z`. */
export const instantSql = (value: Statement): Statement =>
  sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Minor units as `{ amount, currency }`. */
export const moneySql = (minor: Statement, currency: Statement): Statement =>
  sql`case when ${minor} is null then null else json_build_object('amount', round(${minor}::numeric / 100, 2)::text, 'currency', ${currency}) end`;

/** Thousandths as the shortest decimal text. */
export const quantitySql = (thousandths: Statement): Statement => sql`trim_scale(${thousandths}::numeric / 1000)::text`;

/** A stored `7/3` as `{ numerator, denominator, decimal }`. */
export const ratioSql = (text: Statement): Statement =>
  sql`case when ${text} is null then null else json_build_object(
    'numerator', split_part(${text}, '/', 1), 'denominator', split_part(${text}, '/', 2),
    'decimal', round(split_part(${text}, '/', 1)::numeric / split_part(${text}, '/', 2)::numeric, 2)::text) end`;

/** A list, as JSON, that is never cut: were it longer than it says, the statement would end in an error, which is logged. */
export const orTooLong = (count: Statement, most: number, list: Statement): Statement =>
  sql`case when ${count} > ${raw(String(most))} then list_too_long(${raw(String(most))})::json else ${list} end`;
