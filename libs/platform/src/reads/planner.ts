import { join, raw } from 'sql-template-tag';
import type { Actor } from '../access/actor.ts';
import { sql, type Statement } from '../database/table.ts';
import { type Alias, type LinkPart, partOf, readableOf } from './readable.ts';
import type { Selection } from './selection.ts';

/** PostgreSQL takes at most 100 arguments to a function: 50 pairs. */
const PAIRS = 50;

/** Composes one statement from the fields that a request asks for; each nested type brings its own scope. */
export class Plan {
  private aliases = 0;

  constructor(private readonly actor: Actor) {}

  alias(): Alias {
    this.aliases += 1;
    return raw(`t${this.aliases}`);
  }

  /** The JSON object of one row. */
  object(selection: Selection, t: Alias): Statement {
    const pairs: Statement[] = [];
    for (const [name, { arguments: given, inner }] of selection.fields) {
      if (name.startsWith('__')) continue;
      const part = partOf(selection.type, name);
      if (!part) continue;
      const asking = { actor: this.actor, arguments: given };
      const value = part.kind === 'value' ? part.sql(t, asking) : this.linked(part, t, inner!, asking);
      pairs.push(sql`${raw(`'${name}'`)}, ${value}`);
    }
    if (pairs.length <= PAIRS)
      return pairs.length === 0 ? sql`json_build_object()` : sql`json_build_object(${join(pairs)})`;
    const chunks: Statement[] = [];
    for (let at = 0; at < pairs.length; at += PAIRS)
      chunks.push(sql`jsonb_build_object(${join(pairs.slice(at, at + PAIRS))})`);
    return sql`(${join(chunks, ' || ')})::json`;
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
    if (part.kind === 'one') return sql`(select ${object} from ${from} where ${where} limit 1)`;
    return sql`(select coalesce(json_agg(${object} order by ${part.order!(other)}), '[]'::json) from ${from} where ${where})`;
  }
}
