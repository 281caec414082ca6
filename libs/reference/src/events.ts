import { event } from '#platform';

const options = { chain: 'reference', unheard: true, pages: ['reference'] } as const;

export const rulePackTaken = event<{ code: string; country: string; effectiveFrom: string; hash: string }>(
  'rule_pack.taken_into_use',
  options,
);
export const ownRuleSet = event<{ authorityId: string; key: string; value: string | null; reasonSha256: string }>(
  'own_rule.set',
  options,
);
export const listImported = event<{ list: string; rows: number; changed: number; repairs: number; sha256: string }>(
  'reference.imported',
  options,
);
