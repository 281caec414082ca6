import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Bidding } from '../support/bidding.ts';
import { deliverAll } from '../support/deliver.ts';
import { generatedCalls } from '../support/generated-calls.ts';
import { ContractScene } from '../support/given-contracts.ts';
import { givenAuthority, givenMember, givenSession } from '../support/given-identity.ts';
import { bidContent, givenDraftTender, givenPublishedTender } from '../support/given-tendering.ts';

let scene: ContractScene;
let running: string;
/** Private rows by the query that finds one, each with the session of somebody who may see it. */
let rows: { field: string; id: string; owner: string }[];
let own: { provider: string; buyer: string };
/** People of another provider and of another authority, and nobody. */
const others: { who: string; token: string | null }[] = [{ who: 'anonymous', token: null }];

beforeAll(async () => {
  scene = await ContractScene.start(2);
  const { app, buyer, provider, loser } = scene;
  const head = await givenMember(app, buyer.id, ['head']);
  own = { provider: await givenSession(app, provider.signatory), buyer: await givenSession(app, head) };
  const { id: _, ...officers } = await givenAuthority(app);
  const { writer, accountant, signatory } = loser;
  for (const [who, member] of Object.entries({ ...officers, writer, accountant, signatory })) {
    others.push({ who, token: await givenSession(app, member) });
  }
  const { lots } = await givenPublishedTender(app, buyer);
  const bid = await new Bidding(app).save(provider.writer, lots[0]!, { content: bidContent(lots[0]!) });
  const draftId = await givenDraftTender(app, buyer);
  const contractId = await scene.prepared();
  running = await scene.active();
  const actId = await scene.drafted(running, '2026-05', '10');
  await deliverAll(app, 'award.decided');
  rows = [
    { field: 'registerApplication', id: provider.applicationId, owner: own.provider },
    { field: 'tender', id: draftId, owner: own.buyer },
    { field: 'ownBid', id: bid.id, owner: own.provider },
    { field: 'ownBidContent', id: bid.id, owner: own.provider },
    { field: 'contract', id: contractId, owner: own.provider },
    { field: 'act', id: actId, owner: own.provider },
  ];
});
afterAll(() => scene.app.stop());

/** The plain answer of a query on one row, and the codes of its errors. */
async function find(field: string, id: string, token: string | null) {
  const schema = scene.app.get(GraphQLSchemaHost).schema;
  const call = generatedCalls(schema, { idOf: () => id }).find((one) => one.field === `Query.${field}`)!;
  const { data, errors } = await scene.app.graphql<Record<string, object | null> | null>(
    call.document,
    call.variables,
    token,
  );
  return { row: data?.[field] ?? null, codes: errors?.map(({ extensions }) => extensions.code) ?? [] };
}

test('whoever owns a private row sees it, and everybody else finds nothing at all', async () => {
  for (const { field, id, owner } of rows) {
    expect([field, (await find(field, id, owner)).row]).not.toEqual([field, null]);
    for (const { who, token } of others) {
      const { row, codes } = await find(field, id, token);
      expect({ field, who, row }).toEqual({ field, who, row: null });
      expect(['', 'FORBIDDEN', 'UNAUTHENTICATED']).toContain(codes.join());
    }
  }
});

test('a draft of an act is its provider’s alone: the other party does not see it either', async () => {
  const { id } = rows.find(({ field }) => field === 'act')!;
  expect((await find('act', id, own.buyer)).row).toBeNull();
});

test('a running contract is public, what was delivered under it is its parties’', async () => {
  const query = `query ($id: String!) { contract(id: $id) { reference deliveryReports { nodes { id } } acts { nodes { id } } } }`;
  const seen = async (token: string | null) =>
    (
      await scene.app.graphql<{
        contract: { reference: string; deliveryReports: { nodes: object[] }; acts: { nodes: object[] } };
      }>(query, { id: running }, token)
    ).data.contract;
  const counts = async (token: string | null) => {
    const { reference, deliveryReports, acts } = await seen(token);
    return [typeof reference, deliveryReports.nodes.length, acts.nodes.length];
  };
  expect(await counts(own.provider)).toEqual(['string', 1, 1]);
  expect(await counts(own.buyer)).toEqual(['string', 1, 0]);
  for (const { token } of others) expect(await counts(token)).toEqual(['string', 0, 0]);
});

test('a key is seen and revoked by its person alone, also within one organisation', async () => {
  const made = 'mutation { createApiKey(input: { name: "Mine", roles: [signatory], days: 1 }) { token } }';
  await scene.app.graphql(made, {}, own.provider);
  const [key] = await scene.rows<{ id: string }>('select id from api_key');
  const colleague = { who: 'colleague', token: await givenSession(scene.app, scene.provider.writer) };
  for (const { token } of [...others, colleague].filter((one) => one.token !== null)) {
    const answer = await scene.app.graphql<{ apiKeys: { nodes: object[] } }>(
      '{ apiKeys { nodes { id name } } }',
      {},
      token,
    );
    expect(answer.data.apiKeys.nodes).toEqual([]);
    const revoke = `mutation { revokeApiKey(input: { keyId: "${key!.id}" }) { done problems { code } } }`;
    const { data } = await scene.app.graphql(revoke, {}, token);
    expect(data).toEqual({ revokeApiKey: { done: false, problems: [{ code: 'NOT_FOUND' }] } });
  }
  expect(await scene.rows('select id from api_key where revoked_at is not null')).toEqual([]);
});

test('a notice is listed to its organisation alone and marked as read by nobody else', async () => {
  const [notice] = await scene.rows<{ id: string }>('select id from notice where organisation_id = $1', [
    scene.provider.id,
  ]);
  const list = '{ notices(first: 100) { nodes { id } } }';
  const listed = async (token: string | null) =>
    JSON.stringify((await scene.app.graphql(list, {}, token)).data).includes(notice!.id);
  expect(await listed(own.provider)).toBe(true);
  for (const { token } of others.filter((one) => one.token !== null)) {
    expect(await listed(token)).toBe(false);
    const read = `mutation { readNotice(input: { noticeId: "${notice!.id}" }) { notice { id } problems { code } } }`;
    const { data } = await scene.app.graphql(read, {}, token);
    expect(data).toEqual({ readNotice: { notice: null, problems: [{ code: 'NOT_FOUND' }] } });
  }
  expect(await scene.rows('select id from notice where id = $1 and read_at is not null', [notice!.id])).toEqual([]);
});
