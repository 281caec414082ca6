import pg from 'pg';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly reference: boolean;
  /** The texts that a CHECK allows, where it lists them. */
  readonly allowed: readonly string[] | null;
}

interface TableOfColumns {
  readonly name: string;
  readonly columns: readonly Column[];
}

/**
 * Fills tables of a scratch database with rows that no life would make, but as many and as varied as the planner needs
 * to weigh one way against another: texts and states in turn, and references that spread over the whole of their
 * tables (`rows` is a prime, so each of them is met once). Checks and triggers are set aside; keys, uniqueness and indexes stay as they are. In the end the statistics say
 * that each table holds `counted` rows, so that the planner decides as it will when there are that many.
 */
export async function fill(
  connectionString: string,
  { rows, counted, leaveOut }: { rows: number; counted: number; leaveOut: readonly string[] },
): Promise<void> {
  const client = new pg.Client({ connectionString, options: '-c session_replication_role=replica' });
  await client.connect();
  try {
    const { rows: tables } = await client.query<TableOfColumns>(TABLES, [leaveOut]);
    const { rows: checks } = await client.query<{ drop: string }>(CHECKS, [leaveOut]);
    for (const { drop } of checks) await client.query(drop);
    for (const { name, columns } of tables) await client.query(insertion(name, columns, rows));
    await client.query('analyze');
    await client.query(
      `update pg_class set reltuples = reltuples * $1
      where relnamespace = 'public'::regnamespace and reltuples > 0 and relkind in ('r', 'i')`,
      [counted / rows],
    );
  } finally {
    await client.end();
  }
}

const CHECKS = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
  where contype = 'c' and connamespace = 'public'::regnamespace and coninhcount = 0 and conrelid <> 0
    and not conrelid::regclass::text = any($1)`;

const TABLES = `
  select c.oid::regclass::text as name, json_agg(json_build_object(
    'name', quote_ident(a.attname), 'type', format_type(a.atttypid, null), 'required', a.attnotnull,
    'reference', exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any(f.conkey)),
    'allowed', (select array(select m[1] from regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') m)
      from pg_constraint k where k.contype = 'c' and k.conrelid = c.oid and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ 'ANY|= ''' limit 1)) order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and not c.oid::regclass::text = any($1)
  group by c.oid order by c.oid`;

/** The same number gives the same id in every table, so references meet. */
const idOf = (n: string): string => `lpad(to_hex(${n}), 32, '0')::uuid`;

function insertion(table: string, columns: readonly Column[], rows: number): string {
  const values = columns.map((column, at) => valueOf(column, at, rows));
  const names = columns.map(({ name }) => name);
  return `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from generate_series(1, ${rows}) n
    on conflict do nothing`;
}

function valueOf({ name, type, allowed, reference }: Column, at: number, rows: number): string {
  const spread = `1 + (n::bigint * ${2 * at + 7919}) % ${rows}`;
  if (type === 'uuid') return name === 'id' ? idOf('n') : idOf(spread);
  if (allowed && allowed.length > 0)
    return `(array[${allowed.map((text) => `'${text}'`).join(', ')}])[1 + n % ${allowed.length}]`;
  if (type === 'text') return reference ? `'k' || ${spread}` : `'${name}-' || n`;
  if (type === 'text[]') return `array['x']`;
  if (type === 'boolean') return 'n % 2 = 0';
  // Periods end after they begin: a later column of a row is a later day.
  if (type === 'date') return `date '2026-01-01' + (n * 7919) % 300 + ${at}`;
  if (type.startsWith('timestamp')) return `timestamptz '2026-01-01' + n * interval '1 minute' + interval '${at} days'`;
  if (type === 'bytea') return `'\\x00'`;
  if (type === 'json' || type === 'jsonb') return `'{}'`;
  if (type === 'interval') return `interval '0'`;
  return name === 'year' ? '2000 + n % 50' : `(${spread})::${type}`;
}
