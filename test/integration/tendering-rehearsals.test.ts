import { addSeconds } from '#kernel';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { givenSession } from '../support/given-identity.ts';
import { SuspendRegisterEntry } from '../../libs/register/src/usecases/suspend-register-entry.ts';
import { DraftTender } from '../../libs/tendering/src/usecases/draft-tender.ts';
import {
  bidContent,
  type Buyer,
  CLOSES_AT,
  givenApprovedTender,
  givenBuyer,
  givenProvider,
  givenPublishedTender,
  PUBLISHED_AT,
  query,
  tenderTexts,
  versionOf,
} from '../support/given-tendering.ts';

let app: TestApplication;
let buyer: Buyer;

beforeAll(async () => {
  app = await TestApplication.start();
  await atTime(app, PUBLISHED_AT);
  buyer = await givenBuyer(app);
});
beforeEach(() => atTime(app, PUBLISHED_AT));
afterAll(() => app.stop());

interface Told {
  readonly code: string;
  readonly about: string;
}

/** What a verb answers when it is rehearsed, each problem as its code and what it is about. */
async function rehearsed(verb: string, field: string, input: object, token: string): Promise<string[]> {
  const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input!`;
  const { data, errors } = await app.graphql<Record<string, Record<string, unknown>>>(
    `mutation ($input: ${type}) { ${verb}(input: $input, rehearse: true) { ${field} { id } problems { code about } } }`,
    { input },
    token,
  );
  expect(errors).toBeUndefined();
  expect(data[verb]![field]).toBeNull();
  return (data[verb]!['problems'] as Told[]).map(({ code, about }) => `${code} ${about}`).sort();
}

/** While somebody else holds these rows. */
async function holding<R>(table: string, ids: readonly string[], work: () => Promise<R>): Promise<R> {
  return app.transactions.asSystem('test', async (transaction) => {
    await transaction.manager.query(`select from ${table} where id = any($1) for update`, [ids]);
    return work();
  });
}

describe('publishing a tender', () => {
  const publish = async (tenderId: string, version: number) =>
    rehearsed('publishTender', 'tender', { tenderId, version }, await givenSession(app, buyer.tenderOfficer));

  test('tells all that is missing while it is still a draft, and that it is one', async () => {
    const texts = { ...tenderTexts(buyer), description: null, standardReference: null, draftContract: null };
    const unfinished = { ...texts, contractFrom: null, contractTo: null, closesAt: null };
    const { id } = await app.get(DraftTender).execute(buyer.tenderOfficer, unfinished);
    const told = [
      'CLOSES_AT_MISSING input',
      'COMMISSION_MISSING subject',
      'CONTRACT_PERIOD_MISSING subject',
      'CRITERIA_MISSING subject',
      'DESCRIPTION_MISSING subject',
      'DRAFT_CONTRACT_MISSING subject',
      'LOTS_MISSING subject',
      'STALE_VERSION state',
      'STANDARD_MISSING subject',
      'WRONG_STATE state',
    ];
    expect(await publish(id, 7)).toEqual(told);
    expect(await holding('tender', [id], () => publish(id, 7))).toEqual(told);
  });

  test('tells nothing where nothing is missing, and the tender is not published', async () => {
    const id = await givenApprovedTender(app, buyer);
    const before = await query(app, 'select * from tender where id = $1', [id]);
    expect(await publish(id, await versionOf(app, id))).toEqual([]);
    expect(await query(app, 'select * from tender where id = $1', [id])).toEqual(before);
  });

  test('tells of a tender that is not there, or another buyer’s, nothing else', async () => {
    expect(await publish('01890000-0000-7000-8000-00000000dead', 1)).toEqual(['NOT_FOUND subject']);
  });
});

describe('submitting a bid', () => {
  const empty = [
    'BID_EMPTY input',
    'BID_ITEM_MISSING input',
    ...Array.from({ length: 7 }, () => 'BID_STATEMENT_MISSING input'),
    ...Array.from({ length: 3 }, () => 'BID_TEXT_MISSING input'),
    'BID_TOTAL_MISSING input',
  ];

  test('tells before the first word what it will ask for and, to whom it is not open, why', async () => {
    const tender = await givenPublishedTender(app, buyer);
    const [lot] = tender.lots as [(typeof tender.lots)[number]];
    const provider = await givenProvider(app, buyer, undefined, 'Призупинений');
    const token = await givenSession(app, provider.signatory);
    const submit = () => rehearsed('submitBid', 'ownBid', { lotId: lot.id, password: '' }, token);
    expect(await submit()).toEqual(empty);
    const [entry] = await query<{ version: number }>(app, 'select version from register_entry where id = $1', [
      provider.entryId,
    ]);
    const suspension = { entryId: provider.entryId, version: entry!.version, reason: 'Перевірка' };
    await app.get(SuspendRegisterEntry).execute(buyer.registrar, suspension);
    await atTime(app, addSeconds(CLOSES_AT, 1));
    const told = [...empty, 'BID_LATE state', 'PROVIDER_NOT_ACTIVE person'].sort();
    expect(await submit()).toEqual(told);
    expect(await holding('register_entry', [provider.entryId], submit)).toEqual(told);
    expect(await holding('tender', [tender.tenderId], submit)).toEqual(told);
  });

  test('tells nothing of a whole bid in time, and asks for no password and keeps nothing', async () => {
    const { tenderId, lots } = await givenPublishedTender(app, buyer);
    const provider = await givenProvider(app, buyer, undefined, 'Готовий');
    const input = { lotId: lots[0]!.id, content: bidContent(lots[0]!), password: '' };
    expect(await rehearsed('submitBid', 'ownBid', input, await givenSession(app, provider.signatory))).toEqual([]);
    expect(await query(app, 'select from sealed_bid where tender_id = $1', [tenderId])).toEqual([]);
    expect(await query(app, 'select from sign_in_attempt')).toEqual([]);
  });
});

test('one verb at most is rehearsed in a request', async () => {
  const one = 'publishTender(input: { tenderId: "x", version: 1 }, rehearse: true) { problems { code } }';
  const token = await givenSession(app, buyer.tenderOfficer);
  const { errors } = await app.graphql(`mutation { a: ${one} b: ${one} }`, {}, token);
  expect(errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'LIMIT_EXCEEDED', limit: 'rehearsals', allowed: 1 },
  ]);
});
