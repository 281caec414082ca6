/** Makes the database of an address where there is none yet. */
export async function ensureDatabase(url) {
  try {
    await open(url, () => undefined);
  } catch (error) {
    if (error.code !== '3D000') throw new Error(`The database does not answer: ${error.message || error.code}`);
    await administer(url, (client, name) => client.query(`create database ${name}`));
  }
}

/** Throws the database of an address away, whoever is still connected to it. */
export async function dropDatabase(url) {
  await administer(url, (client, name) => client.query(`drop database if exists ${name} with (force)`));
}

/** Gives the database of an address another name. */
export async function renameDatabase(url, to) {
  await administer(url, (client, name) =>
    client.query(`alter database ${name} rename to ${client.escapeIdentifier(to)}`),
  );
}

async function administer(url, work) {
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = '/postgres';
  await open(server.href, (client) => work(client, client.escapeIdentifier(name)));
}

async function open(address, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
