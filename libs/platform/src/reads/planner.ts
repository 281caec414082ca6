import { join, raw } from 'sql-template-tag';
import type { Actor } from '../access/actor.ts';
import { sql, type Statement } from '../database/table.ts';
import { type Alias, type Asking, type FieldPart, partOf, readableOf } from './parts.ts';
import { orTooLong } from './sql-values.ts';
import { nestedPageSql } from './page-sql.ts';
import { pageOf } from './page.ts';
import { type Rows, rowsOf, type Selection } from './selection.ts';

type LinkPart = Exclude<FieldPart, { kind: 'value' }>;
type PagePart = Extract<FieldPart, { kind: 'page' }>;

/** PostgreSQL takes at most 100 arguments to a function: 48 fields, each with its name, and what stands around them. */
const FIELDS = 48;

/** Composes one statement from the fields that a request asks for; each nested type brings its own scope. */
export class Plan {
  private aliases = 0;

  constructor(private readonly actor: Actor) {}

  alias(): Alias {
    this.aliases += 1;
    return raw(`t${this.aliases}`);
  }

  /** The JSON of one row, as text: put together by hand it costs the database less than by its own functions. */
  object(selection: Selection, t: Alias): Statement {
    const members: Statement[] = [];
    for (const [name, { arguments: given, inner }] of selection.fields) {
      const part = partOf(selection.type, name);
      const asking = { actor: this.actor, arguments: given };
      const value =
        part.kind === 'value'
          ? sql`coalesce(to_json(${part.sql(t, asking)}), 'null')`
          : this.linked(part, t, inner!, asking);
      members.push(sql`${raw(`'${members.length > 0 ? ',' : '{'}"${name}":'`)}, ${value}`);
    }
    if (members.length === 0) return sql`'{}'`;
    const chunks: Statement[] = [];
    for (let at = 0; at < members.length; at += FIELDS)
      chunks.push(sql`concat(${join(members.slice(at, at + FIELDS))})`);
    return sql`${join(chunks, ' || ')} || '}'`;
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
    const object = this.object(inner, other);
    const where = sql`(${part.on(t, other, asking)}) and (${scope})`;
    if (part.kind === 'one') return sql`coalesce((select ${object} from ${from} where ${where} limit 1), 'null')`;
    const order = part.order(other);
    const limit = raw(String(part.most + 1));
    const rows = sql`select ${object} as o from ${from} where ${where} order by ${order} limit ${limit}`;
    const list = sql`concat('[', string_agg(o, ','), ']')`;
    return sql`(select ${orTooLong(sql`count(*)`, part.most, list)} from (${rows}) rows)`;
  }

  private page(part: PagePart, t: Alias, inner: Rows, asking: Asking): Statement {
    const given = asking.arguments;
    const { first, after } = pageOf({ first: Number(given['first']), after: given['after']?.toString() });
    const other = this.alias();
    const { from, scope } = this.source(inner.type, other);
    const object = inner.fields.size > 0 ? this.object(inner, other) : sql`'null'`;
    const where = sql`(${part.on(t, other, asking)}) and (${scope})`;
    return nestedPageSql(inner.parts!, { from, where, object, first, after, order: part.order, t: other });
  }
}
