import { type LocalDate, type RulePackData } from '#kernel';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { ApiError, Everyone, LocalDateScalar, Reads, sql } from '#platform';
import { RulePackType } from './rule-pack.type.ts';

/** Shows the law as the product sees it. */
@Resolver()
export class RulePackQueries {
  constructor(private readonly reads: Reads) {}

  @Everyone()
  @Query(() => RulePackType, {
    nullable: true,
    description: 'The rule pack of a hash, or the one in force in a country on a day.',
  })
  async rulePack(
    @Args('hash', { type: () => String, nullable: true, description: 'The hash that a process has pinned.' })
    hash: string | null,
    @Args('on', { type: () => LocalDateScalar, nullable: true, description: 'The day.' }) on: LocalDate | null,
    @Args('country', { type: () => String, defaultValue: 'UA', description: 'Country by ISO 3166.' }) country: string,
  ): Promise<RulePackType | null> {
    if (!hash === !on) throw new ApiError('BAD_INPUT', 'Give either hash or on.');
    const which = hash
      ? sql`hash = ${hash}`
      : sql`in_use and country = ${country} and effective_from <= ${on} order by effective_from desc limit 1`;
    const rows = await this.reads.query<{ hash: string; data: string }>(
      sql`select hash, data from rule_pack where ${which}`,
    );
    return rows[0] ? view(rows[0].hash, JSON.parse(rows[0].data) as RulePackData) : null;
  }
}

function view(hash: string, { calendar, parameters, ...pack }: RulePackData): RulePackType {
  return {
    ...pack,
    hash,
    calendar: {
      timeZone: calendar.timeZone,
      weekend: [...calendar.weekend],
      daysOff: [...calendar.daysOff],
      workingWeekends: [...calendar.workingWeekends],
    },
    parameters: Object.entries(parameters)
      .map(([key, parameter]) => ({ key, ...parameter, note: parameter.note ?? null }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}
