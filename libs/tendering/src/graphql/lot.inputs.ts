import { Code, Decimal, Id, Input, Nested, Text, Whole } from '#platform';
import { SettingEnum, TargetGroupEnum } from '#reference';
import type { CriterionKind } from '../domain/facts.ts';
import { MOST_CRITERIA, MOST_ITEMS } from '../domain/limits.ts';
import type { AddLotInput as AddLotFacts, LotItemInput as LotItemFacts } from '../usecases/add-lot.ts';
import type { SetCriteriaInput as SetCriteriaFacts } from '../usecases/set-criteria.ts';
import { CriterionKindEnum } from './tender.enums.ts';
import { TenderInput } from './tender.inputs.ts';

@Input('A volume of service within a lot.')
export class LotItemInput implements LotItemFacts {
  @Text('What is counted.', { least: 1, most: 1000, printed: true })
  description: string;

  @Text('Code of the unit of measure.', { most: 40 })
  unit: string;

  @Decimal('Volume in that unit, at most three decimals.')
  quantity: string;

  @Decimal("The maximum for one unit in the tender's currency, two decimals at most.")
  maximumUnitPrice: string;

  @Text('Code of the procurement vocabulary.', { most: 10, nullable: true })
  cpvCode: string | null;
}

@Input('A lot for one line of the adopted needs plan.')
export class AddLotInput extends TenderInput implements AddLotFacts {
  @Text('Title.', { least: 1, most: 500, printed: true })
  title: string;

  @Id('The plan line; it gives service, setting and target group.', { nullable: true })
  planLineId: string | null;

  @Text('Code of the service; only in an emergency without a plan line.', { most: 20, nullable: true })
  serviceCode: string | null;

  @Code(() => SettingEnum, 'Where it is provided; only in an emergency.', { nullable: true })
  setting: string | null;

  @Code(() => TargetGroupEnum, 'Whom it is for; only in an emergency.', { nullable: true })
  targetGroup: string | null;

  @Nested(() => [LotItemInput], 'Items.', { most: MOST_ITEMS })
  items: LotItemInput[];
}

@Input('A lot to take out of a draft.')
export class RemoveLotInput extends TenderInput {
  @Id('The lot.')
  lotId: string;
}

@Input('A criterion of evaluation.')
export class CriterionInput {
  @Text('Short code, e.g. Q1.', { least: 1, most: 20, printed: true })
  code: string;

  @Text('Title in Ukrainian.', { least: 1, most: 500, printed: true })
  titleUk: string;

  @Text('Title in English.', { least: 1, most: 500, printed: true })
  titleEn: string;

  @Code(() => CriterionKindEnum, 'Quality, or the price.')
  kind: CriterionKind;

  @Whole('The most points.', { least: 0, most: 1000 })
  maxPoints: number;

  @Text('How points are given.', { most: 10_000, printed: true, nullable: true })
  scale: string | null;
}

@Input('All criteria of a draft; they replace the earlier ones.')
export class SetCriteriaInput extends TenderInput implements SetCriteriaFacts {
  @Nested(() => [CriterionInput], 'Criteria in their order; points sum to 100.', { least: 1, most: MOST_CRITERIA })
  criteria: CriterionInput[];
}
