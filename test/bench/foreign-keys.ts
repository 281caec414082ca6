import pg from 'pg';

interface Key {
  readonly name: string;
  readonly child: string;
  readonly parent: string;
  readonly columns: readonly string[];
  readonly references: readonly string[];
}

/** Throws when a row points to nothing: every foreign key of the database at once, a set at a time instead of a row. */
export async function assertForeignKeys(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Key>(`
      select c.conname as name, c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
        array(select quote_ident(a.attname) from unnest(c.conkey) with ordinality k (n, place)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by place) as columns,
        array(select quote_ident(a.attname) from unnest(c.confkey) with ordinality k (n, place)
          join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by place) as references
      from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conparentid = 0`);
    for (const { name, child, parent, columns, references } of rows) {
      const set = columns.map((column) => `c.${column} is not null`).join(' and ');
      const same = columns.map((column, at) => `p.${references[at]} = c.${column}`).join(' and ');
      const found = await client.query(
        `select from ${child} c where ${set} and not exists (select from ${parent} p where ${same}) limit 1`,
      );
      if (found.rowCount) throw new Error(`${name}: a row of ${child} points to no ${parent}`);
    }
  } finally {
    await client.end();
  }
}
