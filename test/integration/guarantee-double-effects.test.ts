import { newId } from '#kernel';
import type { Role } from '#platform';
import { atTime } from '../support/at-time.ts';
import { ContractScene, SIGNED_AT } from '../support/given-contracts.ts';
import { givenMember, givenSession, PASSWORD } from '../support/given-identity.ts';
import { bidContent, givenPublishedTender, PUBLISHED_AT, tenderTexts } from '../support/given-tendering.ts';

const AT_ONCE = 4;

let scene: ContractScene;
beforeAll(async () => {
  scene = await ContractScene.start(2);
});
afterAll(() => scene.app.stop());

interface Attempt {
  readonly role: Role;
  readonly object: string;
  readonly table: string;
  /** What has to stand already, and then the input. */
  readonly input: () => Promise<object>;
}

const attempts: Record<string, Attempt> = {
  openNeedsRound: {
    role: 'planner',
    object: 'needsRound',
    table: 'needs_round',
    input: async () => ({ year: 2027 }),
  },
  openBudgetLine: {
    role: 'finance_officer',
    object: 'budgetLine',
    table: 'budget_line',
    input: async () => ({
      year: 2026,
      programmeCode: '8139999',
      economicCode: '2240',
      fund: 'general',
      title: 'Догляд',
    }),
  },
  appropriate: {
    role: 'finance_officer',
    object: 'budgetLine',
    table: 'budget_entry',
    input: async () => ({ lineId: scene.buyer.budgetLineId, amount: '1000.00', act: 'Рішення № 7' }),
  },
  draftTender: {
    role: 'tender_officer',
    object: 'tender',
    table: 'tender',
    input: async () => tenderTexts(scene.buyer),
  },
  submitBid: {
    role: 'signatory',
    object: 'ownBid',
    table: 'sealed_bid',
    input: async () => {
      const { lots } = await givenPublishedTender(scene.app, scene.buyer);
      return { lotId: lots[0]!.id, content: bidContent(lots[0]!), password: PASSWORD };
    },
  },
  prepareContract: {
    role: 'contract_officer',
    object: 'contract',
    table: 'contract',
    input: async () => {
      const awardId = await scene.finalAward();
      await atTime(scene.app, SIGNED_AT);
      return { awardId };
    },
  },
  orderPayment: {
    role: 'finance_officer',
    object: 'payment',
    table: 'payment',
    input: async () => ({ actId: await scene.accepted(await scene.active(), '2026-05', '10'), amount: '1400.00' }),
  },
};

test.each(Object.keys(attempts))(
  '%s sent four times at once with one key has one effect and one answer',
  async (verb) => {
    const { role, object, table, input } = attempts[verb]!;
    await atTime(scene.app, PUBLISHED_AT);
    const given = await input();
    const organisation = role === 'signatory' ? scene.provider.id : scene.buyer.id;
    const token = await givenSession(scene.app, await givenMember(scene.app, organisation, [role]));
    const stored = () =>
      scene.one(
        `select (select count(*)::int from ${table}) as rows, (select count(*)::int from journal) as lines,
         (select count(*)::int from outbox) as events`,
      );
    const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input!`;
    const send = (key: string) =>
      scene.app.graphql<Record<string, Record<string, unknown>>>(
        `mutation($input: ${type}) { ${verb}(input: $input, idempotencyKey: "${key}") { ${object} { id } problems { code } } }`,
        { input: given },
        token,
      );
    const before = await stored();
    const key = newId();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => send(key)));
    expect(answers[0]).toEqual({ data: { [verb]: { [object]: { id: expect.any(String) }, problems: [] } } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const after = await stored();
    expect(Number(after['rows']) - Number(before['rows'])).toBe(1);
    expect(after['events']).toBeGreaterThan(Number(before['events']));

    expect(await send(key)).toEqual(answers[0]);
    expect(await stored()).toEqual(after);
  },
);
