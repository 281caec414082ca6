import { addSeconds, sha256 } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import { mustMatchReceipt, openBids } from './opening.ts';
import { CLOSES_AT, published } from './spec-facts.ts';

const closed = { ...published, state: 'closed' as const, closedAt: CLOSES_AT };
const later = addSeconds(CLOSES_AT, 60);
const proposed = { firstPersonId: 'secretary', firstAt: later, secondPersonId: null, secondAt: null };

test('the first person proposes, another one opens (BR-42)', () => {
  expect(openBids(closed, undefined, 'secretary', later)).toEqual({ kind: 'proposed' });
  expect(openBids(closed, proposed, 'chair', later)).toEqual({
    kind: 'opened',
    closedAt: null,
    change: { state: 'opened', closedAt: CLOSES_AT, openedAt: later },
  });
});

test('one person twice opens nothing', () => {
  expect(told(() => openBids(closed, proposed, 'secretary', later))).toEqual(['OPENING_NEEDS_TWO_PEOPLE']);
});

test('bids stay sealed until the deadline', () => {
  expect(told(() => openBids(published, undefined, 'chair', addSeconds(CLOSES_AT, -1)))).toEqual([
    'BIDS_STILL_SEALED closesAt=2026-04-02T09:00:00.000Z',
  ]);
});

test('without a deadline nothing opens', () => {
  expect(told(() => openBids({ ...published, closesAt: null }, undefined, 'chair', later))).toEqual([
    'BIDS_STILL_SEALED closesAt=',
  ]);
});

test('after the deadline opening closes the tender itself when no job has', () => {
  expect(openBids(published, proposed, 'chair', later)).toMatchObject({
    closedAt: later,
    change: { state: 'opened', closedAt: later },
  });
});

test('opening happens once, and never in a cancelled tender', () => {
  const opened = { ...closed, state: 'opened' as const, openedAt: later };
  expect(told(() => openBids(opened, proposed, 'chair', later))).toEqual(['BIDS_ALREADY_OPENED']);
  expect(told(() => openBids({ ...closed, state: 'cancelled' }, proposed, 'chair', later))).toEqual([
    'WRONG_STATE subject=tender state=cancelled action=open',
  ]);
});

test('a bid that does not give the hash of its receipt is not opened', () => {
  expect(told(() => mustMatchReceipt({ id: 'bid', contentSha256: sha256('text') }, 'text'))).toEqual([]);
  expect(told(() => mustMatchReceipt({ id: 'bid', contentSha256: sha256('text') }, 'other'))).toEqual([
    'BID_RECEIPT_BROKEN bid=bid',
  ]);
});
