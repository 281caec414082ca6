import fc from 'fast-check';
import { told } from '../../../../test/support/told.ts';
import { decideAdmission } from './admission.ts';
import {
  accessProblem,
  type Commission,
  isActing,
  memberOf,
  quorumProblem,
  requireAccess,
  requireChairOrSecretary,
  roleOf,
} from './commission.ts';
import { declarationsFor, declare } from './declaration.ts';
import { calledIn, commissionWith, now, pack, packWith } from './spec-facts.ts';

describe('a seat in the commission', () => {
  const memberIn = (commission: Commission, id: string) => commission.members.find((one) => one.id === id)!;
  const access = (commission: Commission, id: string) => accessProblem(commission, memberIn(commission, id))?.code;

  it('opens the bids after a declaration without conflict', () =>
    expect(access(commissionWith(), 'third')).toBeUndefined());
  it('opens nothing before the declaration', () =>
    expect(access(commissionWith({ silent: ['third'] }), 'third')).toBe('DECLARATION_MISSING'));
  it('opens nothing to who recused herself', () =>
    expect(access(commissionWith({ recused: ['third'] }), 'third')).toBe('MEMBER_RECUSED'));
  it('opens nothing to an alternate who was not called in', () =>
    expect(access(commissionWith(), 'alternate')).toBe('MEMBER_NOT_ACTING'));

  it('passes to the alternate who is called in, with its role', () => {
    const commission = commissionWith({ changed: calledIn('chair') });
    const [chair, alternate] = [commission.members[0]!, commission.members[5]!];
    expect(isActing(commission, chair)).toBe(false);
    expect(isActing(commission, alternate)).toBe(true);
    expect(roleOf(commission, alternate)).toBe('chair');
  });

  it('is lost with the end of the membership, and with the alternate who came in', () => {
    const ended = commissionWith({ changed: { third: { activeTo: now } } });
    const replaced = commissionWith({ changed: { alternate: { calledInAt: now, calledInFor: 'third' } } });
    const planned = commissionWith({ changed: { alternate: { calledInFor: 'third' } } });
    const acting = [ended, replaced, planned].map((commission) => isActing(commission, memberIn(commission, 'third')));
    expect(acting).toEqual([false, false, true]);
  });

  it('gives its role to nobody before the act, and to nobody else', () => {
    const planned = commissionWith({ changed: { alternate: { calledInFor: 'chair' } } });
    expect(roleOf(planned, memberIn(planned, 'alternate'))).toBe('member');
    const third = commissionWith({ changed: calledIn('third') });
    expect(roleOf(third, memberIn(third, 'alternate'))).toBe('member');
    const odd = commissionWith({ changed: { alternate: { calledInAt: now } } });
    expect(roleOf(odd, memberIn(odd, 'alternate'))).toBe('member');
  });

  it('is known by its person; who is nobody has none', () => {
    expect(memberOf(commissionWith(), 'person-third')?.id).toBe('third');
    expect(memberOf(commissionWith(), 'person-else')).toBeUndefined();
    expect(memberOf(commissionWith(), null)).toBeUndefined();
  });

  it('is asked for before anything is shown', () => {
    const commission = commissionWith({ recused: ['third'] });
    expect(told(() => requireAccess(commission, memberIn(commission, 'third')))).toEqual(['MEMBER_RECUSED']);
    expect(told(() => requireAccess(commission, memberIn(commission, 'fourth')))).toEqual([]);
  });

  it('lets only the chair or the secretary record what the commission decides', () => {
    const commission = commissionWith();
    const as = (at: number) => told(() => requireChairOrSecretary(commission, commission.members[at]!));
    expect([as(0), as(1), as(2)]).toEqual([[], [], ['CHAIR_OR_SECRETARY_ONLY']]);
  });
});

describe('the quorum', () => {
  it('is two thirds of the appointed seats: four of five', () => {
    expect(quorumProblem(commissionWith(), 3, pack)?.parameters).toEqual({ present: 3, needed: 4, seats: 5 });
    expect(quorumProblem(commissionWith(), 4, pack)).toBeUndefined();
  });

  it('is never reached by a commission without seats', () => {
    const nobody = { members: [], declarations: [] };
    expect(quorumProblem(nobody, 0, pack)?.parameters).toEqual({ present: 0, needed: 0, seats: 0 });
  });

  it('is the smallest number that reaches the share, whatever the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 7 }), (percent, present) => {
        const problem = quorumProblem(commissionWith(), present, packWith('ALLOW', `${percent}/100`));
        expect(problem === undefined).toBe(present * 100 >= percent * 5);
        if (problem) expect(problem.parameters['needed']).toBe(Math.ceil((percent * 5) / 100));
      }),
    );
  });
});

describe('a declaration of interest', () => {
  const context = { tenderState: 'opened', earlier: null, bidders: ['org-a'], ownOrganisations: ['org-b'] };
  const none = { status: 'none' as const, reason: null, lotId: null };
  const conflict = { status: 'conflict' as const, reason: 'My sister works there', lotId: null };

  it('is made once the bidders are known', () => {
    expect(declare(none, context, pack, now)).toEqual({ status: 'none', reason: null, lotId: null, signedAt: now });
    expect(told(() => declare(none, { ...context, tenderState: 'closed' }, pack, now))).toEqual(['BIDDERS_NOT_KNOWN']);
  });
  it('of a conflict says which', () =>
    expect(told(() => declare({ ...conflict, reason: null }, context, pack, now))).toEqual([
      'CONFLICT_REASON_MISSING reason',
    ]));
  it('of freedom is refused to who acts for a bidder', () =>
    expect(told(() => declare(none, { ...context, ownOrganisations: ['org-a'] }, pack, now))).toEqual([
      'MEMBER_BELONGS_TO_BIDDER status',
    ]));
  it('of freedom is refused also when one organisation of several bids', () =>
    expect(told(() => declare(none, { ...context, ownOrganisations: ['org-b', 'org-a'] }, pack, now))).toEqual([
      'MEMBER_BELONGS_TO_BIDDER status',
    ]));
  it('of a conflict is open to who acts for a bidder, and keeps its reason', () =>
    expect(declare(conflict, { ...context, ownOrganisations: ['org-a'] }, pack, now)).toEqual({
      ...conflict,
      signedAt: now,
    }));
  it('of freedom keeps no reason', () =>
    expect(declare({ ...none, reason: 'Nothing' }, context, pack, now).reason).toBeNull());
  it('may turn into a recusal later', () =>
    expect(
      declare(conflict, { ...context, earlier: { memberId: 'm', status: 'none', lotId: null } }, pack, now).status,
    ).toBe('conflict'));
  it('never turns back, and is made once', () => {
    const after = (earlier: 'none' | 'conflict') => ({
      ...context,
      earlier: { memberId: 'm', status: earlier, lotId: null },
    });
    expect(told(() => declare(none, after('conflict'), pack, now))).toEqual(['DECLARATION_MADE']);
    expect(told(() => declare(none, after('none'), pack, now))).toEqual(['DECLARATION_MADE']);
    expect(told(() => declare(conflict, after('conflict'), pack, now))).toEqual(['DECLARATION_MADE']);
  });
});

describe('the scope of a recusal', () => {
  const context = { tenderState: 'opened', earlier: null, bidders: [], ownOrganisations: [] };
  const wish = { status: 'conflict' as const, reason: 'My sister works there', lotId: 'a' };
  const byLot = packWith('ALLOW', '2/3', { 'conflict.recusalScope': 'LOT' });
  const inLotA = { memberId: 'third', status: 'conflict' as const, lotId: 'a' };

  it('is the whole tender unless the pack says otherwise', () => {
    expect(declare(wish, context, pack, now).lotId).toBeNull();
    expect(declare(wish, context, byLot, now).lotId).toBe('a');
    expect(declare({ ...wish, status: 'none' }, context, byLot, now).lotId).toBeNull();
  });

  it('grows to the whole tender with a further conflict, and never shrinks', () => {
    expect(declare({ ...wish, lotId: 'b' }, { ...context, earlier: inLotA }, byLot, now).lotId).toBeNull();
    expect(told(() => declare({ ...wish, status: 'none' }, { ...context, earlier: inLotA }, byLot, now))).toEqual([
      'DECLARATION_MADE',
    ]);
    const whole = { ...inLotA, lotId: null };
    expect(told(() => declare(wish, { ...context, earlier: whole }, byLot, now))).toEqual(['DECLARATION_MADE']);
  });

  it('keeps a member from the lot of the conflict and leaves the others to her', () => {
    const commission = { ...commissionWith(), declarations: [inLotA] };
    const access = (lotId: string) =>
      told(() =>
        requireAccess(
          { ...commission, declarations: declarationsFor(lotId, commission.declarations) },
          commission.members.find(({ id }) => id === 'third')!,
        ),
      );
    expect([access('a'), access('b')]).toEqual([['MEMBER_RECUSED'], []]);
  });
});

describe('an admission', () => {
  const context = { lotState: 'active', decided: false, decidedBy: 'person' };

  it('rejects on a ground of the closed list, explained', () =>
    expect(
      decideAdmission({ decision: 'rejected', reasonCode: 'ARREARS', reasonText: 'Debt' }, context, pack, now),
    ).toMatchObject({ reasonCode: 'ARREARS' }));
  it('refuses a ground which the rule pack does not allow and an empty explanation', () =>
    expect(
      told(() =>
        decideAdmission({ decision: 'rejected', reasonCode: 'RELATED_BIDDERS', reasonText: '' }, context, pack, now),
      ),
    ).toEqual(['REJECTION_REASON_UNKNOWN reasonCode', 'REJECTION_EXPLANATION_MISSING reasonText']));
  it('keeps no ground for an admitted bid', () =>
    expect(
      decideAdmission({ decision: 'admitted', reasonCode: 'ARREARS', reasonText: 'x' }, context, pack, now),
    ).toMatchObject({ reasonCode: null, reasonText: null }));
  it('happens once, before the lot is evaluated', () =>
    expect(
      told(() =>
        decideAdmission(
          { decision: 'admitted', reasonCode: null, reasonText: null },
          { ...context, lotState: 'evaluated', decided: true },
          pack,
          now,
        ),
      ),
    ).toEqual(['LOT_NOT_UNDER_EVALUATION', 'ADMISSION_DECIDED']));
});
