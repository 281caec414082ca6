import { instant } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import { contractFacts, finalAward, pack } from '../../../../test/support/contract-facts.ts';
import { sign } from './sign-contract.ts';

const now = instant('2026-04-20T10:00:00+03:00');
const pending = contractFacts({ state: 'pending', signedAt: null, commitmentNumber: null });
const head = { organisationId: 'authority', personId: 'head' };
const signatory = { organisationId: 'provider', personId: 'signatory' };

test('the first signature leaves the contract pending', () => {
  expect(sign(pending, finalAward, head, [], 'hash', [], pack, now)).toBeNull();
});

test('the second signature signs, pins the pack and starts the term of registration', () => {
  expect(sign(pending, finalAward, signatory, [head], 'hash', [], pack, now)).toEqual({
    state: 'signed',
    signedAt: now,
    packHash: pack.hash,
    commitmentDueAt: instant('2026-04-30T00:00:00+03:00'),
  });
});

test('a text without a file is not signed', () => {
  expect(told(() => sign(pending, finalAward, head, [], null, [], pack, now))).toEqual(['CONTRACT_TEXT_NOT_READY']);
});

test('one organisation signs once, and one person not for both', () => {
  const deputy = { ...head, personId: 'deputy' };
  const both = { ...signatory, personId: head.personId };
  expect(told(() => sign(pending, finalAward, head, [head], 'hash', [], pack, now))).toEqual([
    'CONTRACT_SIGNED_ALREADY',
  ]);
  expect(told(() => sign(pending, finalAward, deputy, [head], 'hash', [], pack, now))).toEqual([
    'CONTRACT_SIGNED_ALREADY',
  ]);
  expect(told(() => sign(pending, finalAward, both, [head], 'hash', [], pack, now))).toEqual([
    'CONTRACT_SIGNED_BY_SAME_PERSON',
  ]);
});

test('a complaint or the deadline that came after preparation still refuses', () => {
  const complained = { ...finalAward, openComplaints: 1 };
  expect(told(() => sign(pending, complained, head, [], 'hash', [], pack, now))).toEqual([
    'CONTRACT_COMPLAINT_OPEN count=1',
  ]);
  expect(told(() => sign(pending, finalAward, head, [], 'hash', [], pack, pending.signBy))).toEqual([
    'CONTRACT_SIGNING_TOO_LATE signBy=2026-04-24T21:00:00.000Z',
  ]);
});

test('a provider whose register entry is not active does not sign', () => {
  const suspended = { code: 'PROVIDER_NOT_ACTIVE', path: [], parameters: {} };
  expect(told(() => sign(pending, finalAward, head, [], 'hash', [suspended], pack, now))).toEqual([
    'PROVIDER_NOT_ACTIVE',
  ]);
});
