import { localDate } from '#kernel';
import { tariffFor } from '#tariffs';
import { ApproveTariff, type ApproveTariffInput } from '../../libs/tariffs/src/usecases/approve-tariff.ts';
import { DraftTariff, type DraftTariffInput } from '../../libs/tariffs/src/usecases/draft-tariff.ts';
import { PreviewTariff } from '../../libs/tariffs/src/usecases/preview-tariff.ts';
import { RevokeTariff } from '../../libs/tariffs/src/usecases/revoke-tariff.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { givenMember, givenOrganisation } from '../support/given-identity.ts';
import { actOfJanuary, givenDraftTariff, givenTariff, homeCareCosts } from '../support/given-tariffs.ts';
import { queued } from '../support/queued.ts';
import { refused } from '../support/refused.ts';

let app: TestApplication;

beforeAll(async () => {
  app = await TestApplication.start();
  await atTime(app, '2026-01-21T10:00:00+02:00');
});
afterAll(() => app.stop());

const rows = <Row = Record<string, unknown>>(statement: string, values: unknown[] = []) =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query(statement, values) as Promise<Row[]>);

const tariff = async (id: string) => (await rows('select * from tariff where id = $1', [id]))[0]!;
const countOf = async (authorityId: string) =>
  (await rows('select 1 from tariff where authority_id = $1', [authorityId])).length;

/** An authority with the two people whom a tariff takes. */
async function givenOffice() {
  const id = await givenOrganisation(app, { kind: 'authority' });
  return {
    id,
    tariffOfficer: await givenMember(app, id, ['tariff_officer']),
    head: await givenMember(app, id, ['head']),
  };
}

type Authority = Awaited<ReturnType<typeof givenOffice>>;

const drafting = (authority: Authority, change: Partial<DraftTariffInput>) =>
  refused(app.get(DraftTariff).execute(authority.tariffOfficer, { ...homeCareCosts, ...change }));
const approving = (authority: Authority, tariffId: string, change: Partial<ApproveTariffInput> = {}) =>
  refused(app.get(ApproveTariff).execute(authority.head, { ...actOfJanuary, ...change, tariffId }));
const priceOn = (authorityId: string, day: string, providerId: string | null = null) =>
  app.transactions.asSystem('test', (transaction) =>
    tariffFor(transaction, {
      authorityId,
      providerId,
      serviceCode: '015.1',
      unit: 'PERSON_HOUR',
      setting: 'HOME',
      date: localDate(day),
    }),
  );

describe('a draft', () => {
  test('keeps its costs, the social charge computed from labour, and the price of a unit (BR-16, BR-18)', async () => {
    const authority = await givenOffice();
    const id = await givenDraftTariff(app, authority.tariffOfficer, {
      plannedUnits: '900.5',
      costs: [
        { article: 'ADMINISTRATION', label: 'Бухгалтер', amount: '15000' },
        { article: 'LABOUR', label: 'Соціальні робітники', amount: '100000.00' },
      ],
    });
    expect(await tariff(id)).toMatchObject({
      state: 'draft',
      total: '13700000',
      amount: '15214',
      currency: 'UAH',
      pack_hash: null,
    });
    expect(await rows('select article, amount from tariff_cost where tariff_id = $1 order by position', [id])).toEqual([
      { article: 'LABOUR', amount: '10000000' },
      { article: 'SOCIAL_CHARGE', amount: '2200000' },
      { article: 'ADMINISTRATION', amount: '1500000' },
    ]);
  });

  test('above the cap of administration, or with a profit, is refused and not kept (BR-17, BR-19)', async () => {
    const authority = await givenOffice();
    const labour = homeCareCosts.costs[0]!;
    const answer = drafting(authority, {
      costs: [
        labour,
        { article: 'ADMINISTRATION', label: 'Апарат', amount: '15000.01' },
        { article: 'PROFIT', label: '', amount: '1' },
      ],
    });
    expect(await answer).toEqual(['TARIFF_ADMINISTRATION_ABOVE_CAP', 'TARIFF_PROFIT_NOT_ALLOWED']);
    expect(await countOf(authority.id)).toBe(0);
  });

  test('names a service, a unit, a setting, a group and a provider that exist', async () => {
    const authority = await givenOffice();
    const nobody = authority.id;
    expect(
      await drafting(authority, {
        serviceCode: '999.9',
        unit: 'SPOON',
        setting: 'MOON',
        targetGroup: 'ALL',
        providerId: nobody,
      }),
    ).toEqual([
      'TARIFF_PROVIDER_UNKNOWN',
      'SERVICE_NOT_ACTIVE',
      'UNIT_UNKNOWN',
      'CODE_NOT_IN_LIST',
      'CODE_NOT_IN_LIST',
    ]);
    expect(await countOf(authority.id)).toBe(0);
  });

  test('may be tried out without being kept', async () => {
    const before = await rows('select count(*) from tariff');
    const { amount, total, currency } = await app
      .get(PreviewTariff)
      .execute((await givenOffice()).tariffOfficer, homeCareCosts);
    expect({ amount, total, currency }).toEqual({ amount: 12200n, total: 12_200_000n, currency: 'UAH' });
    expect(await rows('select count(*) from tariff')).toEqual(before);
  });
});

describe('an approval', () => {
  test('records the act and pins the law of its date (BR-15, BR-84)', async () => {
    const authority = await givenOffice();
    const id = await givenTariff(app, authority);
    const row = await tariff(id);
    expect(row).toMatchObject({
      state: 'approved',
      act_number: '27-1',
      act_date: '2026-01-20',
      approving_body: 'Виконавчий комітет',
      valid_from: '2026-02-01',
      valid_to: '2026-12-31',
      approver_id: authority.head.personId,
    });
    expect(row['pack_hash']).toMatch(/^[0-9a-f]{64}$/);
    expect(
      (await rows('select type from journal where subject = $1 order by sequence', [id])).map(({ type }) => type),
    ).toEqual(['tariff.drafted', 'tariff.approved']);
  });

  test('with mistakes leaves the draft as it was, and tells all of them', async () => {
    const authority = await givenOffice();
    const id = await givenDraftTariff(app, authority.tariffOfficer);
    const mistakes = {
      actNumber: ' ',
      approvingBody: '',
      actDate: localDate('2026-01-22'),
      validTo: localDate('2026-01-01'),
    };
    expect(await approving(authority, id, mistakes)).toEqual([
      'TARIFF_ACT_NUMBER_MISSING',
      'TARIFF_APPROVING_BODY_MISSING',
      'TARIFF_ACT_DATE_LATER',
      'TARIFF_VALIDITY_REVERSED',
    ]);
    expect(await tariff(id)).toMatchObject({ state: 'draft', act_number: null });
  });

  test('is not given by the author, nor by the head of another authority (BR-86)', async () => {
    const authority = await givenOffice();
    const both = await givenMember(app, authority.id, ['tariff_officer', 'head']);
    const id = await givenDraftTariff(app, both);
    expect(await refused(app.get(ApproveTariff).execute(both, { ...actOfJanuary, tariffId: id }))).toEqual([
      'TARIFF_AUTHOR_APPROVES',
    ]);
    expect(await approving(await givenOffice(), id)).toEqual(['NOT_FOUND']);
    expect(await tariff(id)).toMatchObject({ state: 'draft' });
    const byHand = rows(`update tariff set approver_id = author_id where id = $1`, [id]);
    await expect(byHand).rejects.toThrow(/tariff_two_persons_check/);
  });

  test('never makes two tariffs for one thing on one day (BR-15)', async () => {
    const authority = await givenOffice();
    await givenTariff(app, authority);
    const id = await givenDraftTariff(app, authority.tariffOfficer);
    expect(
      await approving(authority, id, { validFrom: localDate('2026-12-31'), validTo: localDate('2027-06-30') }),
    ).toEqual(['TARIFF_OVERLAPS']);
    expect(await tariff(id)).toMatchObject({ state: 'draft' });
    expect(
      await approving(authority, id, { validFrom: localDate('2027-01-01'), validTo: localDate('2027-06-30') }),
    ).toEqual([]);
  });

  test('by two at the same time for the same days is given once', async () => {
    const authority = await givenOffice();
    const drafts = await Promise.all([1, 2].map(() => givenDraftTariff(app, authority.tariffOfficer)));
    const answers = await Promise.all(drafts.map((id) => approving(authority, id)));
    expect(answers.flat()).toEqual(['TARIFF_OVERLAPS']);
    const states = await rows('select state from tariff where authority_id = $1 order by state', [authority.id]);
    expect(states).toEqual([{ state: 'approved' }, { state: 'draft' }]);
  });

  test('against a withdrawal at the same time: a withdrawn draft is never approved', async () => {
    const authority = await givenOffice();
    for (let round = 0; round < 5; round += 1) {
      const id = await givenDraftTariff(app, authority.tariffOfficer);
      const withdrawal = app.get(RevokeTariff).execute(authority.tariffOfficer, { tariffId: id, reason: 'Помилка' });
      const [approved] = await Promise.all([approving(authority, id), refused(withdrawal)]);
      expect(approved).toEqual(approved.length === 0 ? [] : ['WRONG_STATE']);
      expect(await tariff(id)).toMatchObject({ state: 'revoked' });
      expect((await tariff(id))['act_number']).toBe(approved.length === 0 ? '27-1' : null);
    }
  });

  test('for a provider of its own, or another setting, does not collide', async () => {
    const authority = await givenOffice();
    const provider = await givenOrganisation(app, { kind: 'provider', legalType: 'communal' });
    await givenTariff(app, authority);
    await givenTariff(app, authority, { providerId: provider });
    await givenTariff(app, authority, { setting: 'STREET' });
    expect(await countOf(authority.id)).toBe(3);
  });
});

describe('the tariff of a day', () => {
  test('is the approved one whose validity holds the day, and no other', async () => {
    const authority = await givenOffice();
    const id = await givenTariff(app, authority);
    await givenDraftTariff(app, authority.tariffOfficer, { plannedUnits: '1' });
    expect(await priceOn(authority.id, '2026-02-01')).toEqual({ id, amount: 12200n, currency: 'UAH' });
    expect(await priceOn(authority.id, '2026-12-31')).not.toBeNull();
    expect(await priceOn(authority.id, '2026-01-31')).toBeNull();
    expect(await priceOn(authority.id, '2027-01-01')).toBeNull();
  });

  test('is the own one of a provider before the one for everybody', async () => {
    const authority = await givenOffice();
    const provider = await givenOrganisation(app, { kind: 'provider', legalType: 'communal' });
    const general = await givenTariff(app, authority);
    const own = await givenTariff(app, authority, { providerId: provider, plannedUnits: '2000' });
    expect(await priceOn(authority.id, '2026-03-01', provider)).toEqual({ id: own, amount: 6100n, currency: 'UAH' });
    expect((await priceOn(authority.id, '2026-03-01'))?.id).toBe(general);
    expect((await priceOn(authority.id, '2026-03-01', authority.id))?.id).toBe(general);
  });

  test('is revoked once, also by two at the same time', async () => {
    const authority = await givenOffice();
    const tariffId = await givenTariff(app, authority);
    const revoking = await app.transactions.asSystem('test', async (transaction) => {
      await transaction.manager.query('select from tariff where id = $1 for update', [tariffId]);
      const both = ['Перша', 'Друга'].map((reason) =>
        refused(app.get(RevokeTariff).execute(authority.head, { tariffId, reason })),
      );
      await queued(transaction, 2);
      return both;
    });
    expect((await Promise.all(revoking)).flat()).toEqual(['WRONG_STATE']);
  });

  test('is none after a revocation, and its days are free again', async () => {
    const authority = await givenOffice();
    const id = await givenTariff(app, authority);
    const revoke = (reason: string) => refused(app.get(RevokeTariff).execute(authority.head, { tariffId: id, reason }));
    expect(await revoke(' ')).toEqual(['TARIFF_REVOCATION_REASON_MISSING']);
    expect(await revoke('Нове рішення')).toEqual([]);
    expect(await revoke('Нове рішення')).toEqual(['WRONG_STATE']);
    expect(await priceOn(authority.id, '2026-03-01')).toBeNull();
    expect(await tariff(id)).toMatchObject({ state: 'revoked', revocation_reason: 'Нове рішення', act_number: '27-1' });
    await givenTariff(app, authority);
    expect(await countOf(authority.id)).toBe(2);
  });
});

test('the database refuses a price that its own costs do not give, and two tariffs of one day (BR-15, BR-16)', async () => {
  const authority = await givenOffice();
  const id = await givenDraftTariff(app, authority.tariffOfficer);
  await expect(rows('update tariff set amount = amount + 1 where id = $1', [id])).rejects.toThrow(
    /tariff_amount_check/,
  );
  await expect(rows(`update tariff set state = 'approved' where id = $1`, [id])).rejects.toThrow(/tariff_act_check/);
  const approved = await givenTariff(app, authority);
  const copy = rows(
    `update tariff t set (state, act_number, act_date, approving_body, valid_from, valid_to, pack_hash, approver_id, approved_at) =
       (select state, act_number, act_date, approving_body, valid_from, valid_to, pack_hash, approver_id, approved_at from tariff where id = $2)
     where t.id = $1`,
    [id, approved],
  );
  await expect(copy).rejects.toThrow(/tariff_no_overlap/);
});
