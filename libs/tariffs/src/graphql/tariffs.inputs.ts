import type { LocalDate } from '#kernel';
import { Code, Day, Decimal, Id, Input, Nested, Text } from '#platform';
import { SettingEnum, TargetGroupEnum } from '#reference';
import { type CostArticle, MOST_ENTERED_COSTS } from '../domain/calculation.ts';
import type { ApproveTariffInput as ApproveFacts } from '../usecases/approve-tariff.ts';
import type { DraftTariffInput as DraftFacts } from '../usecases/draft-tariff.ts';
import type { EnteredCalculation } from '../usecases/entered-costs.ts';
import type { RevokeTariffInput as RevokeFacts } from '../usecases/revoke-tariff.ts';
import { CostArticleEnum } from './tariffs.type.ts';

@Input('One item of cost, for the whole planned volume.')
export class TariffCostInput {
  @Code(() => CostArticleEnum, 'Article. The social contribution is computed, not entered (BR-18).')
  article: CostArticle;

  @Text('What it is.', { least: 1, most: 300, printed: true })
  label: string;

  @Decimal('Cost in units of the currency, two decimals at most.', { most: 20 })
  amount: string;
}

@Input('A cost calculation.')
export class TariffCalculationInput implements EnteredCalculation {
  @Decimal('Units of the service that the costs pay for, three decimals at most.', { most: 20 })
  plannedUnits: string;

  @Nested(() => [TariffCostInput], 'The costs.', { most: MOST_ENTERED_COSTS })
  costs: TariffCostInput[];
}

@Input('A tariff to calculate.')
export class DraftTariffInput extends TariffCalculationInput implements DraftFacts {
  @Id('The provider it is for; null when it is to hold for all.', { nullable: true, default: null })
  providerId: string | null;

  @Text('Service, by its code in the classifier.', { most: 20 })
  serviceCode: string;

  @Text('Unit of measure, by its code.', { most: 20 })
  unit: string;

  @Code(() => SettingEnum, 'Where the service is provided.')
  setting: string;

  @Code(() => TargetGroupEnum, 'For whom, where it matters to the costs.', { nullable: true, default: null })
  targetGroup: string | null;
}

@Input('The act that sets a tariff (BR-15).')
export class ApproveTariffInput implements ApproveFacts {
  @Id('The tariff.')
  tariffId: string;

  @Text('Number of the act.', { most: 100, printed: true })
  actNumber: string;

  @Day('Date of the act: the law in force on it governs the tariff.')
  actDate: LocalDate;

  @Text('The body that made the act.', { most: 300, printed: true })
  approvingBody: string;

  @Day('First day of validity.')
  validFrom: LocalDate;

  @Day('Last day of validity.')
  validTo: LocalDate;
}

@Input('A tariff to revoke.')
export class RevokeTariffInput implements RevokeFacts {
  @Id('The tariff.')
  tariffId: string;

  @Text('Why.', { most: 2000, printed: true })
  reason: string;
}
