import { type Bilingual, fold, type LocalDate, readCode } from '#kernel';
import { Args, Query, Resolver } from '@nestjs/graphql';
import {
  ApiError,
  type Asked,
  AskedBy,
  every,
  Everyone,
  given,
  LocalDateScalar,
  Most,
  Reads,
  sql,
  type Statement,
} from '#platform';
import { type CodeList, factors, settings, targetGroups } from '../domain/code-lists.ts';
import { home } from '../domain/home.ts';
import { TerritoryKindEnum } from './enums.ts';
import { CpvCodeType, NamedCodeType, ServiceType, SubsistenceMinimumType, TerritoryType } from './reference.type.ts';

const MOST_FOUND = 50;
/** No name that people look for is longer, and looking for a text costs by its length. */
const LONGEST_SEARCH = 100;
const MOST_CODES = 200;
const MOST_SERVICES = 500;

function soughtIn(search: string): string {
  if (search.length > LONGEST_SEARCH)
    throw new ApiError('BAD_INPUT', `search has at most ${LONGEST_SEARCH} characters.`);
  return fold(search);
}

/**
 * Only rows whose texts hold every three letters of what is searched for: the index that finds them is by exactly these
 * texts (migrations/021-search.ts). Less than three letters stand in most names; for them the list is read.
 */
const holdsTriplesOf = (sought: string, texts: Statement): Statement | null =>
  [...sought].length < 3 ? null : sql`letter_triples(${texts}) @> letter_triples(${sought})`;

const entriesOf = (list: CodeList): { code: string; name: Bilingual }[] =>
  Object.entries(list).map(([code, name]) => ({ code, name }));

/** The product's lists, for everybody. */
@Resolver()
export class ReferenceQueries {
  constructor(private readonly reads: Reads) {}

  @Everyone()
  @Most(MOST_SERVICES)
  @Query(() => [ServiceType], { description: 'The classifier of social services.' })
  services(
    @Args('orderableOn', {
      type: () => LocalDateScalar,
      nullable: true,
      description: 'Only services that can be planned and ordered on this day (BR-2).',
    })
    day: LocalDate | null,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.all(
      asked,
      (t) =>
        day
          ? sql`${t}.code_status in ('confirmed', 'inferred') and ${t}.name_status <> 'low'
              and ${t}.active_from <= ${day} and (${t}.active_to is null or ${t}.active_to >= ${day})`
          : sql`true`,
      (t) => sql`${t}.code collate "C"`,
    );
  }

  @Everyone()
  @Most(MOST_FOUND)
  @Query(() => [CpvCodeType], { description: 'Codes of the common procurement vocabulary: the first fifty that fit.' })
  cpvCodes(
    @Args('search', { type: () => String, description: 'The beginning of a code, or a part of a name.' })
    search: string,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    const sought = soughtIn(search);
    return this.reads.first(
      asked,
      (t) =>
        every(
          holdsTriplesOf(sought, sql`${t}.code || chr(10) || ${t}.sought`),
          sql`(starts_with(${t}.code, ${sought}) or position(${sought} in ${t}.sought) > 0)`,
        ),
      (t) => sql`${t}.code`,
    );
  }

  @Everyone()
  @Most(MOST_CODES)
  @Query(() => [NamedCodeType], { description: 'Units in which services are planned, priced and accepted.' })
  units(@AskedBy() asked: Asked): Promise<object> {
    return this.reads.all(
      asked,
      () => sql`true`,
      (t) => sql`${t}.code`,
    );
  }

  @Everyone()
  @Most(MOST_CODES)
  @Query(() => [NamedCodeType], { description: 'Whom services are for.' })
  targetGroups(): object[] {
    return entriesOf(targetGroups);
  }

  @Everyone()
  @Most(MOST_CODES)
  @Query(() => [NamedCodeType], { description: 'Where services are provided.' })
  settings(): object[] {
    return entriesOf(settings);
  }

  @Everyone()
  @Most(MOST_CODES)
  @Query(() => [NamedCodeType], { description: 'Factors that can cause difficult life circumstances.' })
  factors(): object[] {
    return entriesOf(factors);
  }

  @Everyone()
  @Query(() => TerritoryType, { nullable: true, description: 'A territory by its code.' })
  territory(
    @Args('code', { type: () => String, description: 'Code of the codifier.' }) code: string,
    @AskedBy() asked: Asked,
  ): Promise<object | null> {
    return this.reads.one(asked, (t) => sql`${t}.code = ${readCode(code)}`);
  }

  @Everyone()
  @Most(MOST_FOUND)
  @Query(() => [TerritoryType], {
    description: 'Territories by a part of their name: the first fifty, names that begin with it first.',
  })
  territories(
    @Args('search', { type: () => String, description: 'A part of the name in Ukrainian or English.' }) search: string,
    @Args('kind', { type: () => TerritoryKindEnum, nullable: true, description: 'Only this level.' })
    kind: string | null,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    const sought = soughtIn(search);
    return this.reads.first(
      asked,
      (t) =>
        every(
          holdsTriplesOf(sought, sql`${t}.sought`),
          sql`position(${sought} in ${t}.sought) > 0`,
          given(kind, (value) => sql`${t}.kind = ${value}`),
        ),
      (t) => sql`position(chr(10) || ${sought} in chr(10) || ${t}.sought) = 0, ${t}.name_uk, ${t}.code`,
    );
  }

  @Everyone()
  @Most(MOST_CODES)
  @Query(() => [SubsistenceMinimumType], { description: 'Subsistence minimums in force on a day.' })
  subsistenceMinimums(
    @Args('on', { type: () => LocalDateScalar, description: 'The day.' }) on: LocalDate,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.all(
      asked,
      (t) => sql`${t}.country = ${home.code} and ${t}.valid_from = (select max(m.valid_from) from subsistence_minimum m
        where m.country = ${t}.country and m.category = ${t}.category and m.valid_from <= ${on})`,
      (t) => sql`${t}.category`,
    );
  }
}
