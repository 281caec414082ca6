import { Args, Query, Resolver } from '@nestjs/graphql';
import {
  boundParameter,
  cite,
  type LocalDate,
  packUnder,
  rulePack,
  type RulePackData,
  type RuleParameter,
} from '#kernel';
import { ApiError, Everyone, LocalDateScalar, Reads, sql } from '#platform';
import { home } from '../domain/home.ts';
import { CountryType, RulePackType, type RuleParameterType } from './rule-pack.type.ts';

/** Shows the law as the product sees it. */
@Resolver()
export class RulePackQueries {
  constructor(private readonly reads: Reads) {}

  @Everyone()
  @Query(() => RulePackType, {
    nullable: true,
    description: 'The rule pack of a hash, or the one in force on a day: in a country, or for an authority in it.',
  })
  async rulePack(
    @Args('hash', { type: () => String, nullable: true, description: 'The hash that a process has pinned.' })
    hash: string | null,
    @Args('on', { type: () => LocalDateScalar, nullable: true, description: 'The day.' }) on: LocalDate | null,
    @Args('country', { type: () => String, defaultValue: home.code, description: 'Country by ISO 3166.' })
    country: string,
    @Args('authorityId', { type: () => String, nullable: true, description: 'An authority whose own rules count.' })
    authorityId: string | null,
  ): Promise<RulePackType | null> {
    if (!hash === !on) throw new ApiError('BAD_INPUT', 'Give either hash or on.');
    if (hash && authorityId) throw new ApiError('BAD_INPUT', 'A hash says by itself whose rules it holds.');
    const which = hash
      ? sql`hash = ${hash}`
      : sql`in_use and country = ${country} and effective_from <= ${on} order by effective_from desc limit 1`;
    const rows = await this.reads.query<{ data: string }>(sql`select data from rule_pack where ${which}`);
    if (!rows[0]) return null;
    const data = JSON.parse(rows[0].data) as RulePackData;
    return view(authorityId ? packUnder(data, [await this.ownRules(authorityId)]) : data);
  }

  @Everyone()
  @Query(() => CountryType, { description: 'The country whose law this installation applies.' })
  country(): CountryType {
    return { ...home, languages: [...home.languages] };
  }

  private async ownRules(authorityId: string) {
    const rows = await this.reads.query<{ key: string; value: string }>(
      sql`select key, value from own_rule_in_force where authority_id::text = ${authorityId}`,
    );
    const values = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
    return { scope: 'authority', of: authorityId, values } as const;
  }
}

function view(data: RulePackData): RulePackType {
  const { code, country, effectiveFrom, currency, languages, calendar } = data;
  const { hash, scopes } = rulePack(data);
  return {
    ...{ code, hash, country, effectiveFrom, currency },
    languages: [...languages],
    scopes: [...scopes],
    calendar: {
      timeZone: calendar.timeZone,
      weekend: [...calendar.weekend],
      daysOff: [...calendar.daysOff],
      workingWeekends: [...calendar.workingWeekends],
    },
    parameters: Object.entries(data.parameters)
      .map(([key, parameter]) => parameterView(key, parameter, data))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

function parameterView(key: string, parameter: RuleParameter, data: RulePackData): RuleParameterType {
  const { unit, evidence, source, checkedOn, quoted = null, tighten = 'never', note = null } = parameter;
  const value = boundParameter(data, key)!.value;
  return {
    ...{ key, value, unit, evidence, source, checkedOn, quoted, tighten, note },
    countryValue: parameter.value,
    legalReference: parameter.basis
      .map(({ act, place }) => [cite(data.acts[act]!), ...(place ? [place] : [])].join(', '))
      .join('; '),
    basis: parameter.basis.map(({ act, place = null }) => {
      const { name, number, date, registration = null } = data.acts[act]!;
      return {
        act,
        citation: cite(data.acts[act]!),
        name,
        number,
        date,
        registration: registration?.number ?? null,
        place,
      };
    }),
  };
}
