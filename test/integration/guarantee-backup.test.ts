import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { sha256 } from '#kernel';
import { type Head, type PublicLine, verifyChain } from '#platform';
import { TestApplication } from '../support/application.ts';
import { Bidding } from '../support/bidding.ts';
import { givenBuyer, givenProvider, givenPublishedTender, openTender, query } from '../support/given-tendering.ts';

const project = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const [ORIGINAL, RESTORED] = ['postgres-backup-trial', 'postgres-restored-trial'];

/** A durable server of its own, as `npm start` uses it: the tests' own one is careless about power cuts. */
async function server(what: 'start' | 'stop', name: string): Promise<{ url: string; folder: string }> {
  const { stdout } = await run(process.execPath, ['scripts/postgres.mjs', what, name], { cwd: project });
  const said = /: (postgres:\S+) \((.+)\)/.exec(stdout);
  return { url: said?.[1] ?? '', folder: said?.[2] ?? '' };
}

/** Lets test databases come from here. */
function useServer(url: string, template: string): void {
  process.env['TURBOTA_TEST_SERVER'] = `${url}/postgres`;
  process.env['TURBOTA_TEST_TEMPLATE'] = template;
}

const folders: string[] = [];
const apps: TestApplication[] = [];
afterAll(async () => {
  for (const app of apps) await app.stop();
  for (const name of [ORIGINAL, RESTORED]) await server('stop', name);
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}, 60_000);

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Copies a running server's files between the two calls that PostgreSQL asks for, with the log that makes them whole. */
async function backUp(original: { url: string; folder: string }, target: string): Promise<void> {
  const client = await connected(`${original.url}/postgres`);
  const copy = async (from: string) => {
    // What the server removes while it is being copied is in its log.
    await run('cp', ['-a', path.join(original.folder, from), path.join(target, path.dirname(from))]).catch(
      () => undefined,
    );
  };
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true, mode: 0o755 });
  await client.query(`select pg_backup_start('trial', true)`);
  await copy('data');
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
  await copy('data/pg_wal');
  await client.end();
  // Copied from a file of the server, so that it belongs to the server's user.
  await run('cp', ['-a', path.join(target, 'data/PG_VERSION'), path.join(target, 'data/backup_label')]);
  await writeFile(path.join(target, 'data/backup_label'), rows[0]!.labelfile);
  for (const name of ['postmaster.pid', 'postmaster.opts']) await rm(path.join(target, 'data', name), { force: true });
  await run('cp', ['-a', path.join(original.folder, 'password'), target]);
}

async function flaws(app: TestApplication): Promise<{ chains: number; flaws: unknown[] }> {
  const heads = await query<Head & { chain: string; subject: string }>(
    app,
    'select chain, subject, sequence, hash from journal_head where sequence > 0',
  );
  const found: unknown[] = [];
  for (const head of heads) {
    const lines = await query<PublicLine>(
      app,
      `select sequence, previous_hash as "previousHash", hash, text from journal
        where chain = $1 and subject = $2 order by sequence`,
      [head.chain, head.subject],
    );
    found.push(...verifyChain(lines, head));
  }
  const records = await query<{ text: string; sha256: string }>(app, 'select text, sha256 from record');
  found.push(...records.filter((record) => sha256(record.text) !== record.sha256));
  return { chains: heads.length, flaws: found };
}

test('a backup taken under bids restores to a state in which every chain is whole and every earlier receipt is opened', async () => {
  const original = await server('start', ORIGINAL);
  folders.push(original.folder);
  const admin = await connected(`${original.url}/postgres`);
  await admin.query('drop database if exists turbota_backup_template with (force)');
  await admin.query(`create database turbota_backup_template template template0 encoding 'UTF8'`);
  await admin.end();
  await run(process.execPath, ['test/support/fill-template.mjs', `${original.url}/turbota_backup_template`], {
    cwd: project,
  });
  useServer(original.url, 'turbota_backup_template');
  const app = await TestApplication.start();
  apps.push(app);
  const bidding = new Bidding(app);
  const buyer = await givenBuyer(app);
  const tender = await givenPublishedTender(app, buyer);
  const bidders = [await givenProvider(app, buyer), await givenProvider(app, buyer), await givenProvider(app, buyer)];

  const target = path.join(path.dirname(original.folder), RESTORED);
  folders.push(target);
  const acknowledged: { id: string; head: string }[] = [];
  const submit = async (place: number) => {
    const { id } = await bidding.submit(bidders[place]!.signatory, tender.lots[0]!);
    const [row] = await query<{ head: string }>(app, 'select receipt_head as head from sealed_bid where id = $1', [id]);
    acknowledged.push({ id, head: row!.head });
  };
  await submit(0);
  await submit(1);
  const before = [...acknowledged];
  let ended = false;
  const later = async () => {
    const { id } = await bidding.submit(bidders[2]!.signatory, tender.lots[0]!);
    for (let version = 1; !ended; version += 1)
      await bidding.submit(bidders[2]!.signatory, tender.lots[0]!, { bidId: id, version });
  };
  const crowd = later();
  await backUp(original, target).finally(() => (ended = true));
  await crowd;

  const restored = await server('start', RESTORED);
  useServer(restored.url, new URL(app.database.url).pathname.slice(1));
  const again = await TestApplication.start();
  apps.push(again);
  const state = await flaws(again);
  expect(state.chains).toBeGreaterThan(10);
  expect(state.flaws).toEqual([]);
  const kept = await new Bidding(again).rows(tender.tenderId);
  const receipts = kept.map(({ id, receipt_head: head }) => ({ id, head }));
  expect(receipts).toEqual(expect.arrayContaining(before));
  await openTender(again, tender);
  const opened = await query(again, 'select id from bid where tender_id = $1 order by place', [tender.tenderId]);
  expect(opened.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
}, 240_000);
