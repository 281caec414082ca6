import fc from 'fast-check';
import { addSeconds, type Instant, localDateOf, newId } from '#kernel';
import { Api } from '../../apps/cli/src/cycle/player.ts';
import { TestApplication, testEnvironment } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { attack } from '../support/attack.ts';
import { built } from '../support/built.ts';
import { Bidding } from '../support/bidding.ts';
import { faketimeIsHere, sweepUp, wrongBy } from '../support/faketime.ts';
import { freePort } from '../support/free-port.ts';
import { PASSWORD } from '../support/given-identity.ts';
import {
  bidContent,
  type Buyer,
  CLOSES_AT,
  givenBuyer,
  givenProvider,
  givenPublishedTender,
  openTender,
  type Provider,
  type PublishedLot,
  query,
} from '../support/given-tendering.ts';
import { Processes } from '../support/processes.ts';
import { until } from '../support/until.ts';

if (!faketimeIsHere)
  console.warn('LEFT OUT: the wrong clock of each process. There is no libfaketime on this machine.');

const HOUR = 3600;
const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { token } }';
const SUBMIT = `mutation($input: SubmitBidInput!, $key: String!) { submitBid(input: $input, idempotencyKey: $key) {
  ownBid { id version receivedAt } problems { code } } }`;

interface Answer {
  readonly ownBid: { readonly id: string; readonly version: number; readonly receivedAt: Instant } | null;
  readonly problems: readonly { readonly code: string }[];
}

/** A bidder, and the API that he asks. */
interface Bidder {
  readonly api: Api;
  readonly token: string;
}

let app: TestApplication;
let buyer: Buyer;
const processes: Processes[] = [];
const bidders: Bidder[] = [];

beforeAll(async () => {
  await built();
  app = await TestApplication.start();
  buyer = await givenBuyer(app);
  const providers = [await givenProvider(app, buyer), await givenProvider(app, buyer)];
  // The moment around which the test is told, for a process whose clock were as wrong as that of the story.
  const [row] = await query<{ away: number }>(
    app,
    'select extract(epoch from $1::timestamptz - clock_timestamp())::int as away',
    [CLOSES_AT],
  );
  const apis = await Promise.all([row!.away + HOUR, row!.away - HOUR].map(started));
  for (const [at, provider] of providers.entries()) bidders.push(await signedIn(apis[at]!, provider));
});
afterAll(async () => {
  for (const pair of processes) await pair.stop();
  sweepUp(processes.flatMap(({ pids }) => pids));
  await app.stop();
});

async function started(seconds: number): Promise<Api> {
  const port = await freePort();
  const pair = new Processes({
    ...testEnvironment(app.database.url),
    ...wrongBy(seconds),
    API_PORT: String(port),
  });
  processes.push(pair);
  pair.start('api');
  pair.start('worker');
  await pair.ready('api', 'worker');
  // Each line that they log carries the day of the process: that of the deadline, and not today.
  const onThatDay = pair.said.filter((line) => line.includes(localDateOf(CLOSES_AT, 'UTC')));
  expect(onThatDay.length > 0).toBe(faketimeIsHere);
  return new Api(`http://127.0.0.1:${port}`);
}

async function signedIn(api: Api, { signatory: { email } }: Provider): Promise<Bidder> {
  const variables = { input: { email, password: PASSWORD } };
  const { signIn } = await api.send<{ signIn: { token: string } }>(SIGN_IN, variables, null);
  return { api, token: signIn.token };
}

const databaseTime = () => app.transactions.asSystem('test', (transaction) => transaction.now());

/** Hands in and replaces until it is refused; what was acknowledged was in time, what was refused was not. */
async function bidUntilLate({ api, token }: Bidder, other: Bidder, lot: PublishedLot): Promise<number> {
  let bidId: string | null = null;
  for (let version = 0; ; version += 1) {
    const input: object = {
      lotId: lot.id,
      content: bidContent(lot),
      password: PASSWORD,
      ...(bidId && { bidId, version }),
    };
    const variables = { input, key: newId() };
    const before = await databaseTime();
    const { submitBid }: { submitBid: Answer } = await api.send<{ submitBid: Answer }>(SUBMIT, variables, token);
    const after = await databaseTime();
    if (!submitBid.ownBid) {
      expect(submitBid.problems.map(({ code }) => code)).toEqual(['BID_LATE']);
      expect(after >= CLOSES_AT).toBe(true);
      return version;
    }
    const { id, receivedAt } = submitBid.ownBid;
    expect(receivedAt >= before && receivedAt <= after && receivedAt < CLOSES_AT).toBe(true);
    // The session and the key hold at the other process too, whose clock is two hours away.
    expect(await other.api.send(SUBMIT, variables, token)).toEqual({ submitBid });
    bidId = id;
  }
}

test('an API and a worker an hour ahead and others an hour behind take the same bids, and stamp them alike', async () => {
  let acknowledged = 0;
  const lead = fc.integer({ min: 3, max: 6 });
  const deadline = fc.asyncProperty(lead, async (seconds) => {
    const tender = await givenPublishedTender(app, buyer);
    const [ahead, behind] = [bidders[0]!, bidders[1]!];
    await atTime(app, addSeconds(CLOSES_AT, -seconds));
    const taken = await Promise.all([
      bidUntilLate(ahead, behind, tender.lots[0]!),
      bidUntilLate(behind, ahead, tender.lots[0]!),
    ]);
    const closed = () => query<{ state: string }>(app, 'select state from tender where id = $1', [tender.tenderId]);
    await until('a worker closes the tender', async () => (await closed())[0]!.state === 'closed');
    const stored = await new Bidding(app).rows(tender.tenderId);
    expect(stored.map(({ version }) => version).sort()).toEqual(taken.filter((versions) => versions > 0).sort());
    if (stored.length > 0) await openTender(app, tender);
    acknowledged += stored.length;
  });
  await fc.assert(deadline, attack(1, 10));
  expect(acknowledged).toBeGreaterThan(0);
}, 600_000);
