import { BackgroundWork, Jobs, Relay } from '#platform';
import { resend } from '../../apps/cli/src/commands/resend.ts';
import { TestApplication, testConfig, testEnvironment } from '../support/application.ts';
import {
  givenBuyer,
  givenProvider,
  givenPublishedTender,
  givenSubmittedBid,
  openTender,
  query,
} from '../support/given-tendering.ts';
import { until } from '../support/until.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

const effects = () =>
  query(
    app,
    `select (select count(*)::int from handled) as handled, (select count(*)::int from notice) as notices,
       (select count(distinct document_id)::int from printed_file) as documents`,
  );
const inQueue = async () => {
  const [row] = await query<{ n: number }>(app, 'select count(*)::int as n from bullmq.job');
  return row!.n;
};
const events = async () => {
  const [row] = await query<{ n: number }>(app, 'select count(*)::int as n from outbox');
  return row!.n;
};

test('every row of the queue is deleted, everything is sent again, and everything has been handled once', async () => {
  const jobs = app.app.get<Jobs>(Jobs, { strict: false });
  const relay = new Relay(jobs, { ...testConfig(app.database.url), log: app.log });
  const buyer = await givenBuyer(app);
  const tender = await givenPublishedTender(app, buyer);
  await givenSubmittedBid(app, await givenProvider(app, buyer), tender.lots[0]!);
  await openTender(app, tender);
  const recorded = await events();
  await relay.drain();
  expect(await inQueue()).toBe(recorded);
  await query(app, 'delete from bullmq.job');
  expect(await effects()).toEqual([{ handled: 0, notices: 0, documents: 0 }]);

  app.get(BackgroundWork).start();
  expect(await relay.resend()).toBeGreaterThanOrEqual(recorded);
  const settled = async () => (await relay.unsent()) === 0 && (await jobs.counts()).open === 0;
  await until('everything that was lost is handled', settled, 60);
  const after = await effects();
  expect(after[0]!['handled']).toBeGreaterThan(0);
  expect(after[0]!['notices']).toBeGreaterThan(0);
  expect(after[0]!['documents']).toBe(2);

  await query(app, 'delete from bullmq.job');
  Object.assign(process.env, testEnvironment(app.database.url));
  await resend.run({});
  await until('everything is handled again', settled, 60);
  expect(await effects()).toEqual(after);
  expect((await jobs.counts()).failed).toBe(0);
  await relay.stop();
});
