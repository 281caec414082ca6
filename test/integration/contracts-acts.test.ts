import { actText } from '#contracts';
import { Reads } from '#platform';
import { AcceptAct } from '../../libs/contracts/src/usecases/accept-act.ts';
import { FlagOverdueAct } from '../../libs/contracts/src/usecases/by-time.ts';
import { DraftAct } from '../../libs/contracts/src/usecases/draft-act.ts';
import { ReturnAct } from '../../libs/contracts/src/usecases/return-act.ts';
import { atTime } from '../support/at-time.ts';
import { ContractScene } from '../support/given-contracts.ts';
import { refused } from '../support/refused.ts';

let scene: ContractScene;
beforeAll(async () => {
  scene = await ContractScene.start(8);
});
afterAll(() => scene.app.stop());

const sums = (contractId: string) =>
  scene.one<{ drawn: string; accepted: string; line: string; acts: string }>(
    `select c.drawn_total as drawn, c.accepted_total as accepted, l.drawn_quantity as line,
       (select coalesce(sum(total), 0) from act where contract_id = c.id and state in ('submitted', 'accepted', 'paid')) as acts
     from contract c join contract_line l on l.contract_id = c.id where c.id = $1`,
    [contractId],
  );
const act = (id: string) => scene.one<Record<string, unknown>>('select * from act where id = $1', [id]);
const actsOf = (contractId: string) => scene.rows('select id from act where contract_id = $1', [contractId]);

describe('an act', () => {
  test('costs quantity times price, line by line', async () => {
    const contractId = await scene.active();
    const actId = await scene.submitted(contractId, '2026-05', '10.333');
    expect(await act(actId)).toMatchObject({
      state: 'submitted',
      total: '144662',
      decide_by: '2026-06-15T21:00:00.000Z',
    });
    expect(await sums(contractId)).toEqual({ drawn: '144662', accepted: '0', line: '10333', acts: '144662' });
    const text = await scene.facts(actText, actId);
    expect(text.lines).toMatchObject([{ number: 1, persons: 5, quantity: 10_333n, amount: 1446_62n }]);
  });

  test('above the delivery report is refused, by the rule and by the tables (BR-67)', async () => {
    const contractId = await scene.active();
    const contractLineId = await scene.lineOf(contractId);
    const reportId = await scene.reported(contractId, '2026-05', '10');
    const draft = (quantity: string, persons = 5) =>
      scene.app.get(DraftAct).execute(scene.provider.accountant, {
        reportId,
        lines: [{ contractLineId, persons, quantity }],
        version: null,
      });
    expect(await refused(draft('10.001'))).toEqual(['ACT_ABOVE_REPORT']);
    expect(await refused(draft('10', 6))).toEqual(['ACT_ABOVE_REPORT']);
    expect(await actsOf(contractId)).toEqual([]);
    const { id: actId } = await draft('10');
    await scene.reported(contractId, '2026-05', '9');
    expect(await refused(scene.submit(actId))).toEqual(['ACT_ABOVE_REPORT']);
    await expect(
      scene.rows(
        `update act set state = 'submitted', submitted_by = drafted_by, submitted_at = now(), decide_by = now(),
           document_id = (select document_id from contract where id = contract_id) where id = $1`,
        [actId],
      ),
    ).rejects.toThrow('never exceeds what was reported');
    expect(await act(actId)).toMatchObject({ state: 'draft', submitted_at: null, document_id: null });
    expect(await sums(contractId)).toMatchObject({ drawn: '0', line: '0' });
  });

  test('above the contract is refused, by the rule and by the tables (BR-27)', async () => {
    const contractId = await scene.active();
    await scene.accepted(contractId, '2026-05', '60');
    const reportId = await scene.reported(contractId, '2026-06', '40.001');
    const draft = () =>
      scene.app.get(DraftAct).execute(scene.provider.accountant, { reportId, lines: null, version: null });
    expect(await refused(draft())).toEqual(['ACT_ABOVE_CONTRACT', 'ACT_ABOVE_ORDERED']);
    expect(await actsOf(contractId)).toHaveLength(1);
    await expect(scene.rows('update contract set drawn_total = total + 1 where id = $1', [contractId])).rejects.toThrow(
      'contract_sums_check',
    );
    await expect(
      scene.rows('update contract_line set drawn_quantity = quantity + 1 where contract_id = $1', [contractId]),
    ).rejects.toThrow('contract_line_drawn_check');
    expect(await sums(contractId)).toEqual({ drawn: '840000', accepted: '840000', line: '60000', acts: '840000' });
  });

  test('and another, submitted at the same time, do not both get the last volume (BR-27)', async () => {
    const contractId = await scene.active();
    const may = await scene.drafted(contractId, '2026-05', '60');
    const june = await scene.drafted(contractId, '2026-06', '60');
    const answers = await scene.race('contract', contractId, [() => scene.submit(may), () => scene.submit(june)]);
    expect(answers.map((codes) => codes.length).sort()).toEqual([0, 2]);
    expect(answers.flat()).toEqual(['ACT_ABOVE_CONTRACT', 'ACT_ABOVE_ORDERED']);
    expect(await sums(contractId)).toEqual({ drawn: '840000', accepted: '0', line: '60000', acts: '840000' });
  });

  test('is either accepted or returned, also when both are answered at the same time', async () => {
    const contractId = await scene.active();
    const actId = await scene.submitted(contractId, '2026-05', '10');
    const version = await scene.version('act', actId);
    const { contractOfficer } = scene.buyer;
    const reason = 'Немає відомостей про осіб';
    const answers = await scene.race('contract', contractId, [
      () => scene.app.get(AcceptAct).execute(contractOfficer, { actId, version }),
      () => scene.app.get(ReturnAct).execute(contractOfficer, { actId, version, reason }),
    ]);
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    const { state } = await act(actId);
    const expected =
      state === 'accepted'
        ? { drawn: '140000', accepted: '140000', line: '10000' }
        : { drawn: '0', accepted: '0', line: '0' };
    expect(await sums(contractId)).toMatchObject(expected);
    const answered = (await scene.journal(contractId)).filter((type) => /act(Accepted|Returned)/.test(type));
    expect(answered).toHaveLength(1);
  });

  test('returned with a reason frees its volume, and is submitted again as it is or drawn anew (BR-68)', async () => {
    const contractId = await scene.active();
    const actId = await scene.submitted(contractId, '2026-05', '80');
    const giveBack = async (reason: string) =>
      scene.app
        .get(ReturnAct)
        .execute(scene.buyer.contractOfficer, { actId, version: await scene.version('act', actId), reason });
    expect(await refused(giveBack('  '))).toEqual(['ACT_RETURN_REASON_MISSING']);
    await giveBack('Завищено обсяг');
    expect(await sums(contractId)).toMatchObject({ drawn: '0', line: '0' });
    await scene.submit(actId);
    expect(await sums(contractId)).toMatchObject({ drawn: '1120000', line: '80000' });
    await giveBack('Обсяг той самий');
    const { report_id: reportId, version } = await act(actId);
    const lines = [{ contractLineId: await scene.lineOf(contractId), persons: 4, quantity: '70' }];
    const redraw = (seen: number) =>
      scene.app.get(DraftAct).execute(scene.provider.accountant, { reportId: String(reportId), lines, version: seen });
    expect(await refused(redraw(Number(version) - 1))).toEqual(['STALE_VERSION']);
    await redraw(Number(version));
    await scene.submit(actId);
    expect(await act(actId)).toMatchObject({ state: 'submitted', total: '980000', return_reason: null });
    expect(
      await scene.rows('select version from legal_document where subject_id = $1 order by version', [actId]),
    ).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }]);
  });

  test('of a version that has changed since is not accepted (BR-13)', async () => {
    const contractId = await scene.active();
    const actId = await scene.submitted(contractId, '2026-05', '10');
    const accept = scene.app.get(AcceptAct).execute(scene.buyer.contractOfficer, { actId, version: 1 });
    expect(await refused(accept)).toEqual(['STALE_VERSION']);
    expect(await act(actId)).toMatchObject({ state: 'submitted', decided_by: null });
    expect(await sums(contractId)).toMatchObject({ accepted: '0' });
  });

  test('that waits too long is flagged once (BR-68)', async () => {
    const contractId = await scene.active();
    const actId = await scene.submitted(contractId, '2026-05', '10');
    const work = scene.app.get(FlagOverdueAct);
    const reads = scene.app.get(Reads);
    await work.run(actId);
    expect(await act(actId)).toMatchObject({ overdue_at: null });
    await atTime(scene.app, '2026-06-16T00:00:00+03:00');
    expect(await work.due(reads, 100)).toContain(actId);
    await scene.race('contract', contractId, [() => work.run(actId), () => work.run(actId)]);
    expect(await work.due(reads, 100)).not.toContain(actId);
    expect((await scene.journal(contractId)).filter((type) => type === 'contract.actOverdue')).toHaveLength(1);
    await scene.accept(actId);
    expect(await act(actId)).toMatchObject({ state: 'accepted' });
  });
});
