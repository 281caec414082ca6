import { describe, expect, it } from '@jest/globals';
import { machine, type StateOf } from './machine.ts';
import { noteRefusals, type Problem, Refusal } from './problems.ts';

const door = machine('door', {
  open: { close: 'closed' },
  closed: { open: 'open', brick: 'walled' },
  walled: {},
});

describe('a machine', () => {
  it('goes to the state that its table names', () => {
    expect(door.next('closed', 'brick')).toBe('walled');
  });

  it('refuses an action which the state does not offer, and says what was asked', () => {
    const parameters = { subject: 'door', state: 'walled', action: 'open' };
    expect(() => door.next('walled', 'open')).toThrow(
      expect.objectContaining({ problems: [{ code: 'WRONG_STATE', path: [], parameters }] }),
    );
  });

  it('tells a rehearsal where the action leads from elsewhere, so that it can go on', () => {
    const noted: Problem[] = [];
    noteRefusals(() => noted);
    try {
      expect(door.next('walled', 'brick')).toBe('walled');
      expect(door.next('walled', 'close')).toBe('closed');
    } finally {
      noteRefusals(() => null);
    }
    expect(noted.map(({ code, parameters }) => [code, parameters['action']])).toEqual([
      ['WRONG_STATE', 'brick'],
      ['WRONG_STATE', 'close'],
    ]);
  });

  it('starts in its first state', () => {
    expect(door.initial).toBe('open');
  });

  it('lists its states in order', () => {
    expect(door.states).toEqual(['open', 'closed', 'walled']);
  });

  it('says what a state offers', () => {
    expect(door.actions('closed')).toEqual(['open', 'brick']);
  });

  it('says whether a state offers an action', () => {
    expect([door.can('open', 'close'), door.can('walled', 'close')]).toEqual([true, false]);
  });

  it('ends where nothing is offered', () => {
    expect(door.states.filter((state) => door.isFinal(state))).toEqual(['walled']);
  });

  it('does not take what every object has for an action', () => {
    // @ts-expect-error it is none of its actions
    expect(door.can('open', 'toString')).toBe(false);
  });

  it('knows where an action leads before it runs', () => {
    const walled: 'walled' = door.next('closed', 'brick');
    // @ts-expect-error closing leads elsewhere
    const wrong: 'walled' = door.next('open', 'close');
    expect([walled, wrong]).toEqual(['walled', 'closed']);
  });

  it('does not compile with a misspelled state', () => {
    // @ts-expect-error there is no state "close"
    const state: StateOf<typeof door> = 'close';
    expect(door.states).not.toContain(state);
  });

  it('does not compile with a misspelled action', () => {
    // @ts-expect-error there is no action "shut"
    expect(() => door.next('open', 'shut')).toThrow(Refusal);
  });

  it('does not compile with a transition to nowhere', () => {
    // @ts-expect-error there is no state "ajar"
    const wrong = machine('door', { open: { push: 'ajar' } });
    expect(wrong.states).toEqual(['open']);
  });
});
