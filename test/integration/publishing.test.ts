import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { documentKinds, newId, sha256 } from '#kernel';
import { CONFIG, type Config, Files, documentFrozen } from '#platform';
import { checkProtocol, VerifyAward, VerifyDocument } from '#publishing';
import { keyOf } from '../../libs/platform/src/storage/hashing.ts';
import { notices } from '../../libs/publishing/src/usecases/send-notices.ts';
import { deliver, deliverAll, recordedEvents } from '../support/deliver.ts';
import { ContractScene } from '../support/given-contracts.ts';
import { ReadPdf } from '../support/pdf-text.ts';

let scene: ContractScene;
let contractId: string;

beforeAll(async () => {
  scene = await ContractScene.start(1, 1);
  contractId = await scene.prepared();
});
afterAll(() => scene.app.stop());

const documents = (kind: string) =>
  scene.rows<{ id: string; document_id: string; file_sha256: string; bytes: number; file_name: string; form: string }>(
    `select f.* from printed_file f join legal_document d on d.id = f.document_id
      where d.kind = $1 order by f.form desc, f.rendered_at, f.id`,
    [kind],
  );
const fileOf = (hash: string) =>
  path.join(scene.app.app.get<Config>(CONFIG, { strict: false }).storageFolder!, keyOf(hash));

test('the facts of every document are exactly those of its shape', async () => {
  const records = await scene.rows<{ kind: string; text: string; sha256: string }>(
    'select kind, text, sha256 from legal_document',
  );
  expect([...new Set(records.map(({ kind }) => kind))].sort()).toEqual([
    'award.letter',
    'award.protocol',
    'contract.text',
    'tender.announcement',
    'tender.opening',
  ]);
  for (const { kind, text, sha256: hash } of records) {
    expect(() => documentKinds.get(kind)!.marks(JSON.parse(text))).not.toThrow();
    expect(sha256(text)).toBe(hash);
  }
});

describe('a frozen document', () => {
  test('becomes a file whose hash its owner learns, in one transaction with the document', async () => {
    const before = await scene.one<{ file_sha256: string | null }>(
      `select file_sha256 from legal_document where kind = 'contract.text' and subject_id = $1`,
      [contractId],
    );
    expect(before.file_sha256).toBeNull();

    const [frozen] = (await recordedEvents(scene.app, documentFrozen.type)).filter(
      ({ subject }) => subject === contractId,
    );
    await deliver(scene.app, frozen!);

    const [document] = await documents('contract.text');
    const record = await scene.one('select id, file_sha256 from legal_document where subject_id = $1', [contractId]);
    expect(record).toEqual({ id: document!.document_id, file_sha256: document!.file_sha256 });
    expect(document!.file_name).toMatch(/^C-2026-\d{6}-contract\.uk\.pdf$/);
    expect(await scene.journal(contractId)).toContain('document.rendered');
  });

  test('is rendered once, however often and however many at a time its event is delivered', async () => {
    const [frozen] = (await recordedEvents(scene.app, documentFrozen.type)).filter(
      ({ data }) => 'kind' in data && data.kind === 'tender.announcement',
    );
    await Promise.all([deliver(scene.app, frozen!), deliver(scene.app, frozen!)]);
    await deliver(scene.app, frozen!);
    expect((await documents('tender.announcement')).map(({ form }) => form)).toEqual(['pdf', 'html']);
    expect((await scene.journal(frozen!.subject)).filter((type) => type === 'document.rendered')).toHaveLength(1);
  });

  test('keeps the file that was reported: another one is refused by the database', async () => {
    await deliverAll(scene.app, documentFrozen.type);
    const [opening] = await documents('tender.opening');
    await expect(
      scene.rows('update legal_document set file_sha256 = $2 where id = $1', [opening!.document_id, '0'.repeat(64)]),
    ).rejects.toThrow('never change');
    await expect(
      scene.app.transactions.asSystem('test', (transaction) =>
        transaction.reportFile(opening!.document_id, { fileSha256: '0'.repeat(64), htmlSha256: null }),
      ),
    ).rejects.toThrow('has its file already');
    await expect(scene.rows('delete from printed_file where id = $1', [opening!.id])).rejects.toThrow('append-only');
  });

  test('is what both parties sign: their signatures carry the hash of this file', async () => {
    await scene.sign(scene.buyer.head, contractId);
    await scene.sign(scene.provider.signatory, contractId);
    const [document] = await documents('contract.text');
    const signatures = await scene.rows<{ file_sha256: string }>(
      'select file_sha256 from contract_signature where contract_id = $1',
      [contractId],
    );
    expect(signatures.map((signature) => signature.file_sha256)).toEqual([
      document!.file_sha256,
      document!.file_sha256,
    ]);
  });
});

describe('a doubted document', () => {
  test('is proven: facts, file, and the file made again from the facts', async () => {
    await deliverAll(scene.app, documentFrozen.type);
    const all = await scene.rows<{ id: string; kind: string }>(
      'select id, kind from legal_document where file_sha256 is not null and id in (select document_id from printed_file) order by kind',
    );
    // The scene signs a protocol of its own, so that one is not printed.
    expect(all.map(({ kind }) => kind)).toEqual([
      'award.letter',
      'award.letter',
      'contract.text',
      'tender.announcement',
      'tender.opening',
    ]);
    for (const { id } of all) {
      expect(await scene.app.get(VerifyDocument).execute(id)).toMatchObject({
        factsAreWhole: true,
        fileIsWhole: true,
        fileFollowsFromFacts: true,
      });
    }
  });

  test('is found out when the stored file was changed', async () => {
    const [letter] = await documents('award.letter');
    await writeFile(fileOf(letter!.file_sha256), 'another letter');
    expect(await scene.app.get(VerifyDocument).execute(letter!.file_sha256)).toMatchObject({
      factsAreWhole: true,
      fileIsWhole: false,
      fileFollowsFromFacts: true,
    });
  });

  test('that is not there is nothing', async () => {
    expect(await scene.app.get(VerifyDocument).execute('f'.repeat(64))).toBeNull();
  });
});

describe('an award', () => {
  test('is computed again from its published protocol, and comes out the same', async () => {
    const [award] = await scene.rows<{ reference: string }>('select reference from award order by reference');
    const check = await scene.app.get(VerifyAward).execute(award!.reference);
    expect(check).toMatchObject({ reference: award!.reference, factsAreWhole: true, differences: [] });
    expect(check!.ranking.map(({ rank }) => rank)).toEqual([1, 2]);
  });

  test('with one score changed is found out', async () => {
    const { text } = await scene.one<{ text: string }>(
      `select text from legal_document where kind = 'award.protocol' limit 1`,
    );
    expect(checkProtocol(text).differences).toEqual([]);
    expect(checkProtocol(text.replace('"points":40', '"points":39')).differences).not.toEqual([]);
  });

  test('that is not there is nothing', async () => {
    expect(await scene.app.get(VerifyAward).execute('A-2026-999999')).toBeNull();
  });
});

/** The ids by which events lead to those who hear of them. */
const carried = ['authorityId', 'complaintId', 'contractId', 'enquiryId', 'lotId', 'organisationId'];

describe('notices', () => {
  const noticesOf = async (organisationId: string) =>
    (
      await scene.rows<{ kind: string }>('select kind from notice where organisation_id = $1 order by at, kind', [
        organisationId,
      ])
    ).map(({ kind }) => kind);

  test('reach those whom an event concerns, once', async () => {
    await deliverAll(scene.app);
    const winner = await noticesOf(scene.provider.id);
    for (const kind of [
      'TENDER_PUBLISHED',
      'BIDS_OPENED',
      'AWARD_DECIDED',
      'AWARD_FINAL',
      'CONTRACT_PREPARED',
      'CONTRACT_SIGNED',
    ])
      expect(winner).toContain(kind);
    const loser = await noticesOf(scene.loser.id);
    expect(loser).toContain('AWARD_DECIDED');
    expect(loser).not.toContain('CONTRACT_PREPARED');
    expect(await noticesOf(scene.buyer.id)).toContain('TENDER_CLOSED');
    await deliverAll(scene.app);
    expect(await noticesOf(scene.provider.id)).toEqual(winner);
  });

  test('of bidders are sent only when the bids are open: before, a notice would show that there is a bid', async () => {
    const early = await scene.rows(
      `select n.id from notice n join tender t on t.id = n.subject_id
        where n.at < t.opened_at and n.organisation_id = $1 and n.kind <> 'TENDER_PUBLISHED'`,
      [scene.provider.id],
    );
    expect(early).toEqual([]);
  });

  test.each(notices.map((notice) => [notice.kind, notice] as const))(
    'of the kind %s find organisations by id, and what they are about by reference and title',
    async (_, { event: { type }, audience, about }) => {
      const data = Object.fromEntries(carried.map((field) => [field, newId()]));
      for (const found of audience({ id: newId(), type, subject: newId(), data }))
        await scene.rows(`select id::uuid from (${found.text}) a`, [...found.values]);
      const named = about.named(newId());
      expect(await scene.rows(`select reference, title from (${named.text}) a`, [...named.values])).toEqual([]);
    },
  );
});

test('a printed document says what its facts say', async () => {
  const [announcement] = await documents('tender.announcement');
  const content = await scene.app.get(VerifyDocument).execute(announcement!.document_id);
  expect(content!.name).toMatch(/^Оголошення про проведення конкурсу T-2026-\d{6}$/);
  const { text } = new ReadPdf(
    await buffer(await scene.app.app.get<Files>(Files, { strict: false }).get(announcement!.file_sha256)),
  );
  expect(text).toContain('Години догляду');
  expect(text).toContain('Демонстраційні дані');
});
