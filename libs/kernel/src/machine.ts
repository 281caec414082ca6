import { problem, refuseIfAny } from './problems.ts';

type Table<T> = { readonly [State in keyof T]: { readonly [action: string]: keyof T } };
type ActionOf<T> = { [State in keyof T]: keyof T[State] }[keyof T] & string;

/** Where an action can lead. */
type NextOf<T, Action> = { [State in keyof T]: Action extends keyof T[State] ? T[State][Action] : never }[keyof T] &
  string;

/** A typed transition table. The first state is the initial one; a state without actions is final. */
export class Machine<T extends Table<T>> {
  readonly states: readonly (keyof T & string)[];
  readonly initial: keyof T & string;

  constructor(
    readonly subject: string,
    readonly table: T,
  ) {
    this.states = Object.keys(table) as (keyof T & string)[];
    this.initial = this.states[0]!;
  }

  /** The state after an action; refuses an action that the current state does not allow. A rehearsal is told where it leads elsewhere. */
  next<Action extends ActionOf<T>>(state: keyof T & string, action: Action): NextOf<T, Action> {
    const possible = this.can(state, action);
    refuseIfAny([problem(!possible, 'WRONG_STATE', [], { subject: this.subject, state, action })]);
    const from = possible ? state : this.states.find((other) => this.can(other, action))!;
    const offered: { readonly [action: string]: keyof T } = this.table[from];
    return offered[action] as NextOf<T, Action>;
  }

  can(state: keyof T & string, action: ActionOf<T>): boolean {
    return Object.hasOwn(this.table[state], action);
  }

  actions(state: keyof T & string): ActionOf<T>[] {
    return Object.keys(this.table[state]) as ActionOf<T>[];
  }

  isFinal(state: keyof T & string): boolean {
    return this.actions(state).length === 0;
  }
}

export const machine = <const T extends Table<T>>(subject: string, table: T): Machine<T> => new Machine(subject, table);

export type StateOf<M> = M extends Machine<infer T> ? keyof T & string : never;
