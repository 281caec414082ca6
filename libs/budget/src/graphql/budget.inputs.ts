import { InputType } from '@nestjs/graphql';
import type { Language } from '#kernel';
import { Code, Decimal, Id, LanguageCode, Text, Whole } from '#platform';
import { type Fund } from '../domain/budget-line.ts';
import type { AppropriateInput as AppropriateFacts } from '../usecases/appropriate.ts';
import type { OpenBudgetLineInput as OpenBudgetLineFacts } from '../usecases/open-budget-line.ts';
import { FundEnum } from './budget.types.ts';

@InputType({ description: 'A new line of the budget.' })
export class OpenBudgetLineInput implements OpenBudgetLineFacts {
  @Whole('Budget year.')
  year: number;

  @Text('Budget programme, seven digits.', { most: 7 })
  programmeCode: string;

  @Text('Economic classification, four digits, one of those in use for social services.', { most: 4 })
  economicCode: string;

  @Code(() => FundEnum, 'Fund.')
  fund: Fund;

  @Text('Title.', { most: 500 })
  title: string;

  @Code(() => LanguageCode, 'Language of the title.', { default: LanguageCode.uk })
  language: Language;
}

@InputType({ description: 'A decision that gives money to a line or takes it back.' })
export class AppropriateInput implements AppropriateFacts {
  @Id('The line.')
  lineId: string;

  @Decimal("In units of the line's currency, two decimals at most; with a minus the line is cut.")
  amount: string;

  @Text('The decision: number, date, body.', { most: 500 })
  act: string;
}
