import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '#platform';
import { EvidenceEnum, RuleUnitEnum, TighteningEnum } from './enums.ts';

@ObjectType('PlaceInAct', { description: 'Where in a legal act something stands.' })
export class PlaceInActType {
  @Field(() => String, { description: 'Stable id of the act, e.g. order-296-2021.' })
  act: string;

  @Field(() => String, { description: 'The act as lawyers cite it.' })
  citation: string;

  @Field(() => String, { description: 'Its name, or what it is about where the name was not read.' })
  name: string;

  @Field(() => String, { description: 'Number.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'Date.' })
  date: string;

  @Field(() => String, { nullable: true, description: 'Number of its registration with the Ministry of Justice.' })
  registration: string | null;

  @Field(() => String, { nullable: true, description: 'Article, part, item; none for the act as a whole.' })
  place: string | null;
}

@ObjectType('RuleSource', { description: 'What was read of a value.' })
export class RuleSourceType {
  @Field(() => String, { description: 'The text.' })
  title: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Date of the text.' })
  date: string | null;

  @Field(() => String, { description: 'How much of it was read, and what it says. In English.' })
  read: string;
}

@ObjectType('RuleParameter', { description: 'One value of the law, as the product applies it.' })
export class RuleParameterType {
  @Field(() => String, { description: 'Stable key, e.g. tender.submission.minDays.' })
  key: string;

  @Field(() => String, {
    description: 'Value, to be read by its unit: 30, 2/3, 100000.00, true, or a list with commas.',
  })
  value: string;

  @Field(() => String, { description: 'Value of the country; another one where an authority binds itself more.' })
  countryValue: string;

  @Field(() => RuleUnitEnum, { description: 'How the value is read.' })
  unit: string;

  @Field(() => String, { description: 'The acts behind the value, as lawyers cite them.' })
  legalReference: string;

  @Field(() => [PlaceInActType], { description: 'The acts behind the value, one by one.' })
  basis: PlaceInActType[];

  @Field(() => EvidenceEnum, { description: 'How well the value is known.' })
  evidence: string;

  @Field(() => RuleSourceType, { nullable: true, description: 'What was read; none for memory and own choice.' })
  source: RuleSourceType | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it was last held against its source.' })
  checkedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the value is only shown, and no rule reads it. In English.',
  })
  quoted: string | null;

  @Field(() => TighteningEnum, { description: 'Which way an authority may bind itself more.' })
  tighten: string;

  @Field(() => String, { nullable: true, description: 'What it means, and the rule that uses it. In English.' })
  note: string | null;
}

@ObjectType('RuleScope', { description: 'One layer of a pack.' })
export class RuleScopeType {
  @Field(() => String, { description: 'country or authority.' })
  scope: string;

  @Field(() => String, { description: 'Code of the country, or identifier of the authority.' })
  of: string;

  @Field(() => String, { description: 'SHA-256 of the canonical text of this layer alone.' })
  hash: string;
}

@ObjectType('RuleCalendar', { description: 'Which days count as working days.' })
export class RuleCalendarType {
  @Field(() => String, { description: 'Time zone in which days begin and end.' })
  timeZone: string;

  @Field(() => [Int], { description: 'Days of the week that are not worked; 1 is Monday.' })
  weekend: number[];

  @Field(() => [LocalDateScalar], { description: 'Other days off; not looked at while martial law makes them worked.' })
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

  @Field(() => String, { description: 'SHA-256 of the canonical text of all its layers: what processes pin.' })
  hash: string;

  @Field(() => [RuleScopeType], { description: 'Its layers, the nearest first.' })
  scopes: RuleScopeType[];

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

@ObjectType('Country', { description: 'A country by its rule pack.' })
export class CountryType {
  @Field(() => String, { description: 'Code by ISO 3166.' })
  code: string;

  @Field(() => String, { description: 'Time zone in which its days begin and end.' })
  timeZone: string;

  @Field(() => String, { description: 'Currency by ISO 4217.' })
  currency: string;

  @Field(() => [String], { description: 'Languages in which texts are given.' })
  languages: readonly string[];
}
