import fc from 'fast-check';
import { instant, refuseIfAny } from '#kernel';
import { written } from '../../../../test/support/told.ts';
import { membershipProblems, rolesOfKind } from './membership.ts';
import { legalTypes, organisationKinds, organisationProblems } from './organisation.ts';
import { canonicalEmail, passwordProblems, personProblems } from './person.ts';
import { isAlive, secondsToWait } from './session.ts';

describe('an organisation', () => {
  const ngo = { kind: 'provider', legalType: 'ngo', legalCode: '12345678', name: 'Турбота про ближнього' } as const;

  test('with a legal code of eight digits is accepted', () => {
    expect(() => refuseIfAny(organisationProblems(ngo))).not.toThrow();
  });
  test.each(['1234567', '123456789', '1234567a', 'a2345678', ''])('has no legal code "%s"', (legalCode) => {
    expect(written(organisationProblems({ ...ngo, legalCode }))).toEqual(['LEGAL_CODE_MALFORMED legalCode digits=8']);
  });
  test.each([
    ['ngo', '12345679'],
    ['sole_entrepreneur', '1234567890'],
  ] as const)('that is a %s has no code whose last digit does not check', (legalType, legalCode) => {
    expect(written(organisationProblems({ ...ngo, legalType, legalCode }))).toEqual(['LEGAL_CODE_MISTYPED legalCode']);
  });
  test('has a name of three letters at least', () => {
    expect(written(organisationProblems({ ...ngo, name: 'Ми' }))).toEqual(['NAME_MISSING name']);
    expect(written(organisationProblems({ ...ngo, name: 'Дім' }))).toEqual([]);
  });
  test('that is a sole entrepreneur is known by ten digits', () => {
    expect(written(organisationProblems({ ...ngo, legalType: 'sole_entrepreneur' }))).toEqual([
      'LEGAL_CODE_MALFORMED legalCode digits=10',
    ]);
    expect(written(organisationProblems({ ...ngo, legalType: 'sole_entrepreneur', legalCode: '1234567899' }))).toEqual(
      [],
    );
  });
  test('can be a provider in every form but that of an authority (BR-7)', () => {
    const forms = ['communal', 'ngo', 'charity', 'religious', 'company', 'sole_entrepreneur', 'other'];
    expect(legalTypes).toEqual(['authority', ...forms]);
    expect(organisationKinds).toEqual(['authority', 'provider', 'oversight', 'operator']);
  });
  test('cannot be a provider with the legal type of an authority', () => {
    expect(written(organisationProblems({ ...ngo, legalType: 'authority' }))).toEqual([
      'LEGAL_TYPE_MISMATCH legalType',
    ]);
  });
  test('cannot be an authority that is a sole entrepreneur', () => {
    const authority = { ...ngo, kind: 'authority', legalType: 'sole_entrepreneur', legalCode: '1234567899' } as const;
    expect(written(organisationProblems(authority))).toEqual(['LEGAL_TYPE_MISMATCH legalType']);
  });
});

describe('a password', () => {
  test('needs twelve characters', () => {
    expect(written(passwordProblems('short-words'))).toEqual(['PASSWORD_TOO_SHORT password minimum=12']);
    expect(written(passwordProblems('twelve-chars'))).toEqual([]);
    expect(written(passwordProblems('слово'.repeat(26).slice(0, 128)))).toEqual([]);
  });
  test('may not be a common word with figures behind it', () => {
    expect(written(passwordProblems('Password2026!'))).toEqual(['PASSWORD_COMMON password']);
    expect(written(passwordProblems('славаУкраїні2026'))).toEqual(['PASSWORD_COMMON password']);
    expect(written(passwordProblems('abcabcabcabc'))).toEqual(['PASSWORD_COMMON password']);
  });
  test('may not be one of the known ones, in whatever case', () => {
    expect(written(passwordProblems('PASSWORD'))).toContain('PASSWORD_COMMON password');
    expect(written(passwordProblems('1Q2W3E4R5T6Y'))).toEqual(['PASSWORD_COMMON password']);
  });
  test('may repeat more than four letters, and begin or end otherwise', () => {
    for (const password of ['abcdeabcdeabcde', 'zabcabcabcabc', 'abcabcabcabcz', 'x-password-2026', 'pass2026word'])
      expect(written(passwordProblems(password))).toEqual([]);
  });
  test('longer than 128 characters is refused before it costs anything', () => {
    expect(written(passwordProblems(`x${'long words '.repeat(20)}`))).toEqual([
      'PASSWORD_TOO_LONG password maximum=128',
    ]);
  });
});

test('a person needs an address and a name', () => {
  expect(written(personProblems({ email: 'nobody', name: '' }))).toEqual([
    'EMAIL_MALFORMED email',
    'NAME_MISSING name',
  ]);
});

test('an address has one sign in the middle, no space, and an end', () => {
  const wrong = [
    'a b@c.ua',
    'a@b@c',
    'a@',
    '@b',
    ' a@b.ua',
    'a@b.ua ',
    `${'a'.repeat(65)}@b.ua`,
    `a@${'b'.repeat(256)}`,
  ];
  for (const email of wrong) expect(written(personProblems({ email, name: 'Бо' }))).toEqual(['EMAIL_MALFORMED email']);
});

test('an address is the same in whatever case, and with space around it', () => {
  expect(written(personProblems({ email: 'head@lutsk.example', name: 'Бо' }))).toEqual([]);
  expect(canonicalEmail(' Head@Lutsk.Example ')).toBe('head@lutsk.example');
});

describe('a membership', () => {
  test.each([
    [
      'authority',
      'planner registrar tariff_officer tender_officer head finance_officer contract_officer monitoring_officer',
    ],
    ['provider', 'bid_writer accountant signatory'],
    ['oversight', 'complaint_reviewer auditor'],
    ['operator', 'operator'],
  ] as const)('by kind %s can be: %s', (kind, roles) => {
    expect(rolesOfKind[kind].join(' ')).toBe(roles);
    for (const role of roles.split(' ')) expect(written(membershipProblems(kind, [role]))).toEqual([]);
  });
  test('gives roles of the kind of organisation only', () => {
    expect(written(membershipProblems('provider', ['head']))).toEqual(['ROLE_FOREIGN roles 0 role=head kind=provider']);
  });
  test('does not join acceptance of acts with their payment', () => {
    expect(written(membershipProblems('authority', ['finance_officer', 'contract_officer']))).toEqual([
      'ROLES_CLASH roles one=finance_officer other=contract_officer',
    ]);
  });
  test('does not join reading everything with deciding complaints (BR-86)', () => {
    expect(written(membershipProblems('oversight', ['auditor', 'complaint_reviewer']))).toEqual([
      'ROLES_CLASH roles one=auditor other=complaint_reviewer',
    ]);
  });
  test('without any role is refused', () => {
    expect(written(membershipProblems('authority', []))).toEqual(['ROLES_MISSING roles']);
  });
});

describe('a session', () => {
  const session = {
    startedAt: instant('2026-03-01T08:00:00Z'),
    usedAt: instant('2026-03-01T09:00:00Z'),
    endedAt: null,
  };
  test('lives half an hour after its last use', () => {
    expect(isAlive(session, instant('2026-03-01T09:29:59.999Z'))).toBe(true);
    expect(isAlive(session, instant('2026-03-01T09:30:00Z'))).toBe(false);
  });
  test('ends after twelve hours however much it is used', () => {
    expect(isAlive({ ...session, usedAt: instant('2026-03-01T19:59:59Z') }, instant('2026-03-01T20:00:00Z'))).toBe(
      false,
    );
  });
  test('that was closed is over', () => {
    expect(isAlive({ ...session, endedAt: session.usedAt }, session.usedAt)).toBe(false);
  });
  test('makes failed attempts wait longer, and never more than five minutes', () => {
    fc.assert(
      fc.property(fc.nat(200), (failures) => {
        expect(secondsToWait(failures + 1)).toBeGreaterThanOrEqual(secondsToWait(failures));
        expect(secondsToWait(failures)).toBeLessThanOrEqual(300);
      }),
    );
    expect([0, 4, 5, 6, 8, 13, 14].map(secondsToWait)).toEqual([0, 0, 1, 2, 8, 256, 300]);
  });
});
