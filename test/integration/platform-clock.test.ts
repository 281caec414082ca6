import { addSeconds, instant } from '#kernel';
import { Clock, type ClockState, Jobs, Reads, Tick } from '#platform';
import { TestApplication } from '../support/application.ts';
import { givenMember, givenOrganisation, givenSession, type Member } from '../support/given-identity.ts';
import { refused } from '../support/refused.ts';

let app: TestApplication;
let clock: Clock;
let operator: Member;

beforeAll(async () => {
  app = await TestApplication.start();
  clock = app.get(Clock);
});
afterAll(() => app.stop());

const BEGINNING = instant('2026-01-05T07:00:00Z');

/** Nothing may be left to send before the clock moves. */
const settle = () =>
  app.transactions.asSystem('test', (transaction) =>
    transaction.manager.query('update outbox set sent_at = clock_timestamp() where sent_at is null'),
  );

const production = () =>
  new Clock(app.transactions, app.get(Reads), app.get(Tick), app.app.get(Jobs, { strict: false }), {
    mode: 'production',
  });

test('a demonstration may begin in the past while nobody has acted, and never again', async () => {
  await clock.begin(BEGINNING);
  const { now } = await clock.face();
  expect(now >= BEGINNING && now < addSeconds(BEGINNING, 60)).toBe(true);
  operator = await givenMember(app, await givenOrganisation(app, { kind: 'operator', legalType: 'other' }), [
    'operator',
  ]);
  const planner = await givenMember(app, await givenOrganisation(app, { kind: 'authority' }), ['head']);
  await app.transactions.run(planner, 'test', null, async (transaction) => {
    transaction.record((await import('#identity')).memberLeft, planner.organisationId, {
      membershipId: planner.personId,
    });
    return { id: planner.personId };
  });
  expect(await refused(clock.begin(instant('2025-06-01T00:00:00Z')))).toEqual(['CLOCK_BACKWARD']);
});

test('it moves forward only, and not before everything announced has been sent', async () => {
  const wanted = instant('2026-02-02T08:00:00Z');
  expect(await refused(clock.advance(operator, { to: wanted }))).toEqual(['CLOCK_UNSETTLED']);
  await settle();
  await clock.advance(operator, { to: wanted });
  const { now } = await clock.face();
  expect(now >= wanted && now < addSeconds(wanted, 60)).toBe(true);
  await settle();
  expect(await refused(clock.advance(operator, { to: BEGINNING }))).toEqual(['CLOCK_BACKWARD']);
});

test('of two movements at once to one moment one is done', async () => {
  await settle();
  const wanted = instant('2026-02-20T08:00:00Z');
  const ends = await Promise.allSettled([1, 2].map(() => clock.advance(operator, { to: wanted })));
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('how much is going on is told to the operator alone', async () => {
  const ask = async (token: string | null) =>
    (await app.graphql<{ clock: ClockState }>('{ clock { now nextDueAt unsettled movable } }', {}, token)).data.clock;
  expect((await ask(await givenSession(app, operator))).unsettled).toEqual(expect.any(Number));
  expect(await ask(null)).toMatchObject({ nextDueAt: null, unsettled: null, movable: true });
});

test('a process in production mode neither moves the clock nor starts on a database where it was moved', async () => {
  expect(await refused(production().advance(operator, { to: instant('2026-03-01T00:00:00Z') }))).toEqual([
    'CLOCK_FIXED',
  ]);
  expect(await refused(production().begin(BEGINNING))).toEqual(['CLOCK_FIXED']);
  await expect(production().assertTrue()).rejects.toThrow('has been moved');
});
