import { newId } from '#kernel';
import { sql } from '../database/table.ts';
import { type Actor, anonymous, type Role, system } from './actor.ts';
import {
  definePolicy,
  everyone,
  mayAttempt,
  mayInSql,
  type Permission,
  permissions,
  permit,
  signedIn,
  systemOnly,
} from './policy.ts';

const person = (organisationId: string, ...roles: Role[]): Actor => ({
  ...anonymous,
  kind: 'person',
  personId: 'someone',
  organisationId,
  roles,
});
const ownerOf = (row: { readonly of: string }): string => row.of;

const table = {
  'trial.look': everyone,
  'trial.ask': signedIn,
  'trial.tick': systemOnly,
  'trial.plan': permit(['planner', 'head']),
  'trial.change': permit(['planner'], ownerOf),
};
const { may } = definePolicy(table);
const actions = Object.keys(table);

test.each<[string, Actor, string[]]>([
  ['nobody in particular', anonymous, ['trial.look']],
  ['nobody in particular with a role', { ...anonymous, roles: ['planner'] }, ['trial.look']],
  ['the system', system, ['trial.look', 'trial.tick']],
  ['somebody with an account', person('a'), ['trial.look', 'trial.ask']],
  ['somebody with another role', person('a', 'auditor'), ['trial.look', 'trial.ask']],
  ['a head', person('a', 'auditor', 'head'), ['trial.look', 'trial.ask', 'trial.plan']],
  ['a planner', person('a', 'planner'), ['trial.look', 'trial.ask', 'trial.plan', 'trial.change']],
])('%s may attempt what the table says, and nothing that no table names', (_, actor, allowed) => {
  expect([...actions, 'trial.unknown'].filter((action) => mayAttempt(actor, action))).toEqual(allowed);
});

describe('an action with an owner', () => {
  test('is for the rows of the own organisation alone', () => {
    expect(may(person('a', 'planner'), 'trial.change', { of: 'a' })).toBe(true);
    expect(may(person('a', 'planner'), 'trial.change', { of: 'b' })).toBe(false);
    expect(may(person('a', 'head'), 'trial.change', { of: 'a' })).toBe(false);
  });

  test('is not allowed where no row was found', () =>
    expect(may(person('a', 'planner'), 'trial.change', undefined as never)).toBe(false));

  test('selects its rows in the database by the same rule', () => {
    const owner = sql`t.authority_id`;
    const own = mayInSql(person('a', 'planner'), 'trial.change', owner);
    expect([own.text, own.values]).toEqual(['t.authority_id = $1::uuid', ['a']]);
    expect(mayInSql(person('a', 'head'), 'trial.change', owner).text).toBe('false');
  });
});

test('an action without an owner asks for no row', () => expect(may(person('a', 'head'), 'trial.plan')).toBe(true));

test('an action is declared once, and everybody can read how', () => {
  const action = `trial.${newId()}`;
  definePolicy({ [action]: everyone });
  expect(() => definePolicy({ [action]: signedIn })).toThrow(`action ${action} is declared twice`);
  expect(permissions.get(action)).toEqual({ who: 'everyone', roles: [] });
  expect(actions.map((name) => permissions.get(name))).toEqual<Permission<never>[]>([
    { who: 'everyone', roles: [] },
    { who: 'signed in', roles: [] },
    { who: 'system', roles: [] },
    { who: 'roles', roles: ['planner', 'head'] },
    { who: 'roles', roles: ['planner'], owner: ownerOf },
  ]);
});
