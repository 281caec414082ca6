import { raw } from 'sql-template-tag';
import { anonymous } from '../access/actor.ts';
import { sql } from '../database/table.ts';
import { MoneyType, RatioType } from '../graphql/amounts.type.ts';
import { LanguageCode } from '../graphql/language.ts';
import { Adds, declaredIn, Readable, Value } from './declared.ts';
import { everybody, type FieldPart, partOf, readableOf, readables, values } from './parts.ts';
import { Code, Codes, Computed, Day, Flag, Id, Many, Material, Moment, Money, Nested, One } from './words.ts';
import { Quantity, Ratio, Text, Texts, Whole } from './words.ts';

const asking = { actor: anonymous, arguments: {} };
const [t, other] = [raw('t1'), raw('t2')];
const tidy = (text: string) => text.replaceAll(/\s+/g, ' ');

@Value('What a trial holds.')
class TrialPartType {
  @Text('Its name.') name: string;
}

@Readable({ table: 'trial_lot', scope: everybody, says: 'A lot of a trial.' })
class TrialLotType {
  @Id() id: string;
}

@Readable({ table: 'trial', scope: everybody, says: 'A trial.' })
class TrialType {
  @Id() id: string;
  @Id('Whose it is.', { nullable: true }) ownerId: string | null;
  @Text('Its title.') fullTitle: string;
  @Text('Its name.', { column: 'label' }) name: string;
  @Text('Who asks.', { sql: (of, { actor }) => sql`seen(${of}, ${actor.kind})` }) seen: string;
  @Texts('Names.') names: string[];
  @Whole('How many.') count: number;
  @Flag('Whether.') late: boolean;
  @Moment('When.') closesAt: string;
  @Day('On which day.', { nullable: true }) endedOn: string | null;
  @Quantity('How much.') units: string;
  @Money('What it costs.') price: MoneyType;
  @Money('What it cost.', { column: 'before', currency: () => sql`'UAH'` }) was: MoneyType;
  @Ratio('A share.', { nullable: true }) share: RatioType | null;
  @Code(() => LanguageCode, 'Which.') language: string;
  @Codes(() => LanguageCode, 'Which ones.') languages: string[];
  @One(() => TrialLotType, 'A lot.') bestLot: TrialLotType;
  @One(() => TrialLotType, 'By its code.', { column: 'lot_code', key: 'code' }) lot: TrialLotType;
  @One(() => TrialLotType, 'In another way.', { nullable: true, on: (of, lot) => sql`found(${of}, ${lot})` })
  other: TrialLotType | null;
  @Many(() => TrialLotType, 'Lots.', { by: 'trial_id', order: 'number', most: 7 }) lots: TrialLotType[];
  @Computed(() => TrialPartType, 'In JSON.', { sql: (of) => sql`json(${of})` }) part: TrialPartType;
  @Material((of) => sql`material(${of})`) text: { readonly kind: string };
}

const money = (column: string, currency: string) =>
  `case when t1."${column}" is null then null else json_build_object('amount', round(t1."${column}"::numeric / 100, 2)::text, 'currency', ${currency}) end`;
const shown: Record<string, string> = {
  id: 't1."id"',
  ownerId: 't1."owner_id"',
  fullTitle: 't1."full_title"',
  name: 't1."label"',
  seen: 'seen(t1, ?)',
  names: 't1."names"',
  count: 't1."count"',
  late: 't1."late"',
  closesAt: `to_char(t1."closes_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  endedOn: 't1."ended_on"',
  units: 'trim_scale(t1."units"::numeric / 1000)::text',
  price: money('price', 't1.currency'),
  was: money('before', `'UAH'`),
  share: `case when t1."share" is null then null else json_build_object( 'numerator', split_part(t1."share", '/', 1), 'denominator', split_part(t1."share", '/', 2), 'decimal', round(split_part(t1."share", '/', 1)::numeric / split_part(t1."share", '/', 2)::numeric, 2)::text) end`,
  language: 't1."language"',
  languages: 't1."languages"',
  bestLot: 't2."id" = t1."best_lot_id"',
  lot: 't2."code" = t1."lot_code"',
  other: 'found(t1, t2)',
  lots: 't2."trial_id" = t1.id order by t2.number, t2.id limit 7',
  part: 'json(t1)',
  text: 'material(t1)',
};

function written(part: FieldPart): string {
  if (part.kind === 'value') return tidy(part.sql(t, asking).sql);
  const on = part.on(t, other, asking).sql;
  return part.kind === 'many' ? `${on} order by ${part.order(other).sql} limit ${part.most}` : on;
}

test('every word says how its field is read', () => {
  const { table, scope, parts } = readableOf('Trial');
  expect([table, scope]).toEqual(['trial', everybody]);
  expect(Object.fromEntries([...parts].map(([name, part]) => [name, written(part)]))).toEqual(shown);
});

test('a value is no row, and what is neither is not read', () => {
  expect([values.has('TrialPart'), readables.has('TrialPart'), values.has('Trial')]).toEqual([true, false, false]);
  expect(() => readableOf('TrialPart')).toThrow('nothing says how TrialPart is read');
  expect(() => partOf('Trial', 'none')).toThrow('nothing says how Trial.none is read');
});

test('a class has the words of those that it extends before its own', () => {
  class Base {
    @Text('First.') first: string;
  }
  class Derived extends Base {
    @Whole('Second.', { least: 1, most: 9 }) second: number;
  }
  expect(declaredIn(Derived)).toEqual([
    expect.objectContaining({ key: 'first', word: 'text', says: 'First.', nullable: false, options: {} }),
    expect.objectContaining({ key: 'second', word: 'whole', options: { least: 1, most: 9 } }),
  ]);
  expect(declaredIn(Base)).toHaveLength(1);
});

test('rooms to the right add fields to a row, and replace none', () => {
  class TrialElsewhere {
    @Text('More.') more: string;
  }
  Adds(TrialType)(TrialElsewhere);
  expect(written(partOf('Trial', 'more'))).toBe('t1."more"');
  expect(() => Adds(TrialType)(TrialElsewhere)).toThrow('Trial.more is declared twice');
  expect(() => Adds(TrialPartType)(TrialElsewhere)).toThrow('nothing says how TrialPart is read');
});

describe('what cannot be written', () => {
  test('a row without a scope, for the compiler and for the process', () => {
    class NakedType {}
    // @ts-expect-error a scope is missing
    expect(() => Readable({ table: 'naked', says: 'Naked.' })(NakedType)).toThrow('Naked has no scope');
    expect(readables.has('Naked')).toBe(false);
  });

  test('a field of a row without SQL', () => {
    class HollowType {
      @Nested(() => TrialPartType, 'Nowhere.') part: TrialPartType;
    }
    const hollow = Readable({ table: 'hollow', scope: everybody, says: 'Hollow.' });
    expect(() => hollow(HollowType)).toThrow('Hollow.part has no SQL');
    // @ts-expect-error SQL is missing
    Computed(() => TrialPartType, 'Nowhere.', {});
  });

  test('a list without most', () => {
    // @ts-expect-error most is missing
    Many(() => TrialLotType, 'Lots.', { by: 'trial_id', order: 'number' });
    // @ts-expect-error most is missing
    Computed(() => [TrialPartType], 'Parts.', { sql: everybody });
    // @ts-expect-error most is missing
    Nested(() => [TrialPartType], 'Parts.');
  });

  test('a property of another type than its word, or null where that is not declared', () => {
    class Wrong {
      // @ts-expect-error a number is no text
      @Text('A number.') number: number;
      // @ts-expect-error it may be null
      @Text('A text or nothing.') nothing: string | null;
      // @ts-expect-error it is never null
      @Text('A text.', { nullable: true }) something: string;
      // @ts-expect-error one is not many
      @Many(() => TrialLotType, 'Lots.', { by: 'trial_id', order: 'number', most: 1 }) lots: TrialLotType;
      // @ts-expect-error another type
      @Computed(() => TrialPartType, 'A part.', { sql: everybody }) part: { readonly nobody: true };
    }
    expect(declaredIn(Wrong)).toHaveLength(5);
  });

  test('the same type twice', () => {
    class TwiceType {}
    const twice = Readable({ table: 'twice', scope: everybody, says: 'Twice.' });
    twice(TwiceType);
    expect(() => twice(TwiceType)).toThrow('Twice is declared twice');
  });
});
