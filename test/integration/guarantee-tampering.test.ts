import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { sha256 } from '#kernel';
import { CONFIG, type Config, type Head, type PublicLine, documentFrozen, verifyChain } from '#platform';
import { VerifyDocument } from '#publishing';
import { PublicJournal } from '../../libs/platform/src/journal/public-journal.ts';
import { keyOf } from '../../libs/platform/src/storage/hashing.ts';
import { OpenBids } from '../../libs/tendering/src/usecases/open-bids.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { drawn, rounds } from '../support/attack.ts';
import { deliverAll } from '../support/deliver.ts';
import type { Member } from '../support/given-identity.ts';
import {
  AFTER_CLOSING,
  type Buyer,
  givenBuyer,
  givenProvider,
  givenPublishedTender,
  givenSubmittedBid,
  openTender,
  type Provider,
  PUBLISHED_AT,
  query,
} from '../support/given-tendering.ts';

let app: TestApplication;
let buyer: Buyer;
let provider: Provider;
/** Whoever owns the database: with every guard of the tables out of the way. */
let owner: pg.Client;

beforeAll(async () => {
  app = await TestApplication.start();
  await atTime(app, PUBLISHED_AT);
  buyer = await givenBuyer(app);
  provider = await givenProvider(app, buyer);
  owner = new pg.Client({ connectionString: app.database.url });
  await owner.connect();
  for (const table of ['journal', 'legal_document', 'sealed_bid'])
    await owner.query(`alter table ${table} disable trigger user`);
});
afterAll(async () => {
  await owner.end();
  await app.stop();
});

/** Where to strike: a share of whatever is there. */
const places = (short: number, many: number) =>
  drawn(fc.record({ which: fc.nat(), where: fc.nat() }), rounds(short, many));

function changed(text: string, where: number): string {
  const at = where % text.length;
  return text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);
}

/** Changes one place of one value of a row, looks, and puts it back. */
async function tampered<R>(
  [table, column, condition]: readonly [table: string, column: string, condition: string],
  where: number,
  look: () => Promise<R>,
): Promise<R> {
  const { rows } = await owner.query<{ value: string | Buffer }>(
    `select ${column} as value from ${table} where ${condition}`,
  );
  const value = rows[0]!.value;
  const put = (instead: string | Buffer) =>
    owner.query(`update ${table} set ${column} = $1 where ${condition}`, [instead]);
  await put(typeof value === 'string' ? changed(value, where) : flipped(value, where));
  try {
    return await look();
  } finally {
    await put(value);
  }
}

function flipped(bytes: Buffer, where: number): Buffer {
  const copy = Buffer.from(bytes);
  const at = where % copy.length;
  copy[at] = copy[at]! ^ (1 << (where % 8));
  return copy;
}

test('one changed character of a journal line, wherever the owner of the database makes it, is found and the line named', async () => {
  const tender = await givenPublishedTender(app, buyer);
  await givenSubmittedBid(app, provider, tender.lots[0]!);
  await openTender(app, tender);
  const read = async (chain: string) => {
    const { head, lines } = await app.get(PublicJournal).page(chain, tender.tenderId, 0, 1000);
    return verifyChain(lines, head);
  };
  const lines = await query<{ chain: string; sequence: number }>(
    app,
    `select chain, sequence from journal where subject = $1 and visible <> 'never' order by chain, sequence`,
    [tender.tenderId],
  );
  expect(new Set(lines.map(({ chain }) => chain)).size).toBeGreaterThan(1);
  const columns = ['text', 'hash', 'previous_hash', 'type'];
  for (const { which, where } of places(40, 2000)) {
    const { chain, sequence } = lines[which % lines.length]!;
    expect(await read(chain)).toEqual([]);
    const condition = `subject = '${tender.tenderId}' and chain = '${chain}' and sequence = ${sequence}`;
    const flaws = await tampered(['journal', columns[where % columns.length]!, condition], where, () => read(chain));
    expect(flaws.map((flaw) => flaw.sequence)).toContain(sequence);
  }
});

test('a history that the owner has rewritten with fitting hashes no longer holds the line that a receipt names', async () => {
  const tender = await givenPublishedTender(app, buyer);
  const bid = await givenSubmittedBid(app, provider, tender.lots[0]!);
  const [receipt] = await query<{ head: string }>(app, 'select receipt_head as head from sealed_bid where id = $1', [
    bid,
  ]);
  await openTender(app, tender);
  const read = async () =>
    (
      await app.graphql<{ journal: { head: Head; lines: PublicLine[] } }>(
        `{ journal(chain: "bids", subject: "${tender.tenderId}") { head { sequence hash } lines { sequence previousHash hash text } } }`,
      )
    ).data.journal;
  const [line] = (await read()).lines;
  expect(line!.hash).toBe(receipt!.head);
  const text = line!.text!.replace(provider.id, buyer.id);
  expect(text).not.toBe(line!.text);
  const hash = sha256(line!.previousHash + text);
  const where = `where chain = 'bids' and subject = $1`;
  await owner.query(`update journal set text = $2, hash = $3 ${where}`, [tender.tenderId, text, hash]);
  await owner.query(`update journal_head set hash = $2 ${where}`, [tender.tenderId, hash]);
  const forged = await read();
  expect(verifyChain(forged.lines, forged.head)).toEqual([]);
  expect(forged.lines.map((each) => each.hash)).not.toContain(receipt!.head);
});

describe('a document', () => {
  let id: string;
  let file: string;
  const check = () => app.get(VerifyDocument).execute(id);
  const whole = { factsAreWhole: true, fileIsWhole: true, fileFollowsFromFacts: true };

  beforeAll(async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    await deliverAll(app, documentFrozen.type);
    const [document] = await query<{ id: string; file: string }>(
      app,
      `select r.id, f.file_sha256 as file from printed_file f join legal_document r on r.id = f.document_id
        where r.subject_id = $1 and f.form = 'pdf'`,
      [tenderId],
    );
    ({ id, file } = document!);
  });

  test('with any changed byte in its file is found: its facts are whole, its file is not', async () => {
    const place = path.join(app.app.get<Config>(CONFIG, { strict: false }).storageFolder!, keyOf(file));
    const bytes = await readFile(place);
    for (const { where } of places(4, 100)) {
      await writeFile(place, flipped(bytes, where));
      expect(await check()).toMatchObject({ ...whole, fileIsWhole: false });
    }
    await writeFile(place, bytes);
    expect(await check()).toMatchObject(whole);
  });

  test('with any changed character in its facts is found: they no longer give their hash', async () => {
    for (const { where } of places(6, 200)) {
      const found = await tampered(['legal_document', 'text', `id = '${id}'`], where, check);
      expect(found).toMatchObject({ factsAreWhole: false, fileIsWhole: true });
    }
    expect(await check()).toMatchObject(whole);
  });

  test.each([
    ['sha256', { factsAreWhole: false, fileIsWhole: true }],
    ['file_sha256', { factsAreWhole: true, fileIsWhole: false }],
  ])('with a changed character in the reported %s is found', async (column, found) => {
    for (const { where } of places(2, 20))
      expect(await tampered(['legal_document', column, `id = '${id}'`], where, check)).toMatchObject(found);
  });
});

test('a sealed bid with any changed bit, or a changed hash of its content, is named and not opened, nor is any other', async () => {
  const tender = await givenPublishedTender(app, buyer);
  const bids = [await givenSubmittedBid(app, provider, tender.lots[0]!)];
  bids.push(await givenSubmittedBid(app, await givenProvider(app, buyer), tender.lots[0]!));
  await atTime(app, AFTER_CLOSING);
  const open = (by: Member) => app.get(OpenBids).execute(by, { tenderId: tender.tenderId });
  await open(buyer.tenderOfficer);
  const columns = ['ciphertext', 'nonce', 'tag', 'content_sha256'];
  for (const [place, { which, where }] of places(12, 400).entries()) {
    const bid = bids[which % bids.length]!;
    const struck = ['sealed_bid', columns[place % 4]!, `id = '${bid}'`] as const;
    const broken = { problems: [{ code: 'BID_RECEIPT_BROKEN', parameters: { bid } }] };
    await tampered(struck, where, () => expect(open(buyer.head)).rejects.toMatchObject(broken));
    expect(await query(app, 'select 1 from bid where tender_id = $1', [tender.tenderId])).toEqual([]);
  }
  await open(buyer.head);
  expect(await query(app, 'select 1 from bid where tender_id = $1', [tender.tenderId])).toHaveLength(bids.length);
});
