import type { LocalDate } from '#kernel';
import { Code, Day, Decimal, Id, Input, Language, LanguageCode, Text, Whole } from '#platform';
import { type Setting, SettingEnum, type TargetGroup, TargetGroupEnum } from '#reference';
import type { PlanDecision } from '../domain/plan-line.ts';
import type { AddPlanLineInput as AddPlanLineFacts } from '../usecases/add-plan-line.ts';
import type { AdoptNeedsPlanInput as AdoptFacts } from '../usecases/adopt-needs-plan.ts';
import type { CountNeedInput as CountNeedFacts } from '../usecases/count-need.ts';
import type { OpenNeedsRoundInput as OpenFacts } from '../usecases/open-needs-round.ts';
import type { RemovePlanLineInput as RemoveFacts } from '../usecases/remove-plan-line.ts';
import { PlanDecisionEnum } from './needs.enums.ts';

/** Above any count of persons in a community, below what a column holds. */
export const MOST_PEOPLE = 10_000_000;

@Input('A round to open.')
export class OpenNeedsRoundInput implements OpenFacts {
  @Whole('The year that needs are determined for: this one or the next.')
  year: number;
}

class NeedsRoundInput {
  @Id('The round.')
  roundId: string;
}

@Input('A round to close.')
export class CloseNeedsRoundInput extends NeedsRoundInput {}

@Input('The closed round whose counts a plan is drafted from.')
export class DraftNeedsPlanInput extends NeedsRoundInput {}

@Input('Persons in need of one service in one territory. Distinct persons, never visits (BR-3).')
export class CountNeedInput extends NeedsRoundInput implements CountNeedFacts {
  @Text('Service, by its code in the classifier.', { most: 40 })
  serviceCode: string;

  @Code(() => TargetGroupEnum, 'For whom.')
  targetGroup: TargetGroup;

  @Code(() => SettingEnum, 'Where it is provided.')
  setting: Setting;

  @Text("Territory: the authority's own, or a part of it.", { most: 40 })
  territoryCode: string;

  @Whole('Distinct persons served in the period.', { most: MOST_PEOPLE })
  served: number;

  @Whole('Persons waiting.', { most: MOST_PEOPLE })
  waiting: number;

  @Whole('Persons assessed as in need and not served.', { most: MOST_PEOPLE })
  assessedNotServed: number;

  @Whole('Persons refused for want of capacity.', { most: MOST_PEOPLE })
  refusedForCapacity: number;

  @Whole('Persons of the target group in the territory.', { most: MOST_PEOPLE, nullable: true, default: null })
  population: number | null;

  @Text('Share of the group that needs the service: 0.03 or 3/100.', { most: 40, nullable: true, default: null })
  prevalence: string | null;

  @Text('Where the figures come from.', { most: 1000, printed: true })
  source: string;

  @Language('Language of the source.', { default: LanguageCode.uk })
  language: Language;

  @Id('The survey behind the prevalence.', { nullable: true, default: null })
  surveyId: string | null;

  @Whole('The version of the count that is corrected; null for a first count.', { nullable: true, default: null })
  version: number | null;
}

@Input('A need to be put into a draft.')
export class AddPlanLineInput implements AddPlanLineFacts {
  @Id('The draft.')
  planId: string;

  @Id("A counted need of the plan's round.")
  needLineId: string;

  @Whole('1 is the highest, 5 the lowest.')
  priority: number;

  @Code(() => PlanDecisionEnum, 'What is done about the need.')
  decision: PlanDecision;

  @Text('Unit of measure, by its code.', { most: 20 })
  unit: string;

  @Whole('Persons the line is for; the unmet need when left out.', { nullable: true, default: null })
  persons: number | null;

  @Decimal('Units for one person in one month, three decimals at most.', { most: 9 })
  unitsPerPerson: string;

  @Whole('Months of service in the year.')
  months: number;

  @Decimal('Cost of one unit, two decimals at most; the approved tariff when left out.', {
    most: 12,
    nullable: true,
    default: null,
  })
  unitCost: string | null;

  @Decimal('What recipients are expected to pay.', { most: 15, nullable: true, default: null })
  expectedFees: string | null;

  @Text('Why, or how.', { most: 2000, printed: true, nullable: true, default: null })
  note: string | null;

  @Language("Language of the note; the caller's when left out.", { nullable: true, default: null })
  language: Language | null;
}

@Input('A line of a draft.')
export class RemovePlanLineInput implements RemoveFacts {
  @Id('The draft.')
  planId: string;

  @Id('The line.')
  planLineId: string;
}

@Input('The act that adopts a plan.')
export class AdoptNeedsPlanInput implements AdoptFacts {
  @Id('The draft.')
  planId: string;

  @Text('Number of the act.', { most: 100, printed: true })
  actNumber: string;

  @Day('Date of the act.')
  actDate: LocalDate;
}
