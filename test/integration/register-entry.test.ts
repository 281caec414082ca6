import { sha256 } from '#kernel';
import { standing } from '#register';
import { ExcludeRegisterEntry } from '../../libs/register/src/usecases/exclude-register-entry.ts';
import { FileRegisterApplication } from '../../libs/register/src/usecases/file-register-application.ts';
import { ReinstateRegisterEntry } from '../../libs/register/src/usecases/reinstate-register-entry.ts';
import { SuspendRegisterEntry } from '../../libs/register/src/usecases/suspend-register-entry.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { givenMember, givenOrganisation } from '../support/given-identity.ts';
import {
  dayCare,
  givenApplication,
  givenChecks,
  givenRegisteredProvider,
  grant,
  homeCare,
  organisationDetails,
  type Registering,
} from '../support/given-register.ts';
import { queued } from '../support/queued.ts';
import { refused } from '../support/refused.ts';

let app: TestApplication;
let authority: Registering;

beforeAll(async () => {
  app = await TestApplication.start();
  const id = await givenOrganisation(app, { kind: 'authority' });
  authority = { id, registrar: await givenMember(app, id, ['registrar']) };
});
beforeEach(() => atTime(app, '2026-01-12T10:00:00+02:00'));
afterAll(() => app.stop());

const rows = <Row = Record<string, unknown>>(statement: string, values: unknown[] = []) =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query(statement, values) as Promise<Row[]>);

const entry = async (id: string) =>
  (await rows('select state, version, reason_code from register_entry where id = $1', [id]))[0];
const slices = (id: string) =>
  rows<{ number: number; facts: string; sha256: string }>(
    'select number, facts, sha256 from register_slice where entry_id = $1 order by number',
    [id],
  );
const servicesOf = async (id: string) =>
  (await rows('select service_code from register_service where entry_id = $1 order by 1', [id])).map(
    (row) => row['service_code'],
  );

const suspend = (entryId: string, version: number, reason = 'Перевірка') =>
  refused(app.get(SuspendRegisterEntry).execute(authority.registrar, { entryId, version, reason }));
const reinstate = (entryId: string, version: number) =>
  refused(app.get(ReinstateRegisterEntry).execute(authority.registrar, { entryId, version }));
const exclude = (entryId: string, version: number, reasonCode = 'CRITERIA_LOST', reasonText = 'Акт № 3') =>
  refused(app.get(ExcludeRegisterEntry).execute(authority.registrar, { entryId, version, reasonCode, reasonText }));

type Provider = Awaited<ReturnType<typeof givenRegisteredProvider>>;

const applying = (provider: Provider, kind: 'change' | 'exclude', entryVersion: number) => {
  const content =
    kind === 'change'
      ? { services: [homeCare, dayCare], details: organisationDetails }
      : { services: [], details: null };
  return app
    .get(FileRegisterApplication)
    .execute(provider.signatory, { kind, authorityId: null, entryVersion, evidenceFileIds: [], ...content });
};

describe('an entry', () => {
  test('is suspended, reinstated and excluded, each time with a new slice of its history (BR-11)', async () => {
    const { entryId } = await givenRegisteredProvider(app, authority);
    expect(await suspend(entryId, 1)).toEqual([]);
    expect(await reinstate(entryId, 2)).toEqual([]);
    expect(await exclude(entryId, 3)).toEqual([]);
    expect(await entry(entryId)).toEqual({ state: 'excluded', version: 4, reason_code: 'CRITERIA_LOST' });
    const history = await slices(entryId);
    expect(history.map(({ facts }) => JSON.parse(facts) as object)).toMatchObject([
      { state: 'active', version: 1 },
      { state: 'suspended', version: 2 },
      { state: 'active', version: 3 },
      { state: 'excluded', version: 4, excludedOn: '2026-01-12' },
    ]);
    for (const slice of history) expect(slice.sha256).toBe(sha256(slice.facts));
    const recorded = await rows('select type from journal where subject = $1 order by sequence', [entryId]);
    expect(recorded.map(({ type }) => type)).toEqual([
      'register.entry_included',
      'register.entry_suspended',
      'register.entry_reinstated',
      'register.entry_excluded',
    ]);
  });

  test('is not changed by a stale write (BR-13)', async () => {
    const { entryId } = await givenRegisteredProvider(app, authority);
    expect(await suspend(entryId, 2)).toEqual(['STALE_VERSION']);
    expect(await entry(entryId)).toMatchObject({ state: 'active', version: 1 });
    expect(await slices(entryId)).toHaveLength(1);
  });

  test('changed by two at the same time from the same version is changed once', async () => {
    const { entryId } = await givenRegisteredProvider(app, authority);
    const answers = await Promise.all([suspend(entryId, 1, 'Перша'), exclude(entryId, 1)]);
    expect(answers.flat()).toHaveLength(1);
    expect(['STALE_VERSION', 'WRONG_STATE']).toContain(answers.flat()[0]);
    expect(await entry(entryId)).toMatchObject({ version: 2 });
    expect(await slices(entryId)).toHaveLength(2);
  });

  test('is not touched by a registrar of another authority, nor without a reason', async () => {
    const { entryId } = await givenRegisteredProvider(app, authority);
    const stranger = await givenMember(app, await givenOrganisation(app, { kind: 'authority' }), ['registrar']);
    const work = app.get(SuspendRegisterEntry).execute(stranger, { entryId, version: 1, reason: 'Перевірка' });
    expect(await refused(work)).toEqual(['NOT_FOUND']);
    expect(await suspend(entryId, 1, ' ')).toEqual(['REASON_TEXT_MISSING']);
    expect(await exclude(entryId, 1, 'DISLIKE', '')).toEqual(['REASON_NOT_IN_LIST', 'REASON_TEXT_MISSING']);
    expect(await entry(entryId)).toMatchObject({ state: 'active', version: 1 });
  });

  test('is held by whoever relies on it: a suspension waits until their unit ends (BR-6)', async () => {
    const provider = await givenRegisteredProvider(app, authority);
    let suspended: Promise<string[]> = Promise.resolve([]);
    let done = false;
    await app.transactions.asSystem('test', async (transaction) => {
      expect((await standing(transaction, provider.id))?.state).toBe('active');
      suspended = suspend(provider.entryId, 1).finally(() => (done = true));
      await Promise.race([queued(transaction, 1), suspended]);
      expect(done).toBe(false);
      expect((await standing(transaction, provider.id))?.state).toBe('active');
    });
    expect(await suspended).toEqual([]);
    expect(await entry(provider.entryId)).toMatchObject({ state: 'suspended' });
  });
});

describe('an application to change or to leave', () => {
  test('replaces the services and keeps what stood before as a slice (BR-11)', async () => {
    const provider = await givenRegisteredProvider(app, authority);
    const { id } = await applying(provider, 'change', 1);
    await givenChecks(app, authority.registrar, id, [dayCare]);
    expect(await refused(grant(app, authority.registrar, id))).toEqual([]);
    expect(await servicesOf(provider.entryId)).toEqual(['015.1', '015.3']);
    const [before, after] = await slices(provider.entryId);
    expect(before!.facts).not.toContain('015.3');
    expect(after!.facts).toContain('015.3');
  });

  test('is refused when the entry has changed since it was written (BR-13)', async () => {
    const provider = await givenRegisteredProvider(app, authority);
    const { id } = await applying(provider, 'change', 1);
    await givenChecks(app, authority.registrar, id, [dayCare]);
    await suspend(provider.entryId, 1);
    expect(await refused(grant(app, authority.registrar, id))).toEqual(['STALE_VERSION']);
    expect(await servicesOf(provider.entryId)).toEqual(['015.1']);
    expect(await rows('select state from register_application where id = $1', [id])).toEqual([{ state: 'filed' }]);
  });

  test('excludes on request, and the provider may come back to its old entry', async () => {
    const provider = await givenRegisteredProvider(app, authority);
    const { id } = await applying(provider, 'exclude', 1);
    expect(await refused(grant(app, authority.registrar, id))).toEqual([]);
    expect(await entry(provider.entryId)).toEqual({ state: 'excluded', version: 2, reason_code: 'OWN_REQUEST' });
    const again = await givenApplication(app, authority, provider.signatory);
    await givenChecks(app, authority.registrar, again);
    expect(await refused(grant(app, authority.registrar, again))).toEqual([]);
    expect(await entry(provider.entryId)).toEqual({ state: 'active', version: 3, reason_code: null });
    expect(await slices(provider.entryId)).toHaveLength(3);
  });
});

test('a slice is neither changed nor deleted, by the application or by the owner', async () => {
  const { entryId } = await givenRegisteredProvider(app, authority);
  for (const statement of [
    `update register_slice set facts = '{}' where entry_id = $1`,
    'delete from register_slice where entry_id = $1',
  ]) {
    await expect(rows(statement, [entryId])).rejects.toThrow(/permission denied/);
    const asOwner = app.transactions.asSystem('test', async (transaction) => {
      await transaction.manager.query('set local role none');
      await transaction.manager.query(statement, [entryId]);
    });
    await expect(asOwner).rejects.toThrow(/append-only/);
  }
  expect(await slices(entryId)).toHaveLength(1);
});
