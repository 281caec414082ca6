import pg from 'pg';

/** Drops what test files left behind, and stops the server unless another run is using it. */
export default async function tearDown() {
  const admin = new pg.Client({ connectionString: process.env['TURBOTA_TEST_SERVER'] });
  await admin.connect();
  const { rows } = await admin.query('select datname as name from pg_database where starts_with(datname, $1)', [
    `${process.env['TURBOTA_TEST_RUN']}_`,
  ]);
  for (const { name } of rows) await admin.query(`drop database if exists ${name} with (force)`);
  await admin.end();
  await globalThis.turbotaTestServer?.release();
}
