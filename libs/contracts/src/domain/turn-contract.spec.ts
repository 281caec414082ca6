import { instant, localDate } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import { contractFacts } from '../../../../test/support/contract-facts.ts';
import { allContractReasons, contractMachine, contractReasons } from './contract.ts';
import { explained, nextDue, registerCommitment, settle, turn } from './turn-contract.ts';

const zone = 'Europe/Kyiv';
const june = instant('2026-06-15T10:00:00+03:00');
const breach = { code: 'BREACH', text: 'Three months without reports.' } as const;

test('every state but the first is entered, and every state is left or final', () => {
  const entered = new Set<string>(
    contractMachine.states.flatMap((state) => Object.values(contractMachine.table[state])),
  );
  expect(contractMachine.states.filter((state) => !entered.has(state))).toEqual(['pending']);
  expect(contractMachine.states.filter((state) => contractMachine.isFinal(state))).toEqual([
    'completed',
    'terminated',
    'cancelled',
  ]);
});

test('a termination ends performance that day', () => {
  expect(turn(contractFacts(), 'terminate', breach, june, zone)).toEqual({
    state: 'terminated',
    stateReasonCode: 'BREACH',
    stateReason: breach.text,
    endedOn: '2026-06-15',
  });
});

test('a reason belongs to its action, and an officer explains it', () => {
  expect(told(() => turn(contractFacts(), 'terminate', { code: 'OBSTACLE_REMOVED', text: '' }, june, zone))).toEqual([
    'CONTRACT_REASON_UNSUITABLE reasonCode action=terminate reason=OBSTACLE_REMOVED',
  ]);
  expect(told(() => explained({ code: 'BREACH', text: ' ' }))).toEqual(['CONTRACT_REASON_MISSING reason']);
  expect(told(() => explained(breach))).toEqual([]);
});

test('every reason of every action is in the list of reasons, once', () => {
  const all = Object.values(contractReasons).flat();
  expect(new Set(allContractReasons)).toEqual(new Set(all));
  expect(allContractReasons).toHaveLength(new Set(all).size);
});

test('what was delivered in full is complete before the period ends, and that day is its last', () => {
  const delivered = { code: 'VOLUME_DELIVERED', text: 'All hours' } as const;
  expect(turn(contractFacts(), 'complete', delivered, june, zone)).toMatchObject({
    state: 'completed',
    endedOn: '2026-06-15',
  });
  const lastDay = instant('2026-07-31T10:00:00+03:00');
  expect(turn(contractFacts(), 'complete', delivered, lastDay, zone)).not.toHaveProperty('endedOn');
  expect(turn(contractFacts(), 'terminate', breach, instant('2026-08-02T10:00:00+03:00'), zone)).not.toHaveProperty(
    'endedOn',
  );
});

test('a suspended contract ends nothing yet; it goes on, is completed or terminated', () => {
  const suspended = contractFacts({ state: 'suspended' });
  expect(turn(contractFacts(), 'suspend', breach, june, zone)).toEqual({
    state: 'suspended',
    stateReasonCode: 'BREACH',
    stateReason: breach.text,
  });
  expect(turn(suspended, 'resume', { code: 'OBSTACLE_REMOVED', text: 'x' }, june, zone).state).toBe('active');
  expect(turn(suspended, 'complete', { code: 'VOLUME_DELIVERED', text: 'x' }, june, zone).state).toBe('completed');
  expect(turn(suspended, 'terminate', breach, june, zone).state).toBe('terminated');
  expect(turn(contractFacts({ state: 'signed' }), 'terminate', breach, june, zone).state).toBe('terminated');
  expect(nextDue(suspended, zone)).toEqual(nextDue(contractFacts(), zone));
});

test('a contract whose period runs has not ended by time', () => {
  const ended = { code: 'PERIOD_ENDED', text: '' } as const;
  const lastMoment = instant('2026-07-31T23:59:59.999+03:00');
  expect(told(() => turn(contractFacts(), 'complete', ended, lastMoment, zone))).toEqual([
    'CONTRACT_PERIOD_NOT_OVER periodTo=2026-07-31',
  ]);
  expect(turn(contractFacts(), 'complete', ended, instant('2026-08-01T00:00:00+03:00'), zone).state).toBe('completed');
});

test('a signed contract is not cancelled any more', () => {
  const declined = { code: 'PROVIDER_DECLINED', text: 'x' } as const;
  expect(told(() => turn(contractFacts({ state: 'signed' }), 'cancel', declined, june, zone))).toEqual([
    'WRONG_STATE subject=contract state=signed action=cancel',
  ]);
});

test('time cancels an unsigned contract and completes a running one', () => {
  const pending = contractFacts({ state: 'pending' });
  expect(nextDue(pending, zone)).toEqual({ at: pending.signBy, turn: 'cancel' });
  expect(nextDue(contractFacts(), zone)).toEqual({ at: instant('2026-08-01T00:00:00+03:00'), turn: 'complete' });
  expect(nextDue(contractFacts({ state: 'terminated' }), zone)).toBeNull();
});

describe('the commitment', () => {
  const signed = contractFacts({ state: 'signed', commitmentNumber: null });
  const registered = (on: string, lateReason = '') => ({ number: '117', registeredOn: localDate(on), lateReason });
  const may = instant('2026-05-05T10:00:00+03:00');

  test('makes the contract active', () => {
    expect(registerCommitment(signed, registered('2026-04-29'), may, zone)).toEqual({
      state: 'active',
      commitmentNumber: '117',
      commitmentOn: '2026-04-29',
      commitmentLateReason: null,
    });
  });

  test('has a number, and may be registered on the day of the signature and today', () => {
    expect(told(() => registerCommitment(signed, { ...registered('2026-04-20'), number: ' ' }, may, zone))).toEqual([
      'TREASURY_NUMBER_MISSING number',
    ]);
    expect(told(() => registerCommitment(signed, registered('2026-04-20'), may, zone))).toEqual([]);
    expect(told(() => registerCommitment(signed, registered('2026-05-05', 'x'), may, zone))).toEqual([]);
  });

  test('without a term is never late', () => {
    const undated = { ...signed, commitmentDueAt: null };
    expect(registerCommitment(undated, registered('2026-05-05', 'x'), may, zone).commitmentLateReason).toBeNull();
  });

  test('registered after the term needs a reason', () => {
    expect(told(() => registerCommitment(signed, registered('2026-04-30', ' '), may, zone))).toEqual([
      'COMMITMENT_LATE_WITHOUT_REASON lateReason dueAt=2026-04-29T21:00:00.000Z',
    ]);
    const late = registered('2026-04-30', 'The treasury was closed.');
    expect(registerCommitment(signed, late, may, zone).commitmentLateReason).toBe('The treasury was closed.');
  });

  test('is not registered before signature or in the future', () => {
    expect(told(() => registerCommitment(signed, registered('2026-04-19'), may, zone))).toEqual([
      'COMMITMENT_DATE_IMPOSSIBLE registeredOn',
    ]);
    expect(told(() => registerCommitment(signed, registered('2026-05-06', 'x'), may, zone))).toEqual([
      'COMMITMENT_DATE_IMPOSSIBLE registeredOn',
    ]);
  });
});

test('settling returns what was not ordered for payment, once, with no act waiting', () => {
  const completed = contractFacts({ state: 'completed', orderedTotal: 100_00n });
  expect(settle(completed, 0, june)).toEqual({ settledAt: june, remainder: 50_00n });
  expect(settle({ ...completed, state: 'terminated' }, 0, june).remainder).toBe(50_00n);
  expect(told(() => settle(completed, 1, june))).toEqual(['CONTRACT_ACTS_OPEN count=1']);
  expect(told(() => settle({ ...completed, settledAt: june }, 0, june))).toEqual(['CONTRACT_SETTLED']);
  expect(told(() => settle(contractFacts(), 0, june))).toEqual(['CONTRACT_PERIOD_NOT_OVER periodTo=2026-07-31']);
});
