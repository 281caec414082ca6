import { instant } from '#kernel';
import { packOf } from '../../../../test/support/packs.ts';
import { told } from '../../../../test/support/told.ts';
import { type ComplaintFacts, decideComplaint, fileComplaint, holds, withdrawComplaint } from './complaint.ts';

const pack = packOf({
  'complaint.award.days': ['10', 'WORKING_DAYS'],
});
const friday = instant('2026-04-24T09:00:00Z');
const standstillEnd = instant('2026-05-01T21:00:00Z');

describe('a complaint', () => {
  const against = (bidder: boolean) => ({ award: { state: 'decided', standstillEndsAt: standstillEnd }, bidder });

  it('is filed by a bidder within the standstill', () => {
    expect(fileComplaint('Unfair', against(true), pack, friday)).toMatchObject({
      state: 'open',
      decideBy: pack.after(friday, 'complaint.award.days'),
    });
    expect(told(() => fileComplaint('Unfair', against(true), pack, standstillEnd))).toEqual([
      'COMPLAINT_LATE until=2026-05-01T21:00:00.000Z',
    ]);
    expect(told(() => fileComplaint('', against(false), pack, friday))).toEqual([
      'COMPLAINANT_NOT_BIDDER',
      'COMPLAINT_TEXT_MISSING text',
    ]);
  });
  it('against the terms is filed until the tender closes', () => {
    const terms = { award: null, tender: { state: 'published', closesAt: standstillEnd } };
    expect(told(() => fileComplaint('Unclear', terms, pack, friday))).toEqual([]);
    expect(told(() => fileComplaint('Unclear', terms, pack, standstillEnd))).toEqual([
      'COMPLAINT_LATE until=2026-05-01T21:00:00.000Z',
    ]);
  });
  it('has nothing to be against before the decision, before publication, or afterwards', () => {
    const final = { award: { state: 'final', standstillEndsAt: standstillEnd }, bidder: true };
    const undated = { award: { state: 'decided', standstillEndsAt: null }, bidder: true };
    const draft = { award: null, tender: { state: 'draft', closesAt: standstillEnd } };
    expect(told(() => fileComplaint('Unfair', final, pack, friday))).toEqual([
      'COMPLAINT_LATE until=2026-05-01T21:00:00.000Z',
    ]);
    expect(told(() => fileComplaint('Unfair', draft, pack, friday))).toEqual([
      'COMPLAINT_LATE until=2026-05-01T21:00:00.000Z',
    ]);
    expect(told(() => fileComplaint('Unfair', undated, pack, friday))).toEqual(['COMPLAINT_LATE until=']);
  });
  it('is withdrawn by who filed it, while it is open', () => {
    const complaint: ComplaintFacts = { id: 'c', awardId: 'award', state: 'open' };
    expect(withdrawComplaint(complaint, friday)).toEqual({ state: 'withdrawn', decidedAt: friday });
    expect(told(() => withdrawComplaint({ ...complaint, state: 'upheld' }, friday))).toEqual([
      'WRONG_STATE subject=complaint state=upheld action=withdraw',
    ]);
  });
  it('is decided once, with reasons', () => {
    const complaint: ComplaintFacts = { id: 'c', awardId: 'award', state: 'open' };
    expect(decideComplaint(complaint, true, 'The mean was wrong', 'reviewer', friday).state).toBe('upheld');
    expect(decideComplaint(complaint, false, 'The mean was right', 'reviewer', friday).state).toBe('rejected');
    expect(told(() => decideComplaint(complaint, false, '', 'reviewer', friday))).toEqual([
      'COMPLAINT_DECISION_MISSING text',
    ]);
    expect(told(() => decideComplaint({ ...complaint, state: 'rejected' }, true, 'x', 'reviewer', friday))).toEqual([
      'WRONG_STATE subject=complaint state=rejected action=uphold',
    ]);
  });
  it('holds an award while it is open, and for good when the terms were wrong', () => {
    const states = (awardId: string | null) =>
      (['open', 'upheld', 'rejected', 'withdrawn'] as const).map((state) => holds({ id: 'c', awardId, state }));
    expect(states('award')).toEqual([true, false, false, false]);
    expect(states(null)).toEqual([true, true, false, false]);
  });
});
