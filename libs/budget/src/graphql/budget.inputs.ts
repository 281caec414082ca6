import { Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsUUID, Matches, MaxLength } from 'class-validator';
import { type Language, languages } from '#kernel';
import { DecimalScalar, LanguageCode } from '#platform';
import { type Fund, funds } from '../domain/budget-line.ts';
import type { AppropriateInput as AppropriateFacts } from '../usecases/appropriate.ts';
import type { OpenBudgetLineInput as OpenBudgetLineFacts } from '../usecases/open-budget-line.ts';
import { FundEnum } from './budget.type.ts';

@InputType({ description: 'A new line of the budget.' })
export class OpenBudgetLineInput implements OpenBudgetLineFacts {
  @Field(() => Int, { description: 'Budget year.' })
  @IsInt()
  year: number;

  @Field(() => String, { description: 'Budget programme, seven digits.' })
  @MaxLength(7)
  programmeCode: string;

  @Field(() => String, {
    description: 'Economic classification, four digits, one of those in use for social services.',
  })
  @MaxLength(4)
  economicCode: string;

  @Field(() => FundEnum, { description: 'Fund.' })
  @IsIn(funds)
  fund: Fund;

  @Field(() => String, { description: 'Title.' })
  @MaxLength(500)
  title: string;

  @Field(() => LanguageCode, { defaultValue: LanguageCode.uk, description: 'Language of the title.' })
  @IsIn(languages)
  language: Language;
}

@InputType({ description: 'A decision that gives money to a line or takes it back.' })
export class AppropriateInput implements AppropriateFacts {
  @Field(() => String, { description: 'The line.' })
  @IsUUID()
  lineId: string;

  @Field(() => DecimalScalar, {
    description: "In units of the line's currency, two decimals at most; with a minus the line is cut.",
  })
  @Matches(/^-?\d+(\.\d+)?$/)
  amount: string;

  @Field(() => String, { description: 'The decision: number, date, body.' })
  @MaxLength(500)
  act: string;
}
