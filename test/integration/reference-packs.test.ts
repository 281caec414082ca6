import { canonicalJson, localDate, refuse, Refusal, sha256 } from '#kernel';
import type { Transaction } from '#platform';
import {
  activeServices,
  cpvNames,
  effectivePack,
  LoadReference,
  pinnedPack,
  serviceNames,
  serviceProblems,
  territoryProblem,
  todaysPack,
  ua2026,
  unitProblems,
} from '#reference';
import { RulePacks } from '../../libs/reference/src/db/rule-packs.ts';
import { TestApplication } from '../support/application.ts';

let application: TestApplication;
beforeAll(async () => void (application = await TestApplication.start()));
afterAll(() => application.stop());

const inUnit = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  application.transactions.asSystem('test', work);
const hash = sha256(canonicalJson(ua2026));
const day = localDate('2026-02-01');
const lutsk = 'UA07080170000013585';

describe('rule packs', () => {
  test('a day has the pack in force on it, from its first day on', async () => {
    expect((await inUnit((transaction) => effectivePack(transaction, localDate('2026-01-01'), null))).hash).toBe(hash);
    expect((await inUnit((transaction) => effectivePack(transaction, localDate('2030-01-01'), null))).hash).toBe(hash);
    await expect(
      inUnit((transaction) => effectivePack(transaction, localDate('2025-12-31'), null)),
    ).rejects.toMatchObject({
      problems: [{ code: 'RULE_PACK_MISSING', parameters: { country: 'UA', date: '2025-12-31' } }],
    });
    await expect(inUnit((transaction) => effectivePack(transaction, day, null, 'BG'))).rejects.toThrow(Refusal);
  });

  test("today's pack reads the clock", async () => {
    expect((await inUnit((transaction) => todaysPack(transaction, null))).code).toBe('ua-2026');
  });

  test('loading again changes nothing and leaves no journal line', async () => {
    const lines = () => inUnit((transaction) => transaction.manager.query(`select count(*)::int as n from journal`));
    const before = await lines();
    await application.get(LoadReference).execute();
    expect(await lines()).toEqual(before);
  });

  test('a corrected pack takes the place of the old one, which processes that pinned it keep', async () => {
    const corrected = { ...ua2026, calendar: { ...ua2026.calendar, workingWeekends: [localDate('2026-03-07')] } };
    await inUnit(async (transaction) => {
      expect(await transaction.of(RulePacks).takeIntoUse(corrected)).toBe(true);
      expect(await transaction.of(RulePacks).takeIntoUse(corrected)).toBe(false);
      expect((await effectivePack(transaction, day, null)).calendar.workingWeekends.has('2026-03-07')).toBe(true);
      const pinned = await pinnedPack(transaction, hash);
      expect([pinned.hash, pinned.calendar.workingWeekends.size]).toEqual([hash, 0]);
    });
    await application.get(LoadReference).execute();
    expect((await inUnit((transaction) => effectivePack(transaction, day, null))).hash).toBe(hash);
  });

  test('a later pack takes over on its first day', async () => {
    const later = { ...ua2026, code: 'ua-2027', effectiveFrom: localDate('2027-01-01') };
    const found = inUnit(async (transaction) => {
      await transaction.of(RulePacks).takeIntoUse(later);
      const codes = [(await effectivePack(transaction, localDate('2026-12-31'), null)).code];
      codes.push((await effectivePack(transaction, localDate('2027-01-01'), null)).code);
      return refuse('NOT_FOUND', codes);
    });
    await expect(found).rejects.toMatchObject({ problems: [{ path: ['ua-2026', 'ua-2027'] }] });
  });

  test('the text of a pack cannot be changed under its hash', async () => {
    await expect(
      inUnit((transaction) => transaction.manager.query(`update rule_pack set data = replace(data, '30', '3')`)),
    ).rejects.toThrow(/rule_pack_hash_check/);
  });
});

describe('lists', () => {
  test('tell which services can be ordered, and a problem for each that cannot', async () => {
    const codes = ['015.1', '015.3', '015', 'TMP-DAYCARE-CHILD', '999.9'];
    await inUnit(async (transaction) => {
      expect([...(await activeServices(transaction, codes, day))].sort()).toEqual(['015.1', '015.3']);
      expect(
        (await serviceProblems(transaction, codes, day, ['lines'])).map(({ parameters }) => parameters['code']),
      ).toEqual(codes.slice(2));
      expect(await activeServices(transaction, codes, localDate('2020-07-08'))).toEqual(new Set());
    });
  });

  test('give names in both languages', async () => {
    await inUnit(async (transaction) => {
      expect((await serviceNames(transaction, ['015.1'])).get('015.1')).toEqual({
        uk: 'Догляд вдома',
        en: 'Home care',
      });
      expect((await cpvNames(transaction, ['85311100-3', '99999999-9'])).size).toBe(1);
    });
  });

  test('know units, economic codes, territories and subsistence minimums', async () => {
    await inUnit(async (transaction) => {
      expect(await unitProblems(transaction, ['PERSON_HOUR', 'MILE'], ['unit'])).toMatchObject([
        { code: 'UNIT_UNKNOWN', parameters: { code: 'MILE' } },
      ]);
      const rows = (text: string) => transaction.manager.query(text) as Promise<object[]>;
      expect(await rows(`select code from economic_code where code in ('2240', '1111')`)).toEqual([{ code: '2240' }]);
      expect(await rows(`select population, population_year from territory where code = '${lutsk}'`)).toEqual([
        { population: 236322, population_year: 2022 },
      ]);
      expect(
        await rows(
          `select amount from subsistence_minimum where category = 'GENERAL' order by valid_from desc limit 2`,
        ),
      ).toEqual([{ amount: '320900' }, { amount: '292000' }]);
    });
  });

  test('know what lies in a community', async () => {
    await inUnit(async (transaction) => {
      expect(await territoryProblem(transaction, lutsk, lutsk, [])).toBeUndefined();
      expect(await territoryProblem(transaction, 'UA07080170010083384', lutsk, [])).toBeUndefined();
      expect(await territoryProblem(transaction, 'UA07000000000024379', lutsk, ['territory'])).toMatchObject({
        code: 'TERRITORY_UNKNOWN',
      });
      expect(await territoryProblem(transaction, lutsk, null, [])).toBeDefined();
    });
  });
});
