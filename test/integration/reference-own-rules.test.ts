import { canonicalJson, instant, localDate, packUnder, sha256 } from '#kernel';
import { effectivePack, pinnedPack, todaysPack, ua2026 } from '#reference';
import { RulePacks } from '../../libs/reference/src/db/rule-packs.ts';
import { SetOwnRule, type SetOwnRuleInput } from '../../libs/reference/src/usecases/set-own-rule.ts';
import { PublishTender } from '../../libs/tendering/src/usecases/publish-tender.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { type Buyer, givenApprovedTender, givenBuyer, query, versionOf } from '../support/given-tendering.ts';
import { refused } from '../support/refused.ts';

const KEY = 'tender.submission.minDays';
const day = localDate('2026-03-02');

let app: TestApplication;
let strict: Buyer;
let other: Buyer;
beforeAll(async () => {
  app = await TestApplication.start();
  strict = await givenBuyer(app);
  other = await givenBuyer(app);
  await atTime(app, '2026-03-02T08:00:00Z');
});
afterAll(() => app.stop());

const setting = (buyer: Buyer, wish: Partial<SetOwnRuleInput> = {}, actor = buyer.head) =>
  app.get(SetOwnRule).execute(actor, { key: KEY, value: '45', reason: 'Малі організації', language: 'uk', ...wish });

const packOf = (buyer: Buyer) => app.transactions.asSystem('test', (transaction) => todaysPack(transaction, buyer.id));

describe('an own rule', () => {
  test.each<[string, Partial<SetOwnRuleInput>, string[]]>([
    ['looser than that of the country', { value: '29' }, ['OWN_RULE_LOOSENS']],
    ['equal to nothing that can be read', { value: 'сорок п’ять' }, ['OWN_RULE_UNREADABLE']],
    ['of a key that there is not', { key: 'tender.minDays' }, ['OWN_RULE_UNKNOWN']],
    ['of what is the same everywhere', { key: 'commission.oddNumber', value: 'false' }, ['OWN_RULE_FIXED']],
    ['without a reason', { reason: ' ' }, ['OWN_RULE_REASON_MISSING']],
    ['withdrawn where there is none', { value: null }, ['OWN_RULE_UNCHANGED']],
  ])('%s is refused', async (_, wish, codes) => {
    expect(await refused(setting(other, wish))).toEqual(codes);
    expect(await query(app, 'select 1 from own_rule where authority_id = $1', [other.id])).toEqual([]);
  });

  test('is for the head alone', async () => {
    expect(await refused(setting(other, {}, other.tenderOfficer))).toEqual(['NOT_FOUND']);
  });

  test('binds its authority from then on, and nobody else', async () => {
    const { id } = await setting(strict);
    expect((await packOf(strict)).term(KEY).count).toBe(45);
    expect((await packOf(other)).term(KEY).count).toBe(30);
    expect(
      await query(app, `select text from journal where subject = $1 and type = 'own_rule.set'`, [id]),
    ).toHaveLength(1);
  });

  test('asks one authority for more time than another', async () => {
    const closesAt = instant('2026-04-02T09:00:00Z');
    const publishing = async (buyer: Buyer) => {
      const tenderId = await givenApprovedTender(app, buyer, { texts: { closesAt } });
      const version = await versionOf(app, tenderId);
      return {
        tenderId,
        codes: await refused(
          app.get(PublishTender).execute(buyer.tenderOfficer, { tenderId, version, closesAt: null }),
        ),
      };
    };
    expect((await publishing(strict)).codes).toEqual(['TENDERING_TOO_SHORT']);
    const { tenderId, codes } = await publishing(other);
    expect(codes).toEqual([]);
    const [tender] = await query<{ pack_hash: string }>(app, 'select pack_hash from tender where id = $1', [tenderId]);
    expect(tender!.pack_hash).toBe(sha256(canonicalJson(ua2026)));
  });

  test('is pinned with the country’s, each by its own hash, and stays readable when it changes', async () => {
    const pinned = await packOf(strict);
    expect(pinned.scopes.map(({ scope, of }) => [scope, of])).toEqual([
      ['authority', strict.id],
      ['country', 'UA'],
    ]);
    expect(pinned.scopes[1]!.hash).toBe(sha256(canonicalJson(ua2026)));
    await setting(strict, { value: '60' });
    expect((await packOf(strict)).term(KEY).count).toBe(60);
    const again = await app.transactions.asSystem('test', (transaction) => pinnedPack(transaction, pinned.hash));
    expect([again.term(KEY).count, again.scopes]).toEqual([45, pinned.scopes]);
  });

  test('gives way to a country that has become stricter, and is back when it is withdrawn', async () => {
    const [key, parameter] = [KEY, ua2026.parameters[KEY]!];
    const stricter = { ...ua2026, parameters: { ...ua2026.parameters, [key]: { ...parameter, value: '90' } } };
    await app.transactions.asSystem('test', async (transaction) => {
      await transaction.of(RulePacks).takeIntoUse(stricter);
      expect((await effectivePack(transaction, day, strict.id)).term(KEY).count).toBe(90);
      await transaction.of(RulePacks).takeIntoUse(ua2026);
      expect((await effectivePack(transaction, day, strict.id)).term(KEY).count).toBe(60);
    });
    await setting(strict, { value: null });
    expect((await packOf(strict)).hash).toBe(sha256(canonicalJson(packUnder(ua2026, []))));
  });
});
