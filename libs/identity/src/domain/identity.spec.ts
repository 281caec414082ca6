import fc from 'fast-check';
import { instant, refuseIfAny } from '#kernel';
import { membershipProblems } from './membership.ts';
import { organisationProblems } from './organisation.ts';
import { passwordProblems, personProblems } from './person.ts';
import { isAlive, secondsToWait } from './session.ts';

const codes = (problems: readonly ({ code: string } | undefined)[]) => problems.flatMap((found) => found?.code ?? []);

describe('an organisation', () => {
  const ngo = { kind: 'provider', legalType: 'ngo', legalCode: '12345678', name: 'Турбота про ближнього' } as const;

  test('with a legal code of eight digits is accepted', () => {
    expect(() => refuseIfAny(organisationProblems(ngo))).not.toThrow();
  });
  test('that is a sole entrepreneur is known by ten digits', () => {
    expect(codes(organisationProblems({ ...ngo, legalType: 'sole_entrepreneur' }))).toEqual(['LEGAL_CODE_MALFORMED']);
    expect(codes(organisationProblems({ ...ngo, legalType: 'sole_entrepreneur', legalCode: '1234567890' }))).toEqual(
      [],
    );
  });
  test('cannot be a provider with the legal type of an authority', () => {
    expect(codes(organisationProblems({ ...ngo, legalType: 'authority' }))).toEqual(['LEGAL_TYPE_MISMATCH']);
  });
  test('cannot be an authority that is a sole entrepreneur', () => {
    const authority = { ...ngo, kind: 'authority', legalType: 'sole_entrepreneur', legalCode: '1234567890' } as const;
    expect(codes(organisationProblems(authority))).toEqual(['LEGAL_TYPE_MISMATCH']);
  });
});

describe('a password', () => {
  test('needs twelve characters', () => {
    expect(codes(passwordProblems('short-words'))).toEqual(['PASSWORD_TOO_SHORT']);
    expect(codes(passwordProblems('twelve-chars'))).toEqual([]);
  });
  test('may not be a common word with figures behind it', () => {
    expect(codes(passwordProblems('Password2026!'))).toEqual(['PASSWORD_COMMON']);
    expect(codes(passwordProblems('славаУкраїні2026'))).toEqual(['PASSWORD_COMMON']);
    expect(codes(passwordProblems('abcabcabcabc'))).toEqual(['PASSWORD_COMMON']);
  });
  test('longer than 128 characters is refused before it costs anything', () => {
    expect(codes(passwordProblems(`x${'long words '.repeat(20)}`))).toEqual(['PASSWORD_TOO_LONG']);
  });
});

test('a person needs an address and a name', () => {
  expect(codes(personProblems({ email: 'nobody', name: '' }))).toEqual(['EMAIL_MALFORMED', 'NAME_MISSING']);
});

describe('a membership', () => {
  test('gives roles of the kind of organisation only', () => {
    expect(codes(membershipProblems('provider', ['head']))).toEqual(['ROLE_FOREIGN']);
  });
  test('does not join acceptance of acts with their payment', () => {
    expect(codes(membershipProblems('authority', ['finance_officer', 'contract_officer']))).toEqual(['ROLES_CLASH']);
  });
  test('without any role is refused', () => {
    expect(codes(membershipProblems('authority', []))).toEqual(['ROLES_MISSING']);
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
