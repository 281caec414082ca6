import { Code, Decimal, Id, Input, Language, LanguageCode, Text, Whole } from '#platform';
import { type Fund } from '../domain/budget-line.ts';
import type { AppropriateInput as AppropriateFacts } from '../usecases/appropriate.ts';
import type { OpenBudgetLineInput as OpenBudgetLineFacts } from '../usecases/open-budget-line.ts';
import { FundEnum } from './budget.type.ts';

@Input('A new line of the budget.')
export class OpenBudgetLineInput implements OpenBudgetLineFacts {
  @Whole('Budget year.')
  year: number;

  @Text('Budget programme, seven digits.', { most: 7 })
  programmeCode: string;

  @Text('Economic classification, four digits, one of those in use for social services.', { most: 4 })
  economicCode: string;

  @Code(() => FundEnum, 'Fund.')
  fund: Fund;

  @Text('Title.', { most: 500, printed: true })
  title: string;

  @Language('Language of the title.', { default: LanguageCode.uk })
  language: Language;
}

@Input('A decision that gives money to a line or takes it back.')
export class AppropriateInput implements AppropriateFacts {
  @Id('The line.')
  lineId: string;

  @Decimal("In units of the line's currency, two decimals at most; with a minus the line is cut.")
  amount: string;

  @Text('The decision: number, date, body.', { most: 500, printed: true })
  act: string;
}
