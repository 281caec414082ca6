import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '#platform';
import { RuleUnitEnum } from './enums.ts';

@ObjectType('RuleParameter', { description: 'One value of the law, as the product applies it.' })
export class RuleParameterType {
  @Field(() => String, { description: 'Stable key, e.g. tender.submission.minDays.' })
  key: string;

  @Field(() => String, {
    description: 'Value, to be read by its unit: 30, 2/3, 100000.00, true, or a list with commas.',
  })
  value: string;

  @Field(() => RuleUnitEnum, { description: 'How the value is read.' })
  unit: string;

  @Field(() => String, { description: 'The act behind the value.' })
  legalReference: string;

  @Field(() => Boolean, {
    description: 'Whether somebody has read the value in a source; if not, it waits to be read.',
  })
  verified: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Where the value comes from, and the rule that uses it. In English.',
  })
  note: string | null;
}

@ObjectType('RuleCalendar', { description: 'Which days count as working days.' })
export class RuleCalendarType {
  @Field(() => String, { description: 'Time zone in which days begin and end.' })
  timeZone: string;

  @Field(() => [Int], { description: 'Days of the week that are not worked; 1 is Monday.' })
  weekend: number[];

  @Field(() => [LocalDateScalar], { description: 'Other days off. Empty under martial law.' })
  daysOff: string[];

  @Field(() => [LocalDateScalar], { description: 'Days of a weekend that are worked.' })
  workingWeekends: string[];
}

@ObjectType('RulePack', {
  description: 'The law as the product sees it from a day on. A process pins its pack and keeps it to its end.',
})
export class RulePackType {
  @Field(() => String, { description: 'Code, e.g. ua-2026.' })
  code: string;

  @Field(() => String, { description: 'SHA-256 of the canonical text: what processes pin.' })
  hash: string;

  @Field(() => String, { description: 'Country by ISO 3166.' })
  country: string;

  @Field(() => LocalDateScalar, { description: 'First day on which it is in force.' })
  effectiveFrom: string;

  @Field(() => String, { description: 'Currency by ISO 4217.' })
  currency: string;

  @Field(() => [String], { description: 'Languages in which texts are given.' })
  languages: readonly string[];

  @Field(() => RuleCalendarType, { description: 'Calendar.' })
  calendar: RuleCalendarType;

  @Field(() => [RuleParameterType], { description: 'Every value, in the order of keys.' })
  parameters: RuleParameterType[];
}
