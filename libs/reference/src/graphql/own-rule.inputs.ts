import { Input, Language, LanguageCode, Text } from '#platform';
import type { SetOwnRuleInput as SetOwnRuleFacts } from '../usecases/set-own-rule.ts';

@Input("A value of the caller's authority, stricter than that of the country.")
export class SetOwnRuleInput implements SetOwnRuleFacts {
  @Text('Key of the rule.', { most: 100 }) key: string;
  @Text('Value in the form of the country’s; none returns to the latter.', { most: 100, nullable: true })
  value: string | null;
  @Text('Why; it is published.', { most: 2000 }) reason: string;
  @Language('Language of the reason.', { default: LanguageCode.uk }) language: Language;
}
