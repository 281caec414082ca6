import { instant, localDate } from '#kernel';
import { packOf } from '../../../../test/support/packs.ts';
import { told } from '../../../../test/support/told.ts';
import { type ApplicationDraft, type ApplicationFacts, file, registerApplicationMachine } from './application.ts';
import { type CheckFacts, checkCriterion, decide, type Decision } from './decision.ts';
import type { EntryFacts } from './entry.ts';
import type { ApplicantFacts, ProviderDetails } from './provider.ts';

const pack = packOf({
  'register.decision.days': ['10', 'WORKING_DAYS'],
  'register.mandatoryCriteria': ['FOUNDING_DOCUMENTS, NO_ARREARS', 'LIST'],
  'register.furtherCriteria': ['MATERIAL_BASE', 'LIST'],
  'register.refusalReasons': ['CRITERION_NOT_MET, SANCTIONS', 'LIST'],
});

const organisation: ApplicantFacts = {
  id: 'ngo',
  kind: 'provider',
  legalType: 'ngo',
  legalCode: '12345678',
  name: 'Care',
  territoryCode: null,
};
const person: ApplicantFacts = { ...organisation, legalType: 'sole_entrepreneur', legalCode: '1234567899' };
const details: ProviderDetails = {
  address: '1 Main Street',
  phone: '+380 000 000 000',
  email: 'care@example.org',
  legalForm: 'NGO',
  ownershipForm: 'PRIVATE',
  surname: null,
  givenName: null,
  patronymic: null,
  taxNumberRefused: false,
  identityDocument: null,
};
const services = [{ serviceCode: '015.1', capacity: 40, settings: ['HOME'] }];
const draft: ApplicationDraft = { kind: 'include', services, details, entryVersion: null };
const classifier = { services: new Set(['015.1', '015.3']), settings: ['HOME', 'SEMI_INPATIENT'] };
const now = instant('2026-01-12T08:00:00Z');
const entry: EntryFacts = {
  id: 'entry',
  authorityId: 'authority',
  reference: 'R-2026-000001',
  organisationId: 'ngo',
  type: 'O',
  state: 'active',
  version: 3,
  name: 'Care',
  legalCode: '12345678',
  territoryCode: null,
  legalForm: 'NGO',
  ownershipForm: 'PRIVATE',
  includedOn: localDate('2025-05-05'),
  excludedOn: null,
  reasonCode: null,
};

const filing = (change: Partial<ApplicationDraft>, applicant = organisation, standing: EntryFacts | null = null) =>
  told(() => file({ ...draft, ...change }, applicant, standing, classifier, pack, now));

describe('filing', () => {
  test('starts the term of the decision: ten working days end with a Monday', () => {
    expect(file(draft, organisation, null, classifier, pack, now)).toEqual({
      state: 'filed',
      filedAt: now,
      decideBy: '2026-01-26T22:00:00.000Z',
      packHash: pack.hash,
    });
  });

  test('an organisation gives its legal form and a code of eight figures (BR-14)', () => {
    expect(
      filing({ details: { ...details, legalForm: ' ', ownershipForm: null } }, { ...organisation, legalCode: '1234' }),
    ).toEqual([
      'PROVIDER_FIELD_MISSING details legalForm',
      'PROVIDER_FIELD_MISSING details ownershipForm',
      'PROVIDER_LEGAL_CODE_MALFORMED digits=8',
    ]);
  });

  test('a sole entrepreneur gives the parts of the name and a tax number of ten figures (BR-14)', () => {
    expect(filing({}, { ...person, legalCode: '12345678' })).toEqual([
      'PROVIDER_FIELD_MISSING details surname',
      'PROVIDER_FIELD_MISSING details givenName',
      'PROVIDER_LEGAL_CODE_MALFORMED digits=10',
    ]);
    expect(
      filing(
        { details: { ...details, legalForm: null, ownershipForm: null, surname: 'Bondar', givenName: 'Olha' } },
        person,
      ),
    ).toEqual([]);
  });

  test('a code whose last digit does not check was mistyped (BR-14)', () => {
    expect(filing({}, { ...organisation, legalCode: '12345679' })).toEqual(['PROVIDER_LEGAL_CODE_MISTYPED']);
    const named = { ...details, surname: 'Bondar', givenName: 'Olha' };
    const mistyped = { ...person, legalCode: '1234567890' };
    expect(filing({ details: named }, mistyped)).toEqual(['PROVIDER_LEGAL_CODE_MISTYPED']);
    const refused = { ...named, taxNumberRefused: true, identityDocument: 'AB 123456' };
    expect(filing({ details: refused }, mistyped)).toEqual([]);
  });

  test('whoever refused the tax number gives an identity document instead (BR-14)', () => {
    const refused = { ...details, surname: 'Bondar', givenName: 'Olha', taxNumberRefused: true };
    const withDocument = { ...person, legalCode: 'AB123456' };
    expect(filing({ details: refused }, withDocument)).toEqual(['PROVIDER_FIELD_MISSING details identityDocument']);
    expect(filing({ details: { ...refused, identityDocument: 'AB 123456' } }, withDocument)).toEqual([]);
  });

  test('an application without details misses every mandatory field', () => {
    const missing = (...fields: string[]) => fields.map((field) => `PROVIDER_FIELD_MISSING details ${field}`);
    expect(filing({ details: null })).toEqual(missing('address', 'phone', 'email', 'legalForm', 'ownershipForm'));
    expect(filing({ details: null }, person)).toEqual(missing('address', 'phone', 'email', 'surname', 'givenName'));
  });

  test('an organisation cannot refuse its code', () => {
    expect(filing({ details: { ...details, taxNumberRefused: true } })).toEqual([]);
    expect(filing({ details: { ...details, taxNumberRefused: true } }, { ...organisation, legalCode: 'AB' })).toEqual([
      'PROVIDER_LEGAL_CODE_MALFORMED digits=8',
    ]);
  });

  test('an authority is not entered as a provider', () => {
    expect(filing({}, { ...organisation, kind: 'authority' })).toEqual(['APPLICANT_NOT_A_PROVIDER']);
  });

  test('services are in the classifier, stand once, have room for somebody and a known setting', () => {
    const wrong = [
      { serviceCode: '015.1', capacity: 0, settings: ['HOME'] },
      { serviceCode: '015.1', capacity: 5, settings: ['STREET'] },
      { serviceCode: '999.9', capacity: 5, settings: ['HOME'] },
      { serviceCode: '015.3', capacity: 5, settings: [] },
    ];
    expect(filing({ services: wrong })).toEqual([
      'SERVICE_CAPACITY_NOT_POSITIVE services 0 capacity',
      'APPLICATION_SERVICE_REPEATED services 1 serviceCode serviceCode=015.1',
      'SERVICE_SETTING_UNKNOWN services 1 settings settings=HOME, SEMI_INPATIENT',
      'SERVICE_NOT_IN_CLASSIFIER services 2 serviceCode serviceCode=999.9',
      'SERVICE_SETTING_UNKNOWN services 3 settings settings=HOME, SEMI_INPATIENT',
    ]);
    expect(filing({ services: [] })).toEqual(['APPLICATION_SERVICES_MISSING services']);
    const half = [{ serviceCode: '015.1', capacity: 1, settings: ['HOME', 'STREET'] }];
    expect(filing({ services: half })).toEqual([
      'SERVICE_SETTING_UNKNOWN services 0 settings settings=HOME, SEMI_INPATIENT',
    ]);
  });

  test('a listed provider is not included again, an excluded one may be (BR-7)', () => {
    expect(filing({}, organisation, entry)).toEqual(['ALREADY_IN_REGISTER']);
    expect(filing({}, organisation, { ...entry, state: 'suspended' })).toEqual(['ALREADY_IN_REGISTER']);
    expect(filing({}, organisation, { ...entry, state: 'excluded' })).toEqual([]);
  });

  test('a change is written against the present version of the entry (BR-13)', () => {
    expect(filing({ kind: 'change', entryVersion: 3 }, organisation, entry)).toEqual([]);
    expect(filing({ kind: 'change', entryVersion: 2 }, organisation, entry)).toEqual([
      'STALE_VERSION entryVersion version=2',
    ]);
    expect(filing({ kind: 'change' }, organisation, entry)).toEqual(['ENTRY_VERSION_MISSING entryVersion']);
    expect(filing({ kind: 'change', entryVersion: 3 })).toEqual(['PROVIDER_NOT_IN_REGISTER']);
  });

  test('an exclusion on request needs neither services nor details', () => {
    expect(filing({ kind: 'exclude', services: [], details: null, entryVersion: 3 }, organisation, entry)).toEqual([]);
  });
});

const application: ApplicationFacts = {
  id: 'application',
  authorityId: 'authority',
  organisationId: 'ngo',
  kind: 'include',
  state: 'filed',
  services,
  details,
  entryVersion: null,
  decideBy: instant('2026-01-26T22:00:00Z'),
};
const check = (criterionCode: string, result: CheckFacts['result'], serviceCode = '015.1'): CheckFacts => ({
  serviceCode,
  criterionCode,
  result,
});
const met = [check('FOUNDING_DOCUMENTS', 'MET'), check('NO_ARREARS', 'MET')];
const deciding = (
  decision: Decision,
  checks: readonly CheckFacts[],
  change: Partial<ApplicationFacts> = {},
  listed: string[] = [],
) => told(() => decide({ ...application, ...change }, decision, { checks, listed }, pack, now));

describe('checking', () => {
  const writing = (change: Partial<CheckFacts & { evidence: string }>) =>
    told(() =>
      checkCriterion(application, { ...check('NO_ARREARS', 'MET'), evidence: 'Certificate 12', ...change }, pack),
    );

  test('a criterion of the pack, for a service applied for, with what was looked at (BR-8)', () => {
    expect(writing({})).toEqual([]);
    expect(writing({ criterionCode: 'MATERIAL_BASE' })).toEqual([]);
    expect(writing({ criterionCode: 'BEAUTY', serviceCode: '015.3', evidence: ' ' })).toEqual([
      'CRITERION_UNKNOWN criterionCode criteria=FOUNDING_DOCUMENTS, NO_ARREARS, MATERIAL_BASE',
      'CRITERION_SERVICE_NOT_APPLIED_FOR serviceCode serviceCode=015.3',
      'CRITERION_EVIDENCE_MISSING evidence',
    ]);
  });

  test('a criterion of one service of several', () => {
    const two = [...services, { serviceCode: '015.3', capacity: 5, settings: ['HOME'] }];
    const checked = { ...check('NO_ARREARS', 'MET', '015.3'), evidence: 'Certificate 12' };
    expect(told(() => checkCriterion({ ...application, services: two }, checked, pack))).toEqual([]);
  });

  test('nothing is checked after the decision', () => {
    const decided = { ...application, state: 'refused' as const };
    expect(told(() => checkCriterion(decided, { ...met[0]!, evidence: 'Certificate 12' }, pack))).toEqual([
      'WRONG_STATE subject=register_application state=refused action=include',
    ]);
  });
});

describe('deciding', () => {
  test('includes when every mandatory criterion of every service is met, whatever the further ones say (BR-8)', () => {
    expect(deciding({ grant: true }, [...met, check('MATERIAL_BASE', 'NOT_MET')])).toEqual([]);
  });

  test('tells every mandatory criterion that is missing or not met, service by service (BR-8)', () => {
    const two = [...services, { serviceCode: '015.3', capacity: 5, settings: ['SEMI_INPATIENT'] }];
    expect(
      deciding({ grant: true }, [check('FOUNDING_DOCUMENTS', 'NOT_APPLICABLE'), check('NO_ARREARS', 'MET')], {
        services: two,
      }),
    ).toEqual([
      'CRITERION_NOT_MET services 0 serviceCode=015.1 criterion=FOUNDING_DOCUMENTS',
      'CRITERION_NOT_CHECKED services 1 serviceCode=015.3 criterion=FOUNDING_DOCUMENTS',
      'CRITERION_NOT_CHECKED services 1 serviceCode=015.3 criterion=NO_ARREARS',
    ]);
  });

  test('a change does not ask again for what is listed, unless a check says that it is lost', () => {
    expect(deciding({ grant: true }, [], { kind: 'change' }, ['015.1'])).toEqual([]);
    expect(deciding({ grant: true }, [check('NO_ARREARS', 'NOT_MET')], { kind: 'change' }, ['015.1'])).toEqual([
      'CRITERION_NOT_MET services 0 serviceCode=015.1 criterion=NO_ARREARS',
    ]);
  });

  test('an exclusion on request asks for no criteria, and an application can be withdrawn', () => {
    expect(deciding({ grant: true }, [], { kind: 'exclude' })).toEqual([]);
    expect(registerApplicationMachine.next('filed', 'withdraw')).toBe('withdrawn');
  });

  test('refuses for a reason of the closed list with a text (BR-10)', () => {
    const refusal = { grant: false, reasonCode: 'SANCTIONS', reasonText: 'Listed on 1 January' } as const;
    expect(decide(application, refusal, { checks: [], listed: [] }, pack, now)).toEqual({
      state: 'refused',
      decidedAt: now,
      reasonCode: 'SANCTIONS',
      reasonText: 'Listed on 1 January',
    });
    expect(deciding({ grant: false, reasonCode: 'DISLIKE', reasonText: '' }, [])).toEqual([
      'REASON_NOT_IN_LIST reasonCode reasons=CRITERION_NOT_MET, SANCTIONS',
      'REASON_TEXT_MISSING reasonText',
    ]);
  });

  test('a late decision is still a decision (BR-9)', () => {
    const late = instant('2026-03-01T00:00:00Z');
    expect(decide(application, { grant: true }, { checks: met, listed: [] }, pack, late).state).toBe('included');
  });

  test('an application is decided once', () => {
    for (const state of ['included', 'refused', 'withdrawn'] as const)
      expect(deciding({ grant: true }, met, { state })).toEqual([
        `WRONG_STATE subject=register_application state=${state} action=include`,
      ]);
  });
});
