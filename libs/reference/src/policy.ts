import { definePolicy, permit } from '#platform';

export const { may } = definePolicy({
  'rule.setOwn': permit(['head']),
});
