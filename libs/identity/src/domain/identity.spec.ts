import fc from 'fast-check';
import { instant, refuseIfAny } from '#kernel';
import { written } from '../../../../test/support/told.ts';
import { membershipProblems } from './membership.ts';
import { organisationProblems } from './organisation.ts';
import { passwordProblems, personProblems } from './person.ts';
import { isAlive, secondsToWait } from './session.ts';

describe('an organisation', () => {
  const ngo = { kind: 'provider', legalType: 'ngo', legalCode: '12345678', name: 'Турбота про ближнього' } as const;

  test('with a legal code of eight digits is accepted', () => {
    expect(() => refuseIfAny(organisationProblems(ngo))).not.toThrow();
  });
  test('that is a sole entrepreneur is known by ten digits', () => {
    expect(written(organisationProblems({ ...ngo, legalType: 'sole_entrepreneur' }))).toEqual([
      'LEGAL_CODE_MALFORMED legalCode digits=10',
    ]);
    expect(written(organisationProblems({ ...ngo, legalType: 'sole_entrepreneur', legalCode: '1234567890' }))).toEqual(
      [],
    );
  });
  test('cannot be a provider with the legal type of an authority', () => {
    expect(written(organisationProblems({ ...ngo, legalType: 'authority' }))).toEqual([
      'LEGAL_TYPE_MISMATCH legalType',
    ]);
  });
  test('cannot be an authority that is a sole entrepreneur', () => {
    const authority = { ...ngo, kind: 'authority', legalType: 'sole_entrepreneur', legalCode: '1234567890' } as const;
    expect(written(organisationProblems(authority))).toEqual(['LEGAL_TYPE_MISMATCH legalType']);
  });
});

describe('a password', () => {
  test('needs twelve characters', () => {
    expect(written(passwordProblems('short-words'))).toEqual(['PASSWORD_TOO_SHORT password minimum=12']);
    expect(written(passwordProblems('twelve-chars'))).toEqual([]);
  });
  test('may not be a common word with figures behind it', () => {
    expect(written(passwordProblems('Password2026!'))).toEqual(['PASSWORD_COMMON password']);
    expect(written(passwordProblems('славаУкраїні2026'))).toEqual(['PASSWORD_COMMON password']);
    expect(written(passwordProblems('abcabcabcabc'))).toEqual(['PASSWORD_COMMON password']);
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

describe('a membership', () => {
  test('gives roles of the kind of organisation only', () => {
    expect(written(membershipProblems('provider', ['head']))).toEqual(['ROLE_FOREIGN roles 0 role=head kind=provider']);
  });
  test('does not join acceptance of acts with their payment', () => {
    expect(written(membershipProblems('authority', ['finance_officer', 'contract_officer']))).toEqual([
      'ROLES_CLASH roles one=finance_officer other=contract_officer',
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
    expect(secondsToWait(4)).toBe(0);
  });
});
