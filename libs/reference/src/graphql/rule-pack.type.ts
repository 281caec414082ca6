import { RuleUnitEnum } from './enums.ts';
import { Code, Day, Flag, Days, Wholes, Nested, Text, Texts, Value } from '#platform';

@Value('One value of the law, as the product applies it.')
export class RuleParameterType {
  @Text('Stable key, e.g. tender.submission.minDays.') key: string;
  @Text('Value, to be read by its unit: 30, 2/3, 100000.00, true, or a list with commas.') value: string;
  @Code(() => RuleUnitEnum, 'How the value is read.') unit: string;
  @Text('The act behind the value.') legalReference: string;
  @Flag('Whether somebody has read the value in a source; if not, it waits to be read.') verified: boolean;
  @Text('Where the value comes from, and the rule that uses it. In English.', { nullable: true }) note: string | null;
}

@Value('Which days count as working days.')
export class RuleCalendarType {
  @Text('Time zone in which days begin and end.') timeZone: string;
  @Wholes('Days of the week that are not worked; 1 is Monday.') weekend: number[];
  @Days('Other days off. Empty under martial law.') daysOff: string[];
  @Days('Days of a weekend that are worked.') workingWeekends: string[];
}

@Value('The law as the product sees it from a day on. A process pins its pack and keeps it to its end.')
export class RulePackType {
  @Text('Code, e.g. ua-2026.') code: string;
  @Text('SHA-256 of the canonical text: what processes pin.') hash: string;
  @Text('Country by ISO 3166.') country: string;
  @Day('First day on which it is in force.') effectiveFrom: string;
  @Text('Currency by ISO 4217.') currency: string;
  @Texts('Languages in which texts are given.') languages: readonly string[];
  @Nested(() => RuleCalendarType, 'Calendar.') calendar: RuleCalendarType;
  @Nested(() => [RuleParameterType], 'Every value, in the order of keys.', { most: 500 })
  parameters: RuleParameterType[];
}
