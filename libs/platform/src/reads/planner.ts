import { join, raw } from 'sql-template-tag';
import type { Actor } from '../access/actor.ts';
import { sql, type Statement } from '../database/table.ts';
import { type Alias, type LinkPart, partOf, readableOf } from './readable.ts';
import type { Selection } from './selection.ts';

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
      if (!part) continue;
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

  private linked(part: LinkPart, t: Alias, inner: Selection, asking: Parameters<LinkPart['on']>[2]): Statement {
    const other = this.alias();
    const { from, scope } = this.source(part.type, other);
    const object = this.object(inner, other);
    const where = sql`(${part.on(t, other, asking)}) and (${scope})`;
    if (part.kind === 'one') return sql`coalesce((select ${object} from ${from} where ${where} limit 1), 'null')`;
    return sql`(select '[' || coalesce(string_agg(${object}, ',' order by ${part.order!(other)}), '') || ']' from ${from} where ${where})`;
  }
}
