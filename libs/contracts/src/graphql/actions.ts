import { type Actor, type Alias, mayAttempt, sql, type Statement } from '#platform';
import { join } from 'sql-template-tag';

interface Offer {
  /** Whether the row is one in which the actor may do these. */
  readonly owner: Statement;
  /** Action of the machine, and the permission that it needs. */
  readonly actions: Readonly<Record<string, string>>;
}

type Transitions = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the actor may do with a row now, as JSON: what its state offers, its roles permit and its organisation owns. */
export function actionsSql(actor: Actor, t: Alias, table: Transitions, offers: readonly Offer[]): Statement {
  const parts = offers.flatMap(({ owner, actions }) =>
    Object.entries(actions)
      .filter(([, permission]) => mayAttempt(actor, permission))
      .map(([action]) => {
        const states = Object.keys(table).filter((state) => action in table[state]!);
        return sql`select ${action}::text as action where ${owner} and ${t}.state = any(${states}::text[])`;
      }),
  );
  if (parts.length === 0) return sql`'[]'::json`;
  return sql`(select coalesce(json_agg(offered.action), '[]'::json) from (${join(parts, ' union all ')}) offered)`;
}
