interface Told {
  readonly version: string;
  readonly alphabet: boolean;
}

/** Refuses a database server that is too old, or that does not know the Ukrainian alphabet, by which names sort. */
export async function assertServer(query: (text: string) => Promise<readonly Told[]>): Promise<void> {
  const [server] = await query(`select current_setting('server_version_num') as version,
    to_regcollation('"uk-x-icu"') is not null as alphabet`);
  const { version, alphabet } = server!;
  if (Number(version) < 160000) throw new Error(`PostgreSQL 16 or newer is needed, this one is ${version}`);
  if (!alphabet) throw new Error('PostgreSQL with ICU is needed: this server has no collation "uk-x-icu"');
}
