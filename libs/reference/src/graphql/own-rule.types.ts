import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { type Language, languages } from '#kernel';
import { DateTimeScalar, LanguageCode, payload } from '#platform';
import type { SetOwnRuleInput as SetOwnRuleFacts } from '../usecases/set-own-rule.ts';

@ObjectType('OwnRule', { description: 'A choice of an authority that binds it more than the law of the country does.' })
export class OwnRuleType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The authority.' })
  authorityId: string;

  @Field(() => String, { description: 'Key of the rule, e.g. tender.submission.minDays.' })
  key: string;

  @Field(() => String, { nullable: true, description: 'Its value; none where that of the country is in force again.' })
  value: string | null;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => LanguageCode, { description: 'Language of the reason.' })
  language: Language;

  @Field(() => DateTimeScalar, { description: 'From when on processes that begin are bound by it.' })
  setAt: string;
}

export const OwnRulePayload = payload('ownRule', () => OwnRuleType);

@InputType({ description: 'A value of the own authority, stricter than that of the country.' })
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
