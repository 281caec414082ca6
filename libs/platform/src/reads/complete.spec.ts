import { buildSchema, type GraphQLObjectType } from 'graphql';
import { connection } from './connection.ts';
import { mostOf, requireComplete } from './complete.ts';
import { Readable, Value } from './declared.ts';
import { ascending } from './page.ts';
import { everybody } from './parts.ts';
import { Computed, Id, Many, One, Paged, Text } from './words.ts';

@Value('What a whole holds.')
class WholePieceType {
  @Text('Its name.') name: string;
}
@Readable({ table: 'part', scope: everybody, says: 'A part.' })
class WholePartType {
  @Id() id: string;
}
const WholeParts = connection('WholePart', () => WholePartType);
@Readable({ table: 'whole', scope: everybody, says: 'A whole.' })
class WholeType {
  @Id() id: string;
  @One(() => WholePartType, 'The first.') first: WholePartType;
  @Many(() => WholePartType, 'Parts.', { by: 'whole_id', order: 'id', most: 3 }) parts: WholePartType[];
  @Paged(() => WholeParts, 'More parts.', { by: 'whole_id', order: ascending({}) }) more: Paged<WholePartType>;
  @Computed(() => WholePieceType, 'A piece.', { sql: (t) => t }) piece: WholePieceType;
}
expect(WholeType).toBeDefined();

const complete = {
  Query: 'whole: Whole',
  Whole: 'id: String! first: WholePart! parts: [WholePart!]! more(first: Int): WholePartConnection! piece: WholePiece!',
  WholePart: 'id: String!',
  WholePartConnection: 'totalCount: Int!',
  WholePiece: 'name: String!',
};

/** The schema with some types otherwise; of its lists only `Whole.parts` says how long it is. */
function faultsOf(changed: Readonly<Record<string, string>> = {}): string[] {
  const types = Object.entries({ ...complete, ...changed }).map(([name, fields]) => `type ${name} { ${fields} }`);
  const schema = buildSchema(types.join('\n'));
  const { parts } = (schema.getType('Whole') as GraphQLObjectType).getFields();
  if (parts) parts.extensions = { most: 3 };
  try {
    requireComplete(schema);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
}

test('a schema without a hole passes', () => expect(faultsOf()).toEqual([]));

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  [
    'a type that nobody has declared',
    { Query: 'other: Other', Other: 'id: ID' },
    ['Other is neither @Readable nor a @Value'],
  ],
  [
    'a name that PostgreSQL would cut',
    { WholePart: `id: String! ${'n'.repeat(63)}: String ${'m'.repeat(64)}: String` },
    [`WholePart.${'m'.repeat(64)} is longer than a column's name can be`, `WholePart.${'n'.repeat(63)} has no SQL`],
  ],
  ['a field of a row without SQL', { WholePart: 'id: String! name: String' }, ['WholePart.name has no SQL']],
  [
    'something read that is no field',
    { WholePart: 'name: String' },
    ['WholePart.id is read and not a field', 'WholePart.name has no SQL'],
  ],
  [
    'a row that is written past its scope',
    { Whole: complete.Whole.replace('WholePiece', 'WholePart') },
    ['Whole.piece writes WholePart past its scope'],
  ],
  [
    'a link to what is no row',
    { Whole: complete.Whole.replace('first: WholePart!', 'first: WholePiece!') },
    ['Whole.first leads to WholePiece, which is no row'],
  ],
  ['a list at the root without a limit', { Query: 'wholes: [Whole!]!' }, ['Query.wholes is a list without `most`']],
  [
    'a list in a value without a limit',
    { WholePiece: 'name: String! pieces: [WholePiece]' },
    ['WholePiece.pieces is a list without `most`'],
  ],
])('%s stops the start', (_, changed, faults) => expect(faultsOf(changed)).toEqual(faults));

test('lists of codes and texts need no limit', () =>
  expect(faultsOf({ Query: 'whole: Whole names: [String!]!' })).toEqual([]));

test.each([[undefined], ['3'], [0], [-1], [1.5]])('%j says nothing of how long a list is', (most) => {
  const { whole } = buildSchema('type Query { whole: [String] }').getQueryType()!.getFields();
  whole!.extensions = { most };
  expect(mostOf(whole!)).toBeUndefined();
});
