import { newId } from '#kernel';
import { FileCare, linkFiles } from '#files';
import { DeleteFile } from '../../libs/files/src/usecases/delete-file.ts';
import { DiscardFile } from '../../libs/files/src/usecases/discard-file.ts';
import { RecordScan } from '../../libs/files/src/usecases/record-scan.ts';
import { FileComplaint } from '../../libs/evaluation/src/usecases/file-complaint.ts';
import type { TestApplication } from '../support/application.ts';
import { atOnce } from '../support/at-once.ts';
import { atTime } from '../support/at-time.ts';
import { ContractScene, DECIDED_AT } from '../support/given-contracts.ts';
import { givenFile } from '../support/given-files.ts';
import { givenMember, givenOrganisation, givenSession, type Member } from '../support/given-identity.ts';
import { givenApplication, homeCare, organisationDetails } from '../support/given-register.ts';
import { refused } from '../support/refused.ts';
import { Uploading } from '../support/uploading.ts';

let scene: ContractScene;
let app: TestApplication;
let uploading: Uploading;

beforeAll(async () => {
  scene = await ContractScene.start(1);
  app = scene.app;
  uploading = new Uploading(app);
});
afterAll(() => app.stop());

const provider = async () => {
  const id = await givenOrganisation(app, { kind: 'provider' });
  return {
    signatory: await givenMember(app, id, ['signatory']),
    colleague: await givenMember(app, id, ['accountant']),
  };
};
const applying = (signatory: Member, fileIds: readonly string[]) =>
  givenApplication(app, scene.buyer, signatory, [homeCare], organisationDetails, fileIds);
const stateOf = (id: string) =>
  scene.one<{ state: string; subject_id: string | null; expires_at: string | null }>(
    'select state, subject_id, expires_at from file where id = $1',
    [id],
  );

/** What somebody sees of a file: in the list of the thing that it belongs to, and over HTTP. */
async function seen(query: string, fileId: string, member: Member): Promise<[boolean, number]> {
  const token = await givenSession(app, member);
  const { data } = await app.graphql(query, {}, token);
  return [JSON.stringify(data).includes(fileId), (await uploading.get(fileId, token)).status];
}

describe('the evidence of an application', () => {
  test('is read by its provider and by registrars of the authority that decides, and by nobody else', async () => {
    const { signatory, colleague } = await provider();
    const file = await givenFile(app, signatory);
    const applicationId = await applying(signatory, [file]);
    const query = `{ registerApplication(id: "${applicationId}") { evidence { id name size type sha256 scan } } }`;
    const { id: buyer } = scene.buyer;
    const registrar = await givenMember(app, buyer, ['registrar']);
    for (const member of [signatory, colleague, registrar])
      expect(await seen(query, file, member)).toEqual([true, 200]);
    const strangers = [
      await givenMember(app, buyer, ['head']),
      await givenMember(app, await givenOrganisation(app, { kind: 'authority' }), ['registrar']),
      await givenMember(app, await givenOrganisation(app, { kind: 'oversight' }), ['auditor']),
      (await provider()).signatory,
    ];
    for (const member of strangers) expect(await seen(query, file, member)).toEqual([false, 404]);
  });

  test('stays: it is not deleted, neither by its provider nor by time, and belongs to nothing else', async () => {
    const { signatory } = await provider();
    const file = await givenFile(app, signatory);
    await applying(signatory, [file]);
    expect(await refused(app.get(DeleteFile).execute(signatory, { fileId: file }))).toEqual(['FILE_LINKED']);
    await app.get(DiscardFile).run(file);
    await app.get(FileCare).run();
    expect(await stateOf(file)).toMatchObject({ state: 'kept', expires_at: null });
    const again = linking(signatory, file);
    expect(await refused(again())).toEqual(['FILE_LINKED']);
    for (const change of [`name = 'інше.pdf'`, `subject_id = gen_random_uuid()`, `sha256 = ''`, `state = 'discarded'`])
      await expect(scene.rows(`update file set ${change} where id = $1`, [file])).rejects.toThrow('never changes');
    await expect(scene.rows('delete from file where id = $1', [file])).rejects.toThrow('never changes');
  });

  test('is refused where it is of another, gone, infected or named twice, each in its place, and then nothing is filed', async () => {
    const { signatory } = await provider();
    const [own, infected, deleted] = [
      await givenFile(app, signatory),
      await givenFile(app, signatory),
      await givenFile(app, signatory),
    ];
    await app.get(RecordScan).run(infected, 'infected');
    await app.get(DeleteFile).execute(signatory, { fileId: deleted });
    const foreign = await givenFile(app, (await provider()).signatory);
    const problems = await applying(signatory, [own, foreign, infected, deleted, newId(), own]).catch(
      (error: unknown) => error,
    );
    expect(problems).toMatchObject({
      problems: [
        { code: 'FILE_UNKNOWN', path: ['evidenceFileIds', '1'] },
        { code: 'FILE_INFECTED', path: ['evidenceFileIds', '2'] },
        { code: 'FILE_UNKNOWN', path: ['evidenceFileIds', '3'] },
        { code: 'FILE_UNKNOWN', path: ['evidenceFileIds', '4'] },
        { code: 'FILE_LINKED', path: ['evidenceFileIds', '5'] },
      ],
    });
    expect((await stateOf(own)).subject_id).toBeNull();
    expect(
      await scene.rows('select id from register_application where organisation_id = $1', [signatory.organisationId]),
    ).toEqual([]);
  });

  test('that turns out to be infected is still named, and given to nobody', async () => {
    const { signatory } = await provider();
    const file = await givenFile(app, signatory);
    const applicationId = await applying(signatory, [file]);
    await app.get(RecordScan).run(file, 'infected');
    const registrar = await givenMember(app, scene.buyer.id, ['registrar']);
    const query = `{ registerApplication(id: "${applicationId}") { evidence { id scan } } }`;
    for (const member of [signatory, registrar]) expect(await seen(query, file, member)).toEqual([true, 403]);
  });
});

test('what comes with a complaint is read by those who read the complaint', async () => {
  const { loser, buyer, provider: bidder } = scene;
  await atTime(app, DECIDED_AT);
  const awardId = scene.awards[0]!;
  const { tender_id: tenderId } = await scene.one<{ tender_id: string }>('select tender_id from award where id = $1', [
    awardId,
  ]);
  const file = await givenFile(app, bidder.signatory);
  const complaint = { tenderId, awardId, text: 'Несправедливо', language: 'uk' as const, attachmentFileIds: [file] };
  const { id } = await app.get(FileComplaint).execute(bidder.signatory, complaint);
  expect((await stateOf(file)).subject_id).toBe(id);
  const query = `{ complaints(tenderId: "${tenderId}") { nodes { attachments { id } } } }`;
  const reviewer = await givenMember(app, await givenOrganisation(app, { kind: 'oversight' }), ['complaint_reviewer']);
  const officer = await givenMember(app, buyer.id, ['tender_officer']);
  for (const member of [bidder.signatory, officer, reviewer, buyer.commission[0]!])
    expect(await seen(query, file, member)).toEqual([true, 200]);
  for (const member of [loser.signatory, (await provider()).signatory])
    expect(await seen(query, file, member)).toEqual([false, 404]);
});

/** Names a file for something new. */
const linking = (member: Member, file: string) => (): Promise<void> =>
  app.transactions.asSystem('test.link', async (transaction) => {
    const { organisationId } = member;
    await linkFiles(transaction, {
      fileIds: [file],
      organisationId,
      subject: { kind: 'test', id: newId() },
      path: 'fileIds',
    });
  });

describe('at the same moment', () => {
  const expired = async () => {
    const { signatory } = await provider();
    const file = await givenFile(app, signatory);
    await scene.rows('update file set expires_at = clock_timestamp() where id = $1', [file]);
    return {
      file,
      link: () => refused(linking(signatory, file)()),
      discard: () =>
        app
          .get(DiscardFile)
          .run(file)
          .then(() => []),
    };
  };

  test('a file that is named first is not discarded', async () => {
    const { file, link, discard } = await expired();
    expect(await atOnce<readonly string[]>(app, ['file', file], link, discard)).toEqual([[], []]);
    expect(await stateOf(file)).toMatchObject({ state: 'kept', expires_at: null });
  });

  test('a file that is discarded first cannot be named', async () => {
    const { file, link, discard } = await expired();
    expect(await atOnce<readonly string[]>(app, ['file', file], discard, link)).toEqual([[], ['FILE_UNKNOWN']]);
    expect((await stateOf(file)).state).toBe('discarded');
  });

  test('a file that two things name belongs to the first', async () => {
    const { file, link } = await expired();
    expect(await atOnce(app, ['file', file], link, link)).toEqual([[], ['FILE_LINKED']]);
  });
});
