import { sha256 } from '#kernel';
import { deliverAll } from '../support/deliver.ts';
import { ContractScene } from '../support/given-contracts.ts';
import { givenMember, givenOrganisation, givenSession, type Member } from '../support/given-identity.ts';

let scene: ContractScene;
let contractId: string;
const tokens = new Map<string, string>();

beforeAll(async () => {
  scene = await ContractScene.start(1, 1);
  contractId = await scene.prepared();
  await deliverAll(scene.app);
});
afterAll(() => scene.app.stop());

async function tokenOf(member: Member): Promise<string> {
  const known = tokens.get(member.personId) ?? (await givenSession(scene.app, member));
  tokens.set(member.personId, known);
  return known;
}

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly fileSha256: string;
  readonly recordSha256: string;
  readonly facts: string;
  readonly path: string;
  readonly version: number;
}

const DOCUMENTS = `query Documents($id: ID!) { documents(subjectId: $id) { nodes {
  id kind name fileName bytes fileSha256 recordSha256 facts path version language subjectId frozenAt renderedAt } } }`;

async function documentsOf(subjectId: string, member: Member | null = null): Promise<Shown[]> {
  const token = member ? await tokenOf(member) : null;
  const { data, errors } = await scene.app.graphql<{ documents: { nodes: Shown[] } }>(
    DOCUMENTS,
    { id: subjectId },
    token,
  );
  if (!data?.documents) throw new Error(JSON.stringify({ data, errors }));
  return data.documents.nodes;
}

const download = async (path: string, member: Member | null = null, headers: Record<string, string> = {}) =>
  fetch(`${scene.app.url}${path}`, {
    headers: { ...headers, ...(member ? { authorization: `Bearer ${await tokenOf(member)}` } : {}) },
  });

const tenderId = async () => (await scene.one<{ id: string }>('select id from tender')).id;
const bidOf = async (organisationId: string) =>
  (
    await scene.one<{ id: string }>('select id from bid where organisation_id = $1 order by reference limit 1', [
      organisationId,
    ])
  ).id;

describe('documents', () => {
  test('of a tender are everybody’s, with what is needed to check them', async () => {
    const shown = await documentsOf(await tenderId());
    expect(shown.map(({ kind }) => kind).sort()).toEqual(['tender.announcement', 'tender.opening']);
    for (const { facts, recordSha256 } of shown) expect(sha256(facts)).toBe(recordSha256);
  });

  test('of an award are everybody’s once it is published', async () => {
    const { id } = await scene.one<{ id: string }>('select id from award limit 1');
    // The scene signs a file of its own instead of the printed protocol.
    expect(await documentsOf(id)).toEqual([]);
  });

  test('a letter is shown to its bidder, the authority and oversight, to nobody else', async () => {
    const bid = await bidOf(scene.loser.id);
    const officer = await givenMember(scene.app, scene.buyer.id, ['tender_officer']);
    const oversight = await givenOrganisation(scene.app, { kind: 'oversight' });
    const auditor = await givenMember(scene.app, oversight, ['auditor']);
    expect(await documentsOf(bid)).toEqual([]);
    expect(await documentsOf(bid, scene.provider.signatory)).toEqual([]);
    expect(await documentsOf(bid, scene.loser.writer)).toHaveLength(1);
    expect(await documentsOf(bid, officer)).toHaveLength(1);
    expect(await documentsOf(bid, auditor)).toHaveLength(1);
  });

  test('a contract is its parties’ until both have signed it, then everybody’s', async () => {
    expect(await documentsOf(contractId)).toEqual([]);
    expect(await documentsOf(contractId, scene.loser.writer)).toEqual([]);
    expect(await documentsOf(contractId, scene.provider.signatory)).toHaveLength(1);
    await scene.sign(scene.buyer.head, contractId);
    await scene.sign(scene.provider.signatory, contractId);
    expect(await documentsOf(contractId)).toHaveLength(1);
  });
});

describe('the file', () => {
  test('comes as a download that no browser runs, with the hash that was reported', async () => {
    const [document] = await documentsOf(await tenderId());
    const response = await download(document!.path);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${document!.fileName}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-length': String(document!.bytes),
      etag: `"${document!.fileSha256}"`,
    });
    expect(sha256(new Uint8Array(await response.arrayBuffer()))).toBe(document!.fileSha256);
  });

  test('is not sent again to whoever has it', async () => {
    const [document] = await documentsOf(await tenderId());
    const response = await download(document!.path, null, { 'if-none-match': `"${document!.fileSha256}"` });
    expect([response.status, await response.text()]).toEqual([304, '']);
  });

  test('of a letter that is not yours looks like no file at all', async () => {
    const bid = await bidOf(scene.loser.id);
    const [letter] = await documentsOf(bid, scene.loser.writer);
    const foreign = await download(letter!.path, scene.provider.signatory);
    const none = await download('/documents/00000000-0000-7000-8000-000000000000', scene.provider.signatory);
    expect([foreign.status, await foreign.text()]).toEqual([404, await none.text()]);
    expect((await download(letter!.path)).status).toBe(404);
    expect((await download(letter!.path, scene.loser.writer)).status).toBe(200);
  });

  test.each(['/documents/1', '/documents/..%2f..%2fetc%2fpasswd', "/documents/' or true --"])(
    '%s is nothing',
    async (path) => {
      expect((await download(path)).status).toBe(404);
    },
  );
});

describe('notices', () => {
  const NOTICES = `query Notices($unread: Boolean!) { notices(first: 50, unread: $unread) { totalCount
    nodes { id kind text english: text(language: en) reference subjectKind readAt } } }`;
  interface Notices {
    notices: {
      totalCount: number;
      nodes: { id: string; kind: string; text: string; english: string; readAt: string | null }[];
    };
  }
  const READ = `mutation Read($id: ID!) { readNotice(input: { noticeId: $id }) { notice { readAt } problems { code } } }`;
  interface Read {
    readNotice: { notice: { readAt: string } | null; problems: { code: string }[] };
  }
  const noticesOf = async (member: Member, unread = false) =>
    (await scene.app.graphql<Notices>(NOTICES, { unread }, await tokenOf(member))).data.notices;

  test('are told in both languages, to one’s own organisation', async () => {
    const { nodes } = await noticesOf(scene.loser.writer);
    const decided = nodes.find(({ kind }) => kind === 'AWARD_DECIDED')!;
    expect(decided.text).toMatch(/^Оприлюднено рішення про переможця A-2026-\d{6}, конкурс «/);
    expect(decided.english).toMatch(/^Award decision A-2026-\d{6} of tender “/);
    for (const { text, english } of nodes) expect(text + english).not.toMatch(/notice\.|\{\w+\}/);
  });

  test('are read once, by those to whom they were sent', async () => {
    const { nodes, totalCount } = await noticesOf(scene.loser.writer, true);
    const variables = { id: nodes[0]!.id };
    const foreign = await scene.app.graphql<Read>(READ, variables, await tokenOf(scene.provider.signatory));
    expect(foreign.data.readNotice).toEqual({ notice: null, problems: [{ code: 'NOT_FOUND' }] });
    expect((await noticesOf(scene.loser.writer, true)).totalCount).toBe(totalCount);

    const own = await tokenOf(scene.loser.writer);
    const first = await scene.app.graphql<Read>(READ, variables, own);
    const second = await scene.app.graphql<Read>(READ, variables, own);
    expect(first.data.readNotice.problems).toEqual([]);
    expect(second.data.readNotice.notice).toEqual(first.data.readNotice.notice);
    expect((await noticesOf(scene.loser.writer, true)).totalCount).toBe(totalCount - 1);
  });

  test('are nothing for nobody in particular', async () => {
    const { errors } = await scene.app.graphql('{ notices { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
