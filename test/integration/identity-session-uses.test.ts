import { TestApplication } from '../support/application.ts';
import { givenAuthority, givenSession } from '../support/given-identity.ts';
import { until } from '../support/until.ts';
import { SessionUses } from '../../libs/identity/src/session-uses.ts';

let app: TestApplication;
let token: string;

beforeAll(async () => {
  app = await TestApplication.start();
  token = await givenSession(app, (await givenAuthority(app)).head);
});
afterAll(() => app.stop());

const rows = <Row>(text: string) =>
  app.transactions.asSystem('test', ({ manager }) => manager.query(text) as Promise<Row[]>);
const unused = () => rows(`update session set used_at = used_at - interval '2 minutes'`);
const isUsed = async () =>
  (await rows<{ used: boolean }>(`select bool_and(used_at > now() - interval '1 minute') as used from session`))[0]!
    .used;

test('that a session is in use is written down beside the request', async () => {
  await unused();
  const { data } = await app.graphql<{ viewer: object }>('{ viewer { __typename } }', {}, token);
  expect(data.viewer).not.toBeNull();
  expect(await isUsed()).toBe(false);
  await until('the use is written down', isUsed);
});

test('what was not written yet is written before the process ends', async () => {
  await unused();
  await app.graphql('{ viewer { __typename } }', {}, token);
  await app.get(SessionUses).beforeApplicationShutdown();
  expect(await isUsed()).toBe(true);
});
