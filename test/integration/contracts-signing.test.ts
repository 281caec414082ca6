import { contractText } from '#contracts';
import { newId } from '#kernel';
import { CancelUnsignedContract } from '../../libs/contracts/src/usecases/by-time.ts';
import { CancelContract } from '../../libs/contracts/src/usecases/cancel-contract.ts';
import { PrepareContract } from '../../libs/contracts/src/usecases/prepare-contract.ts';
import { CancelContractOfAward } from '../../libs/contracts/src/usecases/follow-award.ts';
import { FileComplaint } from '../../libs/evaluation/src/usecases/file-complaint.ts';
import { RevokeAward } from '../../libs/evaluation/src/usecases/revoke-award.ts';
import { SuspendRegisterEntry } from '../../libs/register/src/usecases/suspend-register-entry.ts';
import { ReinstateRegisterEntry } from '../../libs/register/src/usecases/reinstate-register-entry.ts';
import { atTime } from '../support/at-time.ts';
import { ContractScene, DECIDED_AT, SIGN_BY, SIGNED_AT } from '../support/given-contracts.ts';
import { givenAuthority } from '../support/given-identity.ts';
import { refused } from '../support/refused.ts';

let scene: ContractScene;
beforeAll(async () => {
  scene = await ContractScene.start(14, 2);
});
afterAll(() => scene.app.stop());

const prepare = (awardId: string) => scene.app.get(PrepareContract).execute(scene.buyer.contractOfficer, { awardId });
const contractsOf = (awardId: string) => scene.rows('select id from contract where award_id = $1', [awardId]);
const signaturesOf = (contractId: string) =>
  scene.rows<{ capacity: string }>('select capacity from contract_signature where contract_id = $1 order by capacity', [
    contractId,
  ]);

/** What a refused signature must leave as it was. */
const untouched = async (contractId: string, signatures: number) => {
  expect(await signaturesOf(contractId)).toHaveLength(signatures);
  expect(await scene.contract(contractId)).toMatchObject({ state: 'pending', signed_at: null, pack_hash: null });
  expect(await scene.ledger(contractId)).toEqual([]);
};

describe('a contract is prepared', () => {
  test('not inside the standstill (BR-62)', async () => {
    const awardId = scene.nextAward();
    await atTime(scene.app, DECIDED_AT);
    expect(await refused(prepare(awardId))).toEqual(['CONTRACT_AWARD_NOT_FINAL', 'CONTRACT_INSIDE_STANDSTILL']);
    expect(await contractsOf(awardId)).toEqual([]);
  });

  test('not while a complaint is open (BR-62)', async () => {
    const awardId = scene.nextAward();
    await atTime(scene.app, DECIDED_AT);
    const { tender_id: tenderId } = await scene.one<{ tender_id: string }>(
      'select tender_id from award where id = $1',
      [awardId],
    );
    await scene.app.get(FileComplaint).execute(scene.loser.signatory, {
      tenderId,
      awardId,
      text: 'Бали пораховано неправильно',
      language: 'uk',
      attachmentFileIds: [],
    });
    await atTime(scene.app, SIGNED_AT);
    expect(await refused(prepare(awardId))).toEqual(['CONTRACT_AWARD_NOT_FINAL', 'CONTRACT_COMPLAINT_OPEN']);
    expect(await contractsOf(awardId)).toEqual([]);
  });

  test('from a final award, with the lines of the winning bid as they are (BR-64)', async () => {
    const contractId = await scene.prepared();
    const copied = await scene.rows(
      `select l.quantity = b.quantity and l.unit_price = b.unit_price and l.amount = b.amount as same
       from contract c join award a on a.id = c.award_id join contract_line l on l.contract_id = c.id
       left join bid_item b on b.bid_id = a.bid_id and b.lot_item_id = l.lot_item_id where c.id = $1`,
      [contractId],
    );
    expect(copied).toEqual([{ same: true }]);
    expect(await scene.contract(contractId)).toMatchObject({
      state: 'pending',
      total: '1400000',
      period_to: '2026-12-31',
    });
    expect(await scene.journal(contractId)).toEqual(['contract.prepared', 'document.frozen']);
    const text = await scene.facts(contractText, contractId);
    expect(text.provider).toMatchObject({ id: scene.provider.id, name: 'Турбота поруч' });
    expect(text.lines).toMatchObject([{ number: 1, quantity: 100_000n, unitPrice: 140_00n, amount: 14_000_00n }]);
  });

  test('once, also when two officers press at the same time', async () => {
    const awardId = await scene.finalAward();
    await atTime(scene.app, SIGNED_AT);
    const rivals = [1, 2, 3].map(() => () => prepare(awardId));
    const answers = await scene.race('award', awardId, rivals);
    expect(answers.flat()).toEqual(['CONTRACT_EXISTS', 'CONTRACT_EXISTS']);
    expect(await contractsOf(awardId)).toHaveLength(1);
  });

  test('by the authority that tendered, nobody else', async () => {
    const awardId = await scene.finalAward();
    const stranger = await givenAuthority(scene.app);
    expect(await refused(scene.app.get(PrepareContract).execute(stranger.contractOfficer, { awardId }))).toEqual([
      'NOT_FOUND',
    ]);
    expect(await contractsOf(awardId)).toEqual([]);
  });
});

describe('a signature', () => {
  test('waits for the file', async () => {
    const contractId = await scene.prepared();
    expect(await refused(scene.sign(scene.buyer.head, contractId))).toEqual(['CONTRACT_TEXT_NOT_READY']);
    await untouched(contractId, 0);
  });

  test('needs the password again, and one of the two signers', async () => {
    const contractId = await scene.ready();
    expect(await refused(scene.sign(scene.buyer.head, contractId, 'not my password'))).toEqual(['PASSWORD_WRONG']);
    for (const other of [scene.loser.signatory, scene.provider.accountant, scene.buyer.contractOfficer]) {
      expect(await refused(scene.sign(other, contractId))).toEqual(['NOT_FOUND']);
    }
    await untouched(contractId, 0);
  });

  test('inside the standstill is refused whatever was prepared (BR-62)', async () => {
    const contractId = await scene.ready();
    await scene.sign(scene.buyer.head, contractId);
    await atTime(scene.app, DECIDED_AT);
    expect(await refused(scene.sign(scene.provider.signatory, contractId))).toEqual(['CONTRACT_INSIDE_STANDSTILL']);
    await untouched(contractId, 1);
  });

  test('after the sign-by deadline is refused, and time cancels the contract (BR-63)', async () => {
    const contractId = await scene.ready();
    await scene.app.get(CancelUnsignedContract).run(contractId);
    await untouched(contractId, 0);
    await atTime(scene.app, SIGN_BY);
    expect(await refused(scene.sign(scene.buyer.head, contractId))).toEqual(['CONTRACT_SIGNING_TOO_LATE']);
    await untouched(contractId, 0);
    await scene.app.get(CancelUnsignedContract).run(contractId);
    await scene.app.get(CancelUnsignedContract).run(contractId);
    expect(await scene.contract(contractId)).toMatchObject({
      state: 'cancelled',
      state_reason_code: 'NOT_SIGNED_IN_TIME',
    });
    expect(await scene.journal(contractId)).toEqual(['contract.prepared', 'document.frozen', 'contract.cancelled']);
  });

  test('of a provider that is suspended in the register is refused (BR-6)', async () => {
    const contractId = await scene.ready();
    const entry = () =>
      scene.one<{ id: string; version: number }>('select id, version from register_entry where organisation_id = $1', [
        scene.provider.id,
      ]);
    const { id: entryId, version } = await entry();
    await scene.app.get(SuspendRegisterEntry).execute(scene.buyer.registrar, { entryId, version, reason: 'Перевірка' });
    expect(await refused(scene.sign(scene.provider.signatory, contractId))).toEqual(['PROVIDER_NOT_ACTIVE']);
    await untouched(contractId, 0);
    const now = await entry();
    await scene.app.get(ReinstateRegisterEntry).execute(scene.buyer.registrar, { entryId, version: now.version });
  });

  test('is given once for each side; the second commits the budget and contracts the lot, in one go (BR-25)', async () => {
    const contractId = await scene.ready();
    await scene.sign(scene.buyer.head, contractId);
    await untouched(contractId, 1);
    expect(await refused(scene.sign(scene.buyer.head, contractId))).toEqual(['CONTRACT_SIGNED_ALREADY']);
    await untouched(contractId, 1);
    await scene.sign(scene.provider.signatory, contractId);
    expect(await scene.ledger(contractId)).toEqual(['commitment 1400000']);
    const signed = await scene.one(
      `select c.state, l.state as lot, c.commitment_due_at, c.pack_hash is not null as pinned
       from contract c join lot l on l.id = c.lot_id where c.id = $1`,
      [contractId],
    );
    expect(signed).toEqual({
      state: 'signed',
      lot: 'contracted',
      commitment_due_at: '2026-04-27T21:00:00.000Z',
      pinned: true,
    });
    const hashes = await scene.rows(
      `select distinct s.document_sha256 = r.sha256 and s.file_sha256 = r.file_sha256 as match from contract_signature s
       join contract c on c.id = s.contract_id join legal_document r on r.id = c.document_id where c.id = $1`,
      [contractId],
    );
    expect(hashes).toEqual([{ match: true }]);
  });

  test('of both sides at the same time makes one signed contract and one commitment', async () => {
    const contractId = await scene.ready();
    const { head } = scene.buyer;
    const { signatory } = scene.provider;
    const rivals = [head, signatory, head, signatory].map((actor) => () => scene.sign(actor, contractId));
    const both = await scene.race('contract', contractId, rivals);
    expect(both.filter((codes) => codes.length === 0)).toHaveLength(2);
    expect((await signaturesOf(contractId)).map(({ capacity }) => capacity)).toEqual(['head', 'signatory']);
    expect(await scene.ledger(contractId)).toEqual(['commitment 1400000']);
    expect(await scene.contract(contractId)).toMatchObject({ state: 'signed' });
  });
});

test('a signed contract is not cancelled, and a stale version changes nothing (BR-13)', async () => {
  const contractId = await scene.ready();
  const cancel = (version: number) =>
    scene.app.get(CancelContract).execute(scene.buyer.contractOfficer, {
      contractId,
      version,
      reasonCode: 'PROVIDER_DECLINED',
      reason: 'Надавач відмовився',
    });
  expect(await refused(cancel(7))).toEqual(['STALE_VERSION']);
  await untouched(contractId, 0);
  await cancel(1);
  expect(await scene.contract(contractId)).toMatchObject({ state: 'cancelled', version: 2 });
  expect(await refused(scene.sign(scene.buyer.head, contractId))).toEqual(['WRONG_STATE']);
});

test('a contract that waits for signatures falls with its award, once', async () => {
  const contractId = await scene.ready();
  const { award_id: awardId } = await scene.contract(contractId);
  const revocation = { awardId: String(awardId), reason: 'WINNER_DECLINED', explanation: 'Лист надавача' } as const;
  await scene.app.get(RevokeAward).execute(scene.buyer.head, revocation);
  expect(await refused(scene.sign(scene.buyer.head, contractId))).toEqual(['CONTRACT_AWARD_NOT_FINAL']);
  await untouched(contractId, 0);
  const data = { awardId: revocation.awardId, lotId: '', organisationId: scene.provider.id, reason: revocation.reason };
  const event = { id: newId(), type: 'award.revoked', subject: newId(), data };
  const deliver = () => scene.app.get(CancelContractOfAward).handle(event, scene.app.transactions);
  expect(await scene.race('contract', contractId, [deliver, deliver])).toEqual([[], []]);
  expect(await scene.contract(contractId)).toMatchObject({
    state: 'cancelled',
    state_reason_code: 'AWARD_REVOKED',
    version: 2,
  });
  expect((await scene.journal(contractId)).filter((type) => type === 'contract.cancelled')).toHaveLength(1);
});
