import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { type Language, languages } from '#kernel';
import { LanguageCode } from '#platform';
import type { SetOwnRuleInput as SetOwnRuleFacts } from '../usecases/set-own-rule.ts';

@InputType({ description: "A value of the caller's authority, stricter than that of the country." })
export class SetOwnRuleInput implements SetOwnRuleFacts {
  @Field(() => String, { description: 'Key of the rule.' })
  @MaxLength(100)
  key: string;

  @Field(() => String, {
    nullable: true,
    description: 'Value in the form of the country’s; none returns to the latter.',
  })
  @IsOptional()
  @MaxLength(100)
  value: string | null;

  @Field(() => String, { description: 'Why; it is published.' })
  @MaxLength(2000)
  reason: string;

  @Field(() => LanguageCode, { defaultValue: LanguageCode.uk, description: 'Language of the reason.' })
  @IsIn(languages)
  language: Language;
}
