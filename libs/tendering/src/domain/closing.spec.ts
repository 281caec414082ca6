import { addSeconds } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import { cancel, close, concludes, discard, nextDue, freesReservation, totalOf } from './closing.ts';
import { lotMachine } from './machines.ts';
import { approved, CLOSES_AT, draft, lot, NOW, pack, packWith, published } from './spec-facts.ts';

test('time closes a published tender at its deadline, and nothing else', () => {
  expect(nextDue(published)).toEqual({ action: 'close', at: CLOSES_AT });
  expect(nextDue(approved)).toBeNull();
  expect(nextDue({ ...published, closesAt: null })).toBeNull();
});

test('closing does nothing before the deadline, and nothing twice', () => {
  expect(close(published, addSeconds(CLOSES_AT, -1))).toBeNull();
  expect(close(published, CLOSES_AT)).toEqual({ state: 'closed', closedAt: CLOSES_AT });
  expect(close({ ...published, state: 'closed' }, CLOSES_AT)).toBeNull();
});

test('the buyer cancels with a reason until an award is decided', () => {
  const done = { ...lot, id: 'other', state: 'unsuccessful' as const };
  expect(cancel(published, [lot, done], { code: 'NO_BUDGET', text: 'No money' }, pack)).toEqual({
    change: { state: 'cancelled', cancellationCode: 'NO_BUDGET', cancellationReason: 'No money' },
    ending: [lot],
  });
  expect(told(() => cancel(published, [{ ...lot, state: 'awarded' }], { code: 'NO_BUDGET', text: '' }, pack))).toEqual([
    'CANCELLATION_REASON_MISSING reason',
    'CANCELLATION_AFTER_AWARD',
  ]);
  for (const state of ['awarded', 'contracted'] as const)
    expect(
      told(() => cancel(published, [lot, { ...lot, state }], { code: 'NO_BUDGET', text: 'No money' }, pack)),
    ).toEqual(['CANCELLATION_AFTER_AWARD']);
  expect(told(() => cancel(draft, [lot], { code: 'NO_BUDGET', text: 'No money' }, pack))).toEqual([
    'WRONG_STATE subject=tender state=draft action=cancel',
  ]);
});

test('what was never published is discarded', () => {
  expect([discard(draft).state, discard(approved).state]).toEqual(['discarded', 'discarded']);
  expect(told(() => discard(published))).toEqual(['WRONG_STATE subject=tender state=published action=discard']);
});

test('a tender ends with its last lot', () => {
  const opened = { ...published, state: 'opened' as const, openedAt: NOW };
  expect(concludes(opened, [{ state: 'contracted' }, { state: 'unsuccessful' }])).toBe(true);
  expect(concludes(opened, [{ state: 'contracted' }, { state: 'awarded' }])).toBe(false);
  expect(concludes({ ...opened, state: 'concluded' }, [{ state: 'contracted' }])).toBe(false);
});

test('money that was set aside is free again when a lot comes to nothing', () => {
  expect(lotMachine.states.filter(freesReservation)).toEqual(['unsuccessful', 'cancelled']);
});

test('a tender is worth what its lots may cost', () => {
  expect(totalOf([lot, { maximumValue: 1n }])).toBe(1_500_001n);
});

test('a tender is cancelled on a ground of the pack’s list alone', () => {
  const cancelling = (code: string) => told(() => cancel(published, [lot], { code, text: 'No money' }, pack));
  expect(cancelling('NEED_GONE')).toEqual([]);
  expect(cancelling('CHANGED_MIND')).toEqual(['CANCELLATION_REASON_UNKNOWN reasonCode reasons=NO_BUDGET, NEED_GONE']);
  expect(
    told(() =>
      cancel(published, [lot], { code: 'OTHER', text: 'No money' }, packWith({ 'cancellation.reasons': 'OTHER' })),
    ),
  ).toEqual([]);
});
