import { sql, type Statement } from '../database/table.ts';
import type { Actor, Role } from './actor.ts';

/** Who may do one thing. With `owner`, only in rows of the actor's own organisation. */
export interface Permission<Row> {
  readonly who: 'roles' | 'everyone' | 'signed in' | 'system';
  readonly roles: readonly Role[];
  readonly owner?: (row: Row) => string | null;
}

/** These roles; with an owner, only where the row belongs to their organisation. */
export function permit(roles: readonly Role[]): Permission<unknown>;
export function permit<Row>(roles: readonly Role[], owner: (row: Row) => string | null): Permission<Row>;
export function permit<Row>(roles: readonly Role[], owner?: (row: Row) => string | null): Permission<Row> {
  return owner ? { who: 'roles', roles, owner } : { who: 'roles', roles };
}

export const everyone: Permission<unknown> = { who: 'everyone', roles: [] };
/** Anybody with an account, whatever the organisation. */
export const signedIn: Permission<unknown> = { who: 'signed in', roles: [] };
/** The clock and the handlers of events. */
export const systemOnly: Permission<unknown> = { who: 'system', roles: [] };

const declared = new Map<string, Permission<never>>();

/** Every action of every room: for the guard, the permissions page and the tests. */
export const permissions: ReadonlyMap<string, Permission<never>> = declared;

/** May this actor do this at all, before any row is known? */
export function mayAttempt(actor: Actor, action: string): boolean {
  const permission = declared.get(action);
  if (!permission) return false;
  if (permission.who === 'everyone') return true;
  if (permission.who === 'signed in') return actor.kind === 'person';
  if (permission.who === 'system') return actor.kind === 'system';
  return actor.kind === 'person' && permission.roles.some((role) => actor.roles.includes(role));
}

type RowOf<P> = P extends Permission<infer Row> ? Row : never;

export interface Policy<P> {
  /** May the actor do this to this row? An action without an owner takes no row. */
  may<A extends keyof P & string>(
    actor: Actor,
    action: A,
    ...row: unknown extends RowOf<P[A]> ? [row?: unknown] : [row: RowOf<P[A]>]
  ): boolean;
}

/** The one table of a room that says who may do what in it. */
export function definePolicy<P extends { readonly [action in keyof P]: Permission<never> }>(table: P): Policy<P> {
  for (const [action, permission] of Object.entries<Permission<never>>(table)) {
    if (declared.has(action)) throw new Error(`action ${action} is declared twice`);
    declared.set(action, permission);
  }
  return {
    may: (actor, action, ...row) => {
      if (!mayAttempt(actor, action)) return false;
      const owner = table[action].owner as ((row: unknown) => string | null) | undefined;
      return owner === undefined || (row[0] !== undefined && owner(row[0]) === actor.organisationId);
    },
  };
}

/** The same rule as a SQL condition for lists: the actor may attempt the action and owns the row. */
export function mayInSql(actor: Actor, action: string, owner: Statement): Statement {
  return mayAttempt(actor, action) ? sql`${owner} = ${actor.organisationId}::uuid` : sql`false`;
}
