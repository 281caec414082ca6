import { execFile } from 'node:child_process';
import { appendFile, chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import pg from 'pg';
import { documentFrozen } from '#platform';
import { TestApplication } from '../support/application.ts';
import { attack } from '../support/attack.ts';
import { Bidding } from '../support/bidding.ts';
import { deliverAll } from '../support/deliver.ts';
import { flaws } from '../support/flaws.ts';
import {
  type Buyer,
  givenBuyer,
  givenProvider,
  givenPublishedTender,
  openTender,
  type Provider,
  type PublishedLot,
  query,
} from '../support/given-tendering.ts';
import { until } from '../support/until.ts';

const project = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const [ORIGINAL, RESTORED] = ['postgres-backup-trial', 'postgres-restored-trial'];

/** A durable server of its own, as `npm start` uses it: the tests' own one is careless about power cuts. */
async function server(what: 'start' | 'stop', name: string): Promise<{ url: string; folder: string }> {
  const { stdout } = await run(process.execPath, ['scripts/postgres.mjs', what, name], { cwd: project });
  const said = /: (postgres:\S+) \((.+)\)/.exec(stdout);
  return { url: said?.[1] ?? '', folder: said?.[2] ?? '' };
}

const folders: string[] = [];
const restored: TestApplication[] = [];
let archive: string;
let original: { url: string; folder: string };
let app: TestApplication;
let bidding: Bidding;
let buyer: Buyer;
const bidders: Provider[] = [];

beforeAll(async () => {
  archive = await mkdtemp(path.join(tmpdir(), 'turbota-archive-'));
  await chmod(archive, 0o777);
  original = await server('start', ORIGINAL);
  folders.push(original.folder, archive);
  await archiveLog();
  const admin = await connected(`${original.url}/postgres`);
  await admin.query('drop database if exists turbota_backup_template with (force)');
  await admin.query(`create database turbota_backup_template template template0 encoding 'UTF8'`);
  await admin.end();
  const template = `${original.url}/turbota_backup_template`;
  await run(process.execPath, ['test/support/fill-template.mjs', template], { cwd: project });
  app = await startOn(original.url, 'turbota_backup_template');
  bidding = new Bidding(app);
  buyer = await givenBuyer(app);
  for (let n = 0; n < 3; n += 1) bidders.push(await givenProvider(app, buyer));
});
afterAll(async () => {
  for (const one of restored) await one.app.close();
  await app.stop();
  for (const name of [ORIGINAL, RESTORED]) await server('stop', name);
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** The application on a copy of a database of this server. */
async function startOn(url: string, template: string): Promise<TestApplication> {
  process.env['TURBOTA_TEST_SERVER'] = `${url}/postgres`;
  process.env['TURBOTA_TEST_TEMPLATE'] = template;
  return TestApplication.start();
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Lets the server hand each finished piece of its log to the archive, which takes a restart. */
async function archiveLog(): Promise<void> {
  const client = await connected(`${original.url}/postgres`);
  await client.query(`alter system set archive_mode = on`);
  await client.query(`alter system set archive_command = 'test ! -f ${archive}/%f && cp %p ${archive}/%f'`);
  await client.end();
  await server('stop', ORIGINAL);
  original = await server('start', ORIGINAL);
}

/** Copies a running server's files between the two calls that PostgreSQL asks for, with the log that makes them whole. */
async function backUp(target: string): Promise<void> {
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
  await client.end();
  for (const name of ['postmaster.pid', 'postmaster.opts']) await rm(path.join(target, 'data', name), { force: true });
  // Copied from a file of the server, so that it belongs to the server's user.
  for (const name of ['backup_label', 'recovery.signal'])
    await run('cp', ['-a', path.join(target, 'data/PG_VERSION'), path.join(target, 'data', name)]);
  await writeFile(path.join(target, 'data/backup_label'), rows[0]!.labelfile);
  await run('cp', ['-a', path.join(original.folder, 'password'), target]);
}

/** Starts a copied server, which reads the archived log up to this moment and no further. */
async function startAsOf(moment: string, target: string): Promise<string> {
  const settings = [
    'archive_mode = off',
    `restore_command = 'cp ${archive}/%f %p'`,
    `recovery_target_time = '${moment}'`,
    `recovery_target_action = 'promote'`,
  ];
  await appendFile(path.join(target, 'data/postgresql.auto.conf'), `${settings.join('\n')}\n`);
  const { url } = await server('start', RESTORED);
  const client = await connected(`${url}/postgres`);
  await until('the copy has reached the moment', async () => {
    const { rows } = await client.query<{ over: boolean }>('select not pg_is_in_recovery() as over');
    return rows[0]!.over;
  });
  await client.end();
  return url;
}

/** The log up to here, in the archive. */
async function archived(): Promise<void> {
  const client = await connected(`${original.url}/postgres`);
  const { rows } = await client.query<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name');
  await until('the log is archived', async () => {
    const { rows: done } = await client.query<{ name: string | null }>(
      'select last_archived_wal as name from pg_stat_archiver',
    );
    return (done[0]!.name ?? '') >= rows[0]!.name;
  });
  await client.end();
}

/** Submits and replaces until it is told to stop or the server is gone; keeps what was acknowledged. */
async function bidOn(lot: PublishedLot, { signatory }: Provider, kept: Map<string, number>, stopped: () => boolean) {
  let id: string | null = null;
  for (let version = 0; !stopped(); version += 1) {
    const answer: { id: string } = await bidding.submit(signatory, lot, id ? { bidId: id, version } : {});
    id = answer.id;
    kept.set(id, version + 1);
  }
}

test('a backup taken under bids, with the archived log, restores to a moment: every chain is whole, every receipt from before is opened, and nothing is from after', async () => {
  const tender = await givenPublishedTender(app, buyer);
  await deliverAll(app, documentFrozen.type);
  const target = path.join(path.dirname(original.folder), RESTORED);
  folders.push(target);
  const acknowledged = new Map<string, number>();
  const versions = () => [...acknowledged.values()].reduce((sum, version) => sum + version, 0);
  let stopped = false;
  const crowd = Promise.all(bidders.map((bidder) => bidOn(tender.lots[0]!, bidder, acknowledged, () => stopped)));
  await until('everybody has a receipt', () => acknowledged.size === bidders.length);
  await backUp(target);
  const beforeMoment = versions();
  await until('there are receipts after the backup', () => versions() > beforeMoment);
  const before = new Map(acknowledged);
  const [now] = await query<{ moment: string }>(app, 'select clock_timestamp()::text as moment');
  const atMoment = versions();
  await until('there are receipts after the moment', () => versions() > atMoment + bidders.length);
  stopped = true;
  await crowd;
  await archived();

  const url = await startAsOf(now!.moment, target);
  const copy = await startOn(url, new URL(app.database.url).pathname.slice(1));
  restored.push(copy);
  const state = await flaws(copy);
  expect(state.flaws).toEqual([]);
  expect(state.chains).toBeGreaterThan(10);
  expect(state.documents).toBeGreaterThan(0);
  const kept = await new Bidding(copy).rows(tender.tenderId);
  const stored = new Map(kept.map(({ id, version }) => [id, version]));
  expect([...before].filter(([id, version]) => (stored.get(id) ?? 0) < version)).toEqual([]);
  expect([...stored.values()].reduce((sum, version) => sum + version, 0)).toBeLessThan(versions());
  await openTender(copy, tender);
  const opened = await query(copy, 'select id from bid where tender_id = $1 order by place', [tender.tenderId]);
  expect(opened.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
});

test('the database server is killed under bids: whatever was acknowledged is there when it comes back, and is opened', async () => {
  const stop = async (receipts: number) => {
    const tender = await givenPublishedTender(app, buyer);
    const acknowledged = new Map<string, number>();
    const versions = () => [...acknowledged.values()].reduce((sum, version) => sum + version, 0);
    const crowd = Promise.allSettled(
      bidders.map((bidder) => bidOn(tender.lots[0]!, bidder, acknowledged, () => false)),
    );
    await until('there are receipts enough', () => versions() >= receipts);
    const [pid] = (await readFile(path.join(original.folder, 'data/postmaster.pid'), 'utf8')).split('\n');
    // The server's way to end without writing anything down, for itself and all of its children at once.
    process.kill(Number(pid), 'SIGQUIT');
    expect((await crowd).map(({ status }) => status)).toEqual(bidders.map(() => 'rejected'));

    await server('start', ORIGINAL);
    await app.app.close();
    app = await TestApplication.start({ on: app.database });
    bidding = new Bidding(app);
    expect((await flaws(app)).flaws).toEqual([]);
    const kept = await bidding.rows(tender.tenderId);
    const stored = new Map(kept.map(({ id, version }) => [id, version]));
    expect([...acknowledged].filter(([id, version]) => (stored.get(id) ?? 0) < version)).toEqual([]);
    await openTender(app, tender);
    const opened = await query(app, 'select id from bid where tender_id = $1 order by place', [tender.tenderId]);
    expect(opened.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
  };
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 60 }), stop), attack(1, 12));
}, 600_000);
