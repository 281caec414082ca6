import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLInputFieldConfig,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
} from 'graphql';
import { Refusal } from '#kernel';
import { DateTimeScalar, DecimalScalar, LocalDateScalar } from '../scalars.ts';
import { Given } from './given.ts';
import type { Limits } from './limits.ts';
import { readInput } from './read-input.ts';

const id = '01890000-0000-7000-8000-000000000001';
const limited = (type: GraphQLInputFieldConfig['type'], limits: Limits = {}): GraphQLInputFieldConfig => ({
  type,
  extensions: { limits },
});
const needed = (type: GraphQLInputFieldConfig['type'], limits: Limits = {}) =>
  limited(new GraphQLNonNull(type as never), limits);

const Colour = new GraphQLEnumType({ name: 'Colour', values: { red: {}, green: {}, blue: {} } });
const Line = new GraphQLInputObjectType({
  name: 'LineInput',
  fields: {
    price: needed(DecimalScalar, { unsigned: true, most: 9 }),
    count: limited(GraphQLInt, { least: 1, most: 5 }),
  },
});
const Draft = new GraphQLInputObjectType({
  name: 'DraftInput',
  fields: {
    tenderId: needed(GraphQLString, { id: true }),
    title: needed(GraphQLString, { least: 2, most: 5, printed: true }),
    note: limited(GraphQLString, { most: 5 }),
    password: limited(GraphQLString, { most: 9, exact: true }),
    key: limited(GraphQLString, { form: { pattern: /^[a-z]+$/, example: 'abc' } }),
    language: { type: new GraphQLNonNull(Colour), defaultValue: 'red' },
    colour: limited(Colour, { among: ['red', 'green'] }),
    on: limited(LocalDateScalar),
    at: limited(DateTimeScalar),
    sure: limited(GraphQLBoolean),
    above: limited(GraphQLInt, { least: 0 }),
    below: limited(GraphQLInt, { most: 9 }),
    lines: limited(new GraphQLList(new GraphQLNonNull(Line)), { least: 1, most: 3 }),
    ids: limited(new GraphQLList(new GraphQLNonNull(GraphQLString)), { most: 3, each: { id: true } }),
  },
});

const right = { tenderId: id, title: 'Назва' };
const read = (given: unknown) => readInput(new Given(Draft, given)) as Record<string, unknown>;

function problems(given: unknown): string[] {
  try {
    read(given);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problems.map(({ code, path, parameters }) =>
      [path.join('.'), code, ...Object.values(parameters)].join(' ').trim(),
    );
  }
  return [];
}

test('what is left out is null or its default, and texts come without what nobody sees', () => {
  const given = { ...right, title: ' На\u202eзва\u0000 ', password: ' a ', lines: { price: '1.50' }, ids: id };
  expect(read(given)).toEqual({
    ...{ tenderId: id, title: 'Назва', note: null, password: ' a ', key: null, language: 'red', colour: null },
    ...{ on: null, at: null, sure: null, above: null, below: null, lines: [{ price: '1.50', count: null }], ids: [id] },
  });
});

test('a variable within a literal is read like what stands around it', () => {
  expect(read({ ...right, lines: [new Given(Line, { price: '2' })] })['lines']).toEqual([{ price: '2', count: null }]);
});

test.each<[string, object, string[]]>([
  ['nothing', {}, ['tenderId INPUT_REQUIRED', 'title INPUT_REQUIRED']],
  ['null', { tenderId: null, title: null }, ['tenderId INPUT_REQUIRED', 'title INPUT_REQUIRED']],
  ['an unknown field', { ...right, titel: 1 }, ['INPUT_FIELD_UNKNOWN titel']],
  [
    'no identifier',
    { ...right, tenderId: 'x', ids: ['y', id] },
    ['tenderId IDENTIFIER_MALFORMED', 'ids.0 IDENTIFIER_MALFORMED'],
  ],
  [
    'texts of a wrong length',
    { ...right, title: 'а', note: 'абвгде' },
    ['title TEXT_TOO_SHORT 2', 'note TEXT_TOO_LONG 5'],
  ],
  ['an empty text', { ...right, title: ' \u200e ' }, ['title INPUT_REQUIRED']],
  ['what cannot be printed', { ...right, title: 'а✓б' }, ['title TEXT_UNPRINTABLE U+2713 ✓']],
  ['another form', { ...right, key: 'A' }, ['key TEXT_MALFORMED abc']],
  ['a text that is none', { ...right, note: 7 }, ['note INPUT_NOT_TEXT']],
  ['numbers', { ...right, above: -1, below: 10 }, ['above NUMBER_TOO_SMALL 0', 'below NUMBER_TOO_LARGE 9']],
  [
    'what is no number',
    { ...right, above: '1', below: 1.5 },
    ['above INPUT_NOT_WHOLE_NUMBER', 'below INPUT_NOT_WHOLE_NUMBER'],
  ],
  ['what is neither yes nor no', { ...right, sure: 'yes' }, ['sure INPUT_NOT_YES_OR_NO']],
  ['days', { ...right, on: '2026-02-30', at: '2026-03-01' }, ['on INPUT_NOT_DAY', 'at INPUT_NOT_MOMENT']],
  [
    'what is not in the list',
    { ...right, colour: 'blue', language: 'grey' },
    ['language INPUT_NOT_LISTED Colour red, green, blue', 'colour INPUT_NOT_LISTED Colour red, green'],
  ],
  ['too few', { ...right, lines: [] }, ['lines LIST_TOO_SHORT 1']],
  ['too many', { ...right, lines: [1, 2, 3, 4] }, ['lines LIST_TOO_LONG 3']],
  [
    'lines',
    { ...right, lines: [{ price: '231,77' }, { price: '-1', count: 6 }, 'x'] },
    [
      'lines.0.price INPUT_NOT_DECIMAL',
      'lines.1.price NUMBER_TOO_SMALL 0',
      'lines.1.count NUMBER_OUT_OF_RANGE 1 5',
      'lines.2 INPUT_NOT_FIELDS',
    ],
  ],
  ['a long decimal', { ...right, lines: [{ price: '1234567890' }] }, ['lines.0.price TEXT_TOO_LONG 9']],
])('%s: every fault is told with the path of its field', (_, given, told) => {
  expect(problems(given)).toEqual(told);
});

test.each([[[]], ['x'], [7], [true]])('what has no fields is refused whole (%j)', (given) => {
  expect(problems(given)).toEqual(['INPUT_NOT_FIELDS']);
});

test('of what is wrong everywhere a hundred problems are told', () => {
  const unknown = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`f${at}`, at]));
  expect(problems(unknown)).toHaveLength(100);
});

test('what was sent is printed by nothing', () => {
  const given = new Given(Draft, { title: 'canary' });
  expect(JSON.stringify({ given }) + String(given)).not.toContain('canary');
});
