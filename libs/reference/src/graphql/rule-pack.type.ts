import { Code, Day, Days, Nested, Text, Texts, Value, Wholes } from '#platform';
import { EvidenceEnum, RuleUnitEnum, TighteningEnum } from './enums.ts';

@Value('Where in a legal act something stands.')
export class PlaceInActType {
  @Text('Stable id of the act, e.g. order-296-2021.') act: string;
  @Text('The act as lawyers cite it.') citation: string;
  @Text('Its name, or what it is about where the name was not read.') name: string;
  @Text('Number.') number: string;
  @Day('Date.') date: string;
  @Text('Number of its registration with the Ministry of Justice.', { nullable: true }) registration: string | null;
  @Text('Article, part, item; none for the act as a whole.', { nullable: true }) place: string | null;
}

@Value('What was read of a value.')
export class RuleSourceType {
  @Text('The text.') title: string;
  @Day('Date of the text.', { nullable: true }) date: string | null;
  @Text('How much of it was read, and what it says. In English.') read: string;
}

@Value('One value of the law, as the product applies it.')
export class RuleParameterType {
  @Text('Stable key, e.g. tender.submission.minDays.') key: string;
  @Text('Value, to be read by its unit: 30, 2/3, 100000.00, true, or a list with commas.') value: string;
  @Text('Value of the country; another one where an authority binds itself more.') countryValue: string;
  @Code(() => RuleUnitEnum, 'How the value is read.') unit: string;
  @Text('The acts behind the value, as lawyers cite them.') legalReference: string;
  @Nested(() => [PlaceInActType], 'The acts behind the value, one by one.', { most: 10 }) basis: PlaceInActType[];
  @Code(() => EvidenceEnum, 'How well the value is known.') evidence: string;
  @Nested(() => RuleSourceType, 'What was read; none for memory and own choice.', { nullable: true })
  source: RuleSourceType | null;
  @Day('Day on which it was last held against its source.', { nullable: true }) checkedOn: string | null;
  @Text('Why the value is only shown, and no rule reads it. In English.', { nullable: true }) quoted: string | null;
  @Code(() => TighteningEnum, 'Which way an authority may bind itself more.') tighten: string;
  @Text('What it means, and the rule that uses it. In English.', { nullable: true }) note: string | null;
}

@Value('One layer of a pack.')
export class RuleScopeType {
  @Text('country or authority.') scope: string;
  @Text('Code of the country, or identifier of the authority.') of: string;
  @Text('SHA-256 of the canonical text of this layer alone.') hash: string;
}

@Value('Which days count as working days.')
export class RuleCalendarType {
  @Text('Time zone in which days begin and end.') timeZone: string;
  @Wholes('Days of the week that are not worked; 1 is Monday.') weekend: number[];
  @Days('Other days off; not looked at while martial law makes them worked.') daysOff: string[];
  @Days('Days of a weekend that are worked.') workingWeekends: string[];
}

@Value('The law as the product sees it from a day on. A process pins its pack and keeps it until it ends.')
export class RulePackType {
  @Text('Code, e.g. ua-2026.') code: string;
  @Text('SHA-256 of the canonical text of all its layers: what processes pin.') hash: string;
  @Nested(() => [RuleScopeType], 'Its layers, the nearest first.', { most: 10 }) scopes: RuleScopeType[];
  @Text('Country by ISO 3166.') country: string;
  @Day('First day on which it is in force.') effectiveFrom: string;
  @Text('Currency by ISO 4217.') currency: string;
  @Texts('Languages in which texts are given.') languages: readonly string[];
  @Nested(() => RuleCalendarType, 'Calendar.') calendar: RuleCalendarType;
  @Nested(() => [RuleParameterType], 'Every value, in the order of keys.', { most: 500 })
  parameters: RuleParameterType[];
}

@Value('A country by its rule pack.')
export class CountryType {
  @Text('Code by ISO 3166.') code: string;
  @Text('Time zone in which its days begin and end.') timeZone: string;
  @Text('Currency by ISO 4217.') currency: string;
  @Texts('Languages in which texts are given.') languages: readonly string[];
}
