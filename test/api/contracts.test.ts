import { newId } from '#kernel';
import type { Role } from '#platform';
import { atTime } from '../support/at-time.ts';
import { ContractScene, DECIDED_AT, SIGNED_AT } from '../support/given-contracts.ts';
import { givenMember, givenSession, type Member, PASSWORD } from '../support/given-identity.ts';

let scene: ContractScene;
let buyer: Record<'head' | 'planner' | 'contractOfficer' | 'financeOfficer', Member>;
beforeAll(async () => {
  scene = await ContractScene.start(3);
  const officer = (role: Role) => givenMember(scene.app, scene.buyer.id, [role]);
  buyer = {
    head: await officer('head'),
    planner: await officer('planner'),
    contractOfficer: await officer('contract_officer'),
    financeOfficer: await officer('finance_officer'),
  };
});
afterAll(() => scene.app.stop());

interface Problem {
  readonly code: string;
  readonly path: readonly string[];
  readonly rule: string | null;
  readonly message: string;
}

type Answer = { problems: Problem[] } & Record<string, Record<string, unknown> | null>;

const sessions = new Map<string, string>();
const tokenOf = async (member: Member): Promise<string> => {
  const known = sessions.get(member.personId) ?? (await givenSession(scene.app, member));
  sessions.set(member.personId, known);
  return known;
};

/** Calls a verb over the network as a member; what it answers under its own name. */
async function does(member: Member, verb: string, input: object, fields: string): Promise<Answer> {
  const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input!`;
  const text = `mutation($input: ${type}) { ${verb}(input: $input) { ${fields} problems { code path rule message } } }`;
  const { data, errors } = await scene.app.graphql<Record<string, Answer>>(text, { input }, await tokenOf(member));
  if (errors) throw new Error(JSON.stringify(errors));
  return data[verb]!;
}

const ask = async <Data>(member: Member | null, query: string): Promise<Data> => {
  const { data, errors } = await scene.app.graphql<Data>(query, {}, member && (await tokenOf(member)));
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};

test('a contract goes from its award to an executed payment over the network', async () => {
  const { provider } = scene;
  const awardId = await scene.finalAward();
  await atTime(scene.app, SIGNED_AT);
  const prepared = await does(
    buyer.contractOfficer,
    'prepareContract',
    { awardId },
    'contract { id reference state version total { amount currency } lines { id unit quantity unitPrice { amount } service { name { uk } } } }',
  );
  expect(prepared).toMatchObject({
    problems: [],
    contract: {
      state: 'pending',
      total: { amount: '14000.00', currency: 'UAH' },
      lines: [{ unit: 'PERSON_HOUR', quantity: '100', unitPrice: { amount: '140.00' } }],
    },
  });
  const contractId = String(prepared['contract']!['id']);
  const lineId = (prepared['contract']!['lines'] as { id: string }[])[0]!.id;
  await scene.rendered(contractId);

  await does(buyer.head, 'signContract', { contractId, password: PASSWORD }, 'contract { state }');
  const signed = await does(
    provider.signatory,
    'signContract',
    { contractId, password: PASSWORD },
    'contract { state version signatures { capacity personName organisation { id } documentSha256 fileSha256 } }',
  );
  expect(signed['contract']).toMatchObject({
    state: 'signed',
    signatures: [{ capacity: 'head' }, { capacity: 'signatory', organisation: { id: provider.id } }],
  });

  const commitment = { contractId, version: signed['contract']!['version'], number: 'Б-1', registeredOn: '2026-04-16' };
  const active = await does(
    buyer.financeOfficer,
    'registerCommitment',
    commitment,
    'contract { state availableActions }',
  );
  expect(active['contract']).toEqual({ state: 'active', availableActions: [] });

  await atTime(scene.app, '2026-06-01T10:00:00+03:00');
  const lines = [{ contractLineId: lineId, persons: 4, quantity: '12.5' }];
  const report = await does(
    provider.writer,
    'reportDelivery',
    { contractId, month: '2026-05-31', lines, refusals: 1 },
    'deliveryReport { id periodFrom periodTo refusals waiting lines { persons quantity } }',
  );
  expect(report['deliveryReport']).toMatchObject({
    periodFrom: '2026-05-01',
    periodTo: '2026-05-31',
    refusals: 1,
    waiting: 0,
    lines: [{ persons: 4, quantity: '12.5' }],
  });

  const drawn = await does(
    provider.accountant,
    'draftAct',
    { reportId: report['deliveryReport']!['id'] },
    'act { id version state total { amount } availableActions }',
  );
  expect(drawn['act']).toMatchObject({
    state: 'draft',
    total: { amount: '1750.00' },
    availableActions: ['redraw', 'submit'],
  });
  const actId = String(drawn['act']!['id']);
  const submitted = await does(
    provider.signatory,
    'submitAct',
    { actId, version: drawn['act']!['version'] },
    'act { version state overdue decideBy }',
  );
  expect(submitted['act']).toMatchObject({ state: 'submitted', overdue: false, decideBy: '2026-06-15T21:00:00.000Z' });
  await does(buyer.contractOfficer, 'acceptAct', { actId, version: submitted['act']!['version'] }, 'act { state }');

  const ordered = await does(
    buyer.financeOfficer,
    'orderPayment',
    { actId, amount: '1750.00' },
    'payment { id version state amount { amount currency } allocations { amount { amount } } }',
  );
  expect(ordered['payment']).toMatchObject({
    state: 'ordered',
    amount: { amount: '1750.00', currency: 'UAH' },
    allocations: [{ amount: { amount: '1750.00' } }],
  });
  const execution = {
    paymentId: ordered['payment']!['id'],
    version: 1,
    treasuryNumber: '2026/1',
    executedOn: '2026-06-01',
  };
  await does(buyer.financeOfficer, 'recordPaymentExecution', execution, 'payment { state }');

  const publicly = await ask<{ contract: object }>(
    null,
    `{ contract(id: "${contractId}") { state total { amount } drawn { amount } accepted { amount } paid { amount } stateReason
      deliveryReports { nodes { id } } acts { nodes { state payments { nodes { state treasuryNumber } } lines { amount { amount } } } } payments { nodes { state } } tender { reference } lot { number } } }`,
  );
  expect(publicly.contract).toMatchObject({
    state: 'active',
    drawn: { amount: '1750.00' },
    accepted: { amount: '1750.00' },
    paid: { amount: '1750.00' },
    stateReason: null,
    deliveryReports: { nodes: [] },
    acts: {
      nodes: [
        {
          state: 'paid',
          payments: { nodes: [{ state: 'executed', treasuryNumber: '2026/1' }] },
          lines: [{ amount: { amount: '1750.00' } }],
        },
      ],
    },
  });
});

test('a refusal names its rule and reads naturally in Ukrainian; nothing is written', async () => {
  const awardId = scene.nextAward();
  await atTime(scene.app, DECIDED_AT);
  const { contract, problems } = await does(buyer.contractOfficer, 'prepareContract', { awardId }, 'contract { id }');
  expect(contract).toBeNull();
  expect(problems).toContainEqual(expect.objectContaining({ code: 'CONTRACT_INSIDE_STANDSTILL', rule: 'BR-62' }));
  expect(problems.every(({ message }) => message !== '' && !message.includes('{'))).toBe(true);
  expect(await scene.rows('select id from contract where award_id = $1', [awardId])).toEqual([]);
});

test('an unsigned contract, a drafted act and a delivery report are the business of the parties', async () => {
  const { provider, loser } = scene;
  const contractId = await scene.ready();
  const sees = async (member: Member | null) =>
    (await ask<{ contract: object | null }>(member, `{ contract(id: "${contractId}") { id } }`)).contract !== null;
  expect([
    await sees(null),
    await sees(loser.signatory),
    await sees(provider.accountant),
    await sees(buyer.planner),
  ]).toEqual([false, false, true, true]);
  await scene.sign(buyer.head, contractId);
  await scene.sign(provider.signatory, contractId);
  expect(await sees(null)).toBe(true);

  const register = { contractId, version: 2, number: 'Б-2', registeredOn: '2026-04-16' };
  await does(buyer.financeOfficer, 'registerCommitment', register, 'contract { id }');
  const actId = await scene.drafted(contractId, '2026-05', '10');
  const seesAct = async (member: Member | null) =>
    (await ask<{ act: object | null }>(member, `{ act(id: "${actId}") { id lines { id } } }`)).act !== null;
  expect([await seesAct(null), await seesAct(buyer.contractOfficer), await seesAct(provider.accountant)]).toEqual([
    false,
    false,
    true,
  ]);
  await scene.submit(actId);
  expect([await seesAct(null), await seesAct(buyer.contractOfficer), await seesAct(loser.accountant)]).toEqual([
    false,
    true,
    false,
  ]);
  await scene.accept(actId, buyer.contractOfficer);
  expect(await seesAct(null)).toBe(true);
  const list = await ask<{ acts: { totalCount: number; nodes: { id: string }[] } }>(
    null,
    `{ acts(contractId: "${contractId}") { totalCount nodes { id } } }`,
  );
  expect(list.acts).toEqual({ totalCount: 1, nodes: [{ id: actId }] });
  expect(await ask(null, `{ contract(id: "${newId()}") { id } }`)).toEqual({ contract: null });
});
