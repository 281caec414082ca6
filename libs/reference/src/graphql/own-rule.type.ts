import { Id, Language, Moment, payload, Readable, sql, Text } from '#platform';

@Readable({
  table: 'own_rule',
  scope: () => sql`true`,
  says: 'A choice of an authority that binds it more than the law of the country does.',
})
export class OwnRuleType {
  @Id() id: string;
  @Id('The authority.') authorityId: string;
  @Text('Key of the rule, e.g. tender.submission.minDays.') key: string;
  @Text('Its value; none where that of the country is in force again.', { nullable: true }) value: string | null;
  @Text('Why.') reason: string;
  @Language('Language of the reason.') language: string;
  @Moment('From when on processes that begin are bound by it.') setAt: string;
}

export const OwnRulePayload = payload('ownRule', () => OwnRuleType);
