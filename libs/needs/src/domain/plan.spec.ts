import { instant, localDate } from '#kernel';
import { packOf } from '../../../../test/support/packs.ts';
import { told } from '../../../../test/support/told.ts';
import { adopt, type AdoptionAct, needsPlanMachine, type PlanFacts } from './plan.ts';
import { checkYear, closeRound, dataWindow, isLate, needsRoundMachine, firstDay } from './round.ts';

const pack = packOf({
  'needs.window.from': ['01-01', 'TEXT'],
  'needs.window.to': ['03-31', 'TEXT'],
});
const now = instant('2026-02-20T10:00:00Z');
const plan: PlanFacts = { id: 'plan', authorityId: 'lutsk', year: 2026, state: 'draft', authorId: 'planner' };
const lines = [{ addedBy: 'planner' }, { addedBy: 'colleague' }];
const act: AdoptionAct = { actNumber: '118-1', actDate: localDate('2026-02-19') };

describe('adopting a plan', () => {
  test('keeps the act, the adopter and the moment', () => {
    expect(adopt(plan, lines, [], act, 'head', pack, now)).toEqual({
      state: 'adopted',
      actNumber: '118-1',
      actDate: '2026-02-19',
      adoptedBy: 'head',
      adoptedAt: now,
      late: false,
    });
  });

  test('is not for those who drafted it or wrote in it (BR-86)', () => {
    expect(told(() => adopt(plan, [{ addedBy: 'colleague' }], [], act, 'planner', pack, now))).toEqual([
      'PLAN_ADOPTED_BY_ITS_AUTHOR',
    ]);
    for (const writer of ['planner', 'colleague']) {
      expect(told(() => adopt(plan, lines, [], act, writer, pack, now))).toEqual(['PLAN_ADOPTED_BY_ITS_AUTHOR']);
    }
  });

  test('needs lines, a numbered act, a day that has come and services in force, and says so all at once (BR-1, BR-2)', () => {
    const inactive = { code: 'SERVICE_NOT_ACTIVE', path: [], parameters: {} };
    const empty = { actNumber: ' ', actDate: localDate('2026-02-21') };
    expect(told(() => adopt(plan, [], [inactive], empty, 'head', pack, now))).toEqual([
      'PLAN_EMPTY',
      'PLAN_ACT_MISSING actNumber',
      'PLAN_ACT_DATE_IN_FUTURE actDate today=2026-02-20',
      'SERVICE_NOT_ACTIVE',
    ]);
  });

  test('happens once', () => {
    const state = { ...plan, state: 'adopted' as const };
    expect(told(() => adopt(state, lines, [], act, 'head', pack, now))).toEqual([
      'WRONG_STATE subject=needs_plan state=adopted action=adopt',
    ]);
  });

  test('may be late, and is flagged from the first of April by local time (BR-4)', () => {
    const at = (moment: string) => adopt(plan, lines, [], act, 'head', pack, instant(moment)).late;
    expect(at('2026-03-31T20:59:59.999Z')).toBe(false);
    expect(at('2026-03-31T21:00:00Z')).toBe(true);
    expect(dataWindow(2026, pack)).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(isLate(2027, pack, instant('2026-12-01T00:00:00Z'))).toBe(false);
  });
});

test('an act of the same day adopts, under its number without the space around it', () => {
  const today = { actNumber: ' 118-1 ', actDate: localDate('2026-02-20') };
  expect(adopt(plan, lines, [], today, 'head', pack, now).actNumber).toBe('118-1');
});

test('a plan is carried out from its New Year, or from today when that has passed', () => {
  expect(firstDay(2027, localDate('2026-02-20'))).toBe('2027-01-01');
  expect(firstDay(2026, localDate('2026-02-20'))).toBe('2026-02-20');
});

test('a draft may change as often as needed, a round count as often', () => {
  expect(needsPlanMachine.next('draft', 'change')).toBe('draft');
  expect(needsPlanMachine.next('adopted', 'supersede')).toBe('superseded');
  expect(needsRoundMachine.next('open', 'count')).toBe('open');
});

describe('a round', () => {
  const round = { id: 'round', authorityId: 'lutsk', year: 2026, state: 'open' as const };
  test('closes with at least one count', () => {
    expect(closeRound(round, 1)).toEqual({ state: 'closed' });
    expect(told(() => closeRound(round, 0))).toEqual(['NEEDS_ROUND_EMPTY']);
    expect(told(() => closeRound({ ...round, state: 'closed' }, 1))).toEqual([
      'WRONG_STATE subject=needs_round state=closed action=close',
    ]);
  });
  test('is for the running year or the next, by local time', () => {
    const newYear = instant('2026-12-31T22:00:00Z');
    expect(told(() => checkYear(2026, pack, newYear))).toEqual(['NEEDS_YEAR_OUT_OF_RANGE year from=2027 to=2028']);
    expect(told(() => checkYear(2027, pack, newYear))).toEqual([]);
    expect(told(() => checkYear(2028, pack, newYear))).toEqual([]);
    expect(told(() => checkYear(2029, pack, newYear))).toEqual(['NEEDS_YEAR_OUT_OF_RANGE year from=2027 to=2028']);
  });
});

test('an adopted plan can only be superseded', () => {
  expect(needsPlanMachine.actions('adopted')).toEqual(['supersede']);
  expect(needsPlanMachine.isFinal('superseded')).toBe(true);
  expect(needsRoundMachine.isFinal('closed')).toBe(true);
});
