import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { sha256 } from '#kernel';
import { CONFIG, type Config, type Head, type PublicLine, recordFrozen, verifyChain } from '#platform';
import { VerifyDocument } from '#publishing';
import { keyOf } from '../../libs/platform/src/storage/hashing.ts';
import { OpenBids } from '../../libs/tendering/src/usecases/open-bids.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { deliverAll } from '../support/deliver.ts';
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
  for (const table of ['journal', 'record', 'sealed_bid'])
    await owner.query(`alter table ${table} disable trigger user`);
});
afterAll(async () => {
  await owner.end();
  await app.stop();
});

const flip = (character: string) => (character === 'x' ? 'y' : 'x');

test('one character of a journal line, changed in the table by the owner of the database, is found and the line named', async () => {
  const { tenderId } = await givenPublishedTender(app, buyer);
  const read = async () =>
    (
      await app.graphql<{ journal: { head: Head; lines: PublicLine[] } }>(
        `{ journal(chain: "tender", subject: "${tenderId}") { head { sequence hash } lines { sequence previousHash hash text } } }`,
      )
    ).data.journal;
  const whole = await read();
  expect(verifyChain(whole.lines, whole.head)).toEqual([]);
  const target = whole.lines.findLast(({ text }) => text !== null)!;
  const text = target.text!;
  const where = Math.floor(text.length / 2);
  const { rowCount } = await owner.query(
    `update journal set text = $3 where chain = 'tender' and subject = $1 and sequence = $2`,
    [tenderId, target.sequence, text.slice(0, where) + flip(text[where]!) + text.slice(where + 1)],
  );
  expect(rowCount).toBe(1);
  const forged = await read();
  expect(verifyChain(forged.lines, forged.head)).toEqual([{ sequence: target.sequence, reason: 'text changed' }]);
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
  const announced = async () => {
    const { tenderId } = await givenPublishedTender(app, buyer);
    await deliverAll(app, recordFrozen.type);
    const [document] = await query<{ id: string; recordId: string; file: string }>(
      app,
      `select d.id, d.record_id as "recordId", d.file_sha256 as file from document d join record r on r.id = d.record_id
        where r.subject_id = $1`,
      [tenderId],
    );
    return document!;
  };

  test('with one changed byte in its file is found: its facts are whole, its file is not', async () => {
    const { id, file } = await announced();
    const place = path.join(app.app.get<Config>(CONFIG, { strict: false }).storageFolder!, keyOf(file));
    const bytes = await readFile(place);
    const where = Math.floor(bytes.length / 2);
    bytes[where] = bytes[where]! ^ 1;
    await writeFile(place, bytes);
    expect(await app.get(VerifyDocument).execute(id)).toMatchObject({
      factsAreWhole: true,
      fileIsWhole: false,
      fileFollowsFromFacts: true,
    });
  });

  test('with one changed character in its facts is found: they no longer give their hash, nor the file', async () => {
    const { id, recordId } = await announced();
    const { rowCount } = await owner.query(
      `update record set text = replace(text, 'Догляд вдома у громаді', 'Догляд вдома у громадi') where id = $1`,
      [recordId],
    );
    expect(rowCount).toBe(1);
    expect(await app.get(VerifyDocument).execute(id)).toMatchObject({
      factsAreWhole: false,
      fileIsWhole: true,
      fileFollowsFromFacts: false,
    });
  });
});

test.each(['ciphertext', 'nonce', 'tag'])(
  'a sealed bid with one changed bit of its %s is named and not opened, nor is any other',
  async (part) => {
    const tender = await givenPublishedTender(app, buyer);
    const bid = await givenSubmittedBid(app, provider, tender.lots[0]!);
    await givenSubmittedBid(app, await givenProvider(app, buyer), tender.lots[0]!);
    await owner.query(`update sealed_bid set ${part} = set_bit(${part}, 9, 1 - get_bit(${part}, 9)) where id = $1`, [
      bid,
    ]);
    await atTime(app, AFTER_CLOSING);
    await app.get(OpenBids).execute(buyer.tenderOfficer, { tenderId: tender.tenderId });
    await expect(app.get(OpenBids).execute(buyer.head, { tenderId: tender.tenderId })).rejects.toMatchObject({
      problems: [{ code: 'BID_RECEIPT_BROKEN', parameters: { bid } }],
    });
    expect(await query(app, 'select 1 from bid where tender_id = $1', [tender.tenderId])).toEqual([]);
  },
);
