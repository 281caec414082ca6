import { localDate } from '#kernel';
import { packOf } from '../../../../test/support/packs.ts';
import { told, written } from '../../../../test/support/told.ts';
import { type EntryFacts, exclude, registerEntryMachine, reinstate, sliceOf, suspend } from './entry.ts';
import { type Standing, standingProblems } from './standing.ts';

const pack = packOf({
  'register.exclusionReasons': ['OWN_REQUEST', 'LIST'],
});
const today = localDate('2026-04-01');
const entry: EntryFacts = {
  id: 'entry',
  authorityId: 'authority',
  reference: 'R-2026-000001',
  organisationId: 'organisation',
  type: 'O',
  state: 'active',
  version: 1,
  name: 'Care',
  legalCode: '12345678',
  territoryCode: 'UA07080170000013585',
  legalForm: 'NGO',
  ownershipForm: 'PRIVATE',
  includedOn: localDate('2026-01-20'),
  excludedOn: null,
  reasonCode: null,
};

describe('the state of an entry', () => {
  test('a suspension says why and can be lifted', () => {
    expect(told(() => suspend(entry, ' '))).toEqual(['REASON_TEXT_MISSING reason']);
    expect(suspend(entry, 'Inspection')).toMatchObject({ state: 'suspended', reason: 'Inspection' });
    expect(reinstate({ state: 'suspended' })).toEqual({
      state: 'active',
      reasonCode: null,
      reason: null,
      excludedOn: null,
    });
  });

  test('an exclusion needs a reason of the closed list with a text (BR-10)', () => {
    expect(told(() => exclude(entry, { code: 'DISLIKE', text: '' }, pack, today))).toEqual([
      'REASON_NOT_IN_LIST reasonCode reasons=OWN_REQUEST',
      'REASON_TEXT_MISSING reasonText',
    ]);
    expect(exclude(entry, { code: 'OWN_REQUEST', text: 'Letter 5' }, pack, today)).toMatchObject({
      state: 'excluded',
      excludedOn: today,
    });
  });

  test('nothing happens twice', () => {
    expect(told(() => suspend({ state: 'suspended' }, 'Inspection'))).toEqual([
      'WRONG_STATE subject=register_entry state=suspended action=suspend',
    ]);
    expect(told(() => reinstate({ state: 'active' }))).toEqual([
      'WRONG_STATE subject=register_entry state=active action=reinstate',
    ]);
    expect(told(() => exclude({ state: 'excluded' }, { code: 'OWN_REQUEST', text: 'Letter 5' }, pack, today))).toEqual([
      'WRONG_STATE subject=register_entry state=excluded action=exclude',
    ]);
  });
});

test('who was excluded may come back by a new application, who is suspended may be excluded', () => {
  expect(registerEntryMachine.next('excluded', 'include')).toBe('active');
  expect(exclude({ ...entry, state: 'suspended' }, { code: 'OWN_REQUEST', text: 'Letter 5' }, pack, today).state).toBe(
    'excluded',
  );
  expect(told(() => exclude(entry, { code: 'OWN_REQUEST', text: ' ' }, pack, today))).toEqual([
    'REASON_TEXT_MISSING reasonText',
  ]);
});

describe('a slice of history (BR-11)', () => {
  const services = [
    { serviceCode: '015.3', capacity: 5, settings: ['SEMI_INPATIENT'] },
    { serviceCode: '015.1', capacity: 40, settings: ['STREET', 'HOME'] },
  ];
  const reordered = [{ ...services[1]!, settings: ['HOME', 'STREET'] }, services[0]!];

  test('the same entry has the same text and hash in whatever order its services come', () => {
    expect(sliceOf(entry, services)).toEqual(sliceOf(entry, reordered));
  });

  test('has every service with its capacity and settings, in order', () => {
    const { facts } = sliceOf(entry, services);
    expect((JSON.parse(facts) as { services: unknown }).services).toEqual([
      { serviceCode: '015.1', capacity: 40, settings: ['HOME', 'STREET'] },
      { serviceCode: '015.3', capacity: 5, settings: ['SEMI_INPATIENT'] },
    ]);
  });

  test('any difference is another hash', () => {
    expect(sliceOf({ ...entry, state: 'suspended' }, services).sha256).not.toBe(sliceOf(entry, services).sha256);
  });

  test('has no tax number of a person', () => {
    expect(sliceOf({ ...entry, type: 'F', legalCode: '1234567899' }, services).facts).not.toContain('1234567899');
    expect(sliceOf(entry, services).facts).toContain('12345678');
  });
});

describe('standing (BR-6)', () => {
  const standing: Standing = {
    entryId: 'entry',
    reference: 'R-2026-000001',
    state: 'active',
    serviceCodes: ['015.1'],
    capacity: { '015.1': 40 },
    sliceId: 'slice',
    sliceHash: 'hash',
  };
  const barred = (one: Standing | null, service: string) => written(standingProblems(one, service, ['lotId']));

  test('an active entry with the service stands', () => {
    expect(barred(standing, '015.1')).toEqual([]);
  });

  test('no entry, an entry that is not active, and a service that is not listed do not', () => {
    expect(barred(null, '015.1')).toEqual(['PROVIDER_NOT_IN_REGISTER lotId']);
    expect(written(standingProblems(null, '015.1'))).toEqual(['PROVIDER_NOT_IN_REGISTER']);
    expect(barred({ ...standing, state: 'suspended' }, '015.1')).toEqual([
      'PROVIDER_NOT_ACTIVE lotId reference=R-2026-000001 state=suspended',
    ]);
    expect(barred({ ...standing, state: 'excluded' }, '015.3')).toEqual([
      'PROVIDER_NOT_ACTIVE lotId reference=R-2026-000001 state=excluded',
      'SERVICE_NOT_IN_ENTRY lotId reference=R-2026-000001 serviceCode=015.3',
    ]);
    expect(barred(standing, '015.3')).toEqual(['SERVICE_NOT_IN_ENTRY lotId reference=R-2026-000001 serviceCode=015.3']);
  });
});
