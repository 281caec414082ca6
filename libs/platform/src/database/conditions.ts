import { join } from 'sql-template-tag';
import { sql, type Statement } from './table.ts';

/** The condition of a filter that was given; null where it was left out. */
export const given = <Value>(
  value: Value | null | undefined,
  condition: (value: Value) => Statement,
): Statement | null => (value === null || value === undefined ? null : condition(value));

/**
 * Each of these conditions. A filter that was left out leaves no trace in the statement: prepared statements are planned
 * for any values, and `$1 is null or state = $1` would keep every index from being used.
 */
export function every(...conditions: readonly (Statement | null)[]): Statement {
  const present = conditions.filter((condition) => condition !== null);
  return present.length === 0 ? sql`true` : sql`${join(present, ' and ')}`;
}
