import { definePolicy, permit } from '#platform';

const own = (row: { readonly authorityId: string }): string => row.authorityId;

export const { may } = definePolicy({
  'survey.record': permit(['planner']),
  'needsRound.open': permit(['planner']),
  'needsRound.count': permit(['planner'], own),
  'needsRound.close': permit(['planner'], own),
  'needsPlan.draft': permit(['planner'], own),
  'needsPlan.change': permit(['planner'], own),
  'needsPlan.adopt': permit(['head'], own),
});
