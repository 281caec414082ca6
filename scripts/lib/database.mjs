/** Makes the database of an address where there is none yet. */
export async function ensureDatabase(url) {
  const { default: pg } = await import('pg');
  const open = async (address, work) => {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  };
  try {
    await open(url, () => undefined);
  } catch (error) {
    if (error.code !== '3D000') throw new Error(`The database does not answer: ${error.message || error.code}`);
    const server = new URL(url);
    const name = decodeURIComponent(server.pathname.slice(1));
    server.pathname = '/postgres';
    await open(server.href, (client) => client.query(`create database ${client.escapeIdentifier(name)}`));
  }
}
