import { empty, join, raw } from 'sql-template-tag';
import type { Actor } from '../access/actor.ts';
import { sql, type Statement } from '../database/table.ts';
import { type Alias, type Asking, type FieldPart, partOf, readableOf } from './parts.ts';
import { orTooLong } from './sql-values.ts';
import { nestedPageSql } from './page-sql.ts';
import { pageOf } from './page.ts';
import { type Rows, rowsOf, type Selection } from './selection.ts';

type LinkPart = Exclude<FieldPart, { kind: 'value' }>;
type PagePart = Extract<FieldPart, { kind: 'page' }>;

/** The JSON of a row, and what is joined to the row for it. */
export interface RowObject {
  readonly beside: Statement;
  readonly object: Statement;
}

/** Composes one statement from the fields that a request asks for; each nested type brings its own scope. */
export class Plan {
  private aliases = 0;

  constructor(private readonly actor: Actor) {}

  alias(): Alias {
    this.aliases += 1;
    return raw(`t${this.aliases}`);
  }

  /** A row's fields stand beside it as a row of their own: PostgreSQL writes that as JSON for less than member by member. */
  object(selection: Selection, t: Alias): RowObject {
    const members = [...selection.fields].map(([name, { arguments: given, inner }]) => {
      const part = partOf(selection.type, name);
      const asking = { actor: this.actor, arguments: given };
      const value = part.kind === 'value' ? part.sql(t, asking) : this.linked(part, t, inner!, asking);
      return sql`${value} as ${raw(`"${name}"`)}`;
    });
    if (members.length === 0) return { beside: empty, object: sql`'{}'::json` };
    const fields = this.alias();
    return {
      beside: sql` cross join lateral (select ${join(members)}) ${fields}`,
      object: sql`row_to_json(${fields})`,
    };
  }

  /** Where a type's rows come from and which of them this actor may see. */
  source(type: string, t: Alias): { from: Statement; scope: Statement } {
    const { table, scope } = readableOf(type);
    return { from: sql`${raw(`"${table}"`)} ${t}`, scope: scope(this.actor, t) };
  }

  private linked(part: LinkPart, t: Alias, inner: Selection, asking: Asking): Statement {
    if (part.kind === 'page') return this.page(part, t, rowsOf(inner), asking);
    const other = this.alias();
    const { from, scope } = this.source(inner.type, other);
    const { beside, object } = this.object(inner, other);
    const where = sql`(${part.on(t, other, asking)}) and (${scope})`;
    if (part.kind === 'one') return sql`(select ${object} from ${from}${beside} where ${where} limit 1)`;
    const order = part.order(other);
    const limit = raw(String(part.most + 1));
    const rows = sql`select ${object} as o from ${from}${beside} where ${where} order by ${order} limit ${limit}`;
    const list = sql`coalesce(array_to_json(array_agg(o)), '[]')`;
    return sql`(select ${orTooLong(sql`count(*)`, part.most, list)} from (${rows}) rows)`;
  }

  private page(part: PagePart, t: Alias, inner: Rows, asking: Asking): Statement {
    const given = asking.arguments;
    const { first, after } = pageOf({ first: Number(given['first']), after: given['after']?.toString() });
    const other = this.alias();
    const { from, scope } = this.source(inner.type, other);
    const row = this.object(inner, other);
    const where = sql`(${part.on(t, other, asking)}) and (${scope})`;
    return nestedPageSql(inner.parts!, { from, where, ...row, first, after, order: part.order, t: other });
  }
}
