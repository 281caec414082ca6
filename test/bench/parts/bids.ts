import pg from 'pg';
import { readFile } from 'node:fs/promises';
import { persistedManifest } from '#platform';
import { PASSWORD } from '../../support/given-identity.ts';
import { bidContent } from '../../support/given-tendering.ts';
import { cheap, dear, givenBidders, givenOpenLots, type OpenLot } from '../bidders.ts';
import { Child } from '../child.ts';
import { cpuOf, cpuOfServer, postmasterOf } from '../cpu.ts';
import { type Figure, number } from '../figures.ts';
import { PORTAL_KEY, startServer } from '../pages.ts';
import type { Offer, Offered } from '../processes/offer.ts';
import type { Setting } from '../setting.ts';

const BIDS = 5000;
const PER_SECOND = 500;
const TENDERS = 500;
const CONNECTIONS = 256;
const PATIENCE = 60_000;

/**
 * The crowd at a deadline: 500 bids a second for ten seconds, each through the API as the portal sends it, by another
 * signatory. Whatever is acknowledged must be stored, in time, and nothing else.
 */
export async function bids(setting: Setting): Promise<Figure[]> {
  const databaseUrl = await setting.generate('bids', 20_000, 0);
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c session_replication_role=replica' });
  await client.connect();
  try {
    const tokens = await givenBidders(client, BIDS);
    const lots = await givenOpenLots(client, TENDERS + 2);
    const crowd = new Crowd(setting.environment(databaseUrl), client, databaseUrl, tokens);
    return [
      await crowd.bid('on one tender', lots.slice(0, 1), await dear()),
      await crowd.bid('on one tender, passwords hashed as cheaply as can be', lots.slice(1, 2), await cheap()),
      await crowd.bid(`over ${TENDERS} tenders, passwords likewise`, lots.slice(2), await cheap()),
    ];
  } finally {
    await client.end();
  }
}

class Crowd {
  constructor(
    private readonly environment: Record<string, string>,
    private readonly client: pg.Client,
    private readonly databaseUrl: string,
    private readonly tokens: readonly string[],
  ) {}

  async bid(where: string, lots: readonly OpenLot[], passwordHash: string): Promise<Figure> {
    await this.client.query(`update person set password_hash = $1 where email like 'signatory-%'`, [passwordHash]);
    const text = await readFile(new URL('../documents/bench-submit-bid.graphql', import.meta.url), 'utf8');
    const [hash = ''] = Object.keys(persistedManifest([{ path: 'submit', text }]));
    const requests = this.tokens.map((token, n) => {
      const lot = lots[n % lots.length]!;
      const input = { lotId: lot.id, content: bidContent(lot), password: PASSWORD };
      return {
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, 'X-Portal-Key': PORTAL_KEY },
        body: JSON.stringify({ documentId: `sha256:${hash}`, variables: { input } }),
      };
    });
    const postmaster = await postmasterOf(this.databaseUrl);
    const { child, port } = await startServer('api.ts', this.environment);
    const sender = await Child.start('offer.ts');
    const before = { cpu: cpuOf(child.pid), database: cpuOfServer(postmaster) };
    const task = { port, requests, perSecond: PER_SECOND, connections: CONNECTIONS, patience: PATIENCE };
    const { seconds, bodies, p50, p99 } = await sender.do<Offer, Offered>(task);
    const cpu = (cpuOf(child.pid) - before.cpu) / bodies.length;
    const database = (cpuOfServer(postmaster) - before.database) / bodies.length;
    await sender.stop();
    await child.stop();
    const acknowledged = await this.assertKept(bodies, lots);
    return {
      what: `${number(BIDS)} bids at ${PER_SECOND} a second ${where}`,
      result: `**${number(acknowledged / seconds)}** acknowledged/s; ${number(acknowledged)} acknowledged within a minute, 0 lost, 0 late`,
      latency: `${number(p50)} / ${number(p99)}`,
      cpu: `${number(cpu)} + ${number(database)}`,
      against: `${number(acknowledged / seconds / PER_SECOND)} of what was offered`,
    };
  }

  /** How many were acknowledged; throws when one of them is not stored, or a stored one was late. */
  private async assertKept(bodies: readonly string[], lots: readonly OpenLot[]): Promise<number> {
    const acknowledged = bodies.flatMap((body) => {
      const answer = JSON.parse(body) as { data?: { submitBid?: { ownBid: { id: string } | null } | null } | null };
      return answer.data?.submitBid?.ownBid?.id ?? [];
    });
    if (acknowledged.length < bodies.length) {
      const refused = bodies.find((body) => !body.includes('receiptHead') || body.includes('"ownBid":null'));
      throw new Error(`${bodies.length - acknowledged.length} bids were refused: ${refused}`);
    }
    const { rows } = await this.client.query<{ id: string; late: boolean }>(
      `select b.id, b.received_at >= t.closes_at as late from sealed_bid b join tender t on t.id = b.tender_id
        where b.lot_id = any($1) and b.state = 'submitted'`,
      [lots.map(({ id }) => id)],
    );
    const stored = new Set(rows.map(({ id }) => id));
    const lost = acknowledged.filter((id) => !stored.has(id));
    const late = rows.filter((row) => row.late);
    if (lost.length > 0 || late.length > 0) throw new Error(`${lost.length} bids lost, ${late.length} late`);
    return acknowledged.length;
  }
}
