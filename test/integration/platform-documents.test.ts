/** @alone It declares what the product does not know. */
import { common, legalDocument, newId, open, personal, sha256, text } from '#kernel';
import { FrozenDocuments } from '#platform';
import { TestApplication } from '../support/application.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

const rows = async <Row = Record<string, unknown>>(statement: string, values: unknown[] = []): Promise<Row[]> =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query(statement, values) as Promise<Row[]>);

describe('a legal document', () => {
  const subject = { kind: 'test', type: 'Test' };
  const document = legalDocument('test.document', {
    ...({ subject, audience: 'public', folder: import.meta.url, ending: 'test' } as const),
    shape: open({ ...common, name: text, phone: personal(text) }),
    blocks: () => {
      throw new Error('nobody prints this');
    },
  });
  const facts = {
    ...{ form: 1 as const, demonstration: true, timeZone: 'Europe/Kyiv', rulePack: { code: 'c', hash: 'h' } },
    ...{ legalBasis: [], unread: [], withheldFor: { count: 10, unit: 'CALENDAR_DAYS' as const } },
    ...{ name: 'текст', phone: '+380' },
  };
  const freeze = (id: string, given = facts) =>
    app.transactions.asSystem('test', (transaction) => transaction.freeze(document, id, given, 'uk'));

  test('keeps its facts for ever and takes the hashes of its files once', async () => {
    const { id } = await freeze(newId());
    const [kept] = await rows<{ text: string; sha256: string }>(
      'select text, sha256 from legal_document where id = $1',
      [id],
    );
    expect(kept!.text).toContain('"name":"текст"');
    expect(kept!.sha256).toBe(sha256(kept!.text));
    await rows(`update legal_document set file_sha256 = 'f1', html_sha256 = 'h1' where id = $1`, [id]);
    for (const change of [`file_sha256 = 'f2'`, `html_sha256 = 'h2'`, `text = '{}'`])
      await expect(rows(`update legal_document set ${change} where id = $1`, [id])).rejects.toThrow(/never change/);
    await expect(rows('delete from legal_document where id = $1', [id])).rejects.toThrow(/never change/);
  });

  test('is refused with its whole transaction where its facts have another shape', async () => {
    const id = newId();
    const wrong = { ...facts, phone: 380 } as never;
    await expect(freeze(id, wrong)).rejects.toThrow('phone is not a text');
    expect(await rows('select 1 from journal where subject = $1', [id])).toEqual([]);
  });

  test('lies beside what is not public in it, which nobody changes, and nobody erases before its day', async () => {
    const { id } = await freeze(newId());
    const [kept] = await rows<{ text: string }>('select text from legal_document where id = $1', [id]);
    expect(kept!.text).not.toContain('+380');
    const withheld = () =>
      rows<{ path: string; value: string }>('select path, value from withheld where document_id = $1', [id]);
    expect(await withheld()).toEqual([{ path: 'phone', value: '"+380"' }]);
    const whole = () => app.transactions.asSystem('test', (unit) => unit.of(FrozenDocuments).whole(document, id));
    expect(await whole()).toEqual(facts);
    await expect(rows(`update withheld set value = '1' where document_id = $1`, [id])).rejects.toThrow(
      /until it is erased/,
    );
    await expect(rows('delete from withheld where document_id = $1', [id])).rejects.toThrow(/until it is erased/);
    await expect(
      app.transactions.asSystem('test', async (unit) => unit.of(FrozenDocuments).erase(id, await unit.now())),
    ).resolves.toBe(0);
    expect(await withheld()).toHaveLength(1);
  });

  test('counts its versions per subject', async () => {
    const id = newId();
    await freeze(id);
    await freeze(id);
    expect(await rows('select version from legal_document where subject_id = $1 order by version', [id])).toEqual([
      { version: 1 },
      { version: 2 },
    ]);
  });
});
