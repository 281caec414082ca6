import { event } from '#platform';

const survey = { chain: 'survey', pages: ['needs'], unheard: true } as const;
/** Counts are public once their round is closed, drafts once they are adopted. */
const round = { chain: 'needs_round', pages: ['needs'], unheard: true } as const;
const plan = { chain: 'needs_plan', pages: ['needs'], unheard: true } as const;

export const surveyRecorded = event<{ authorityId: string; recipients: number; providers: number; sha256: string }>(
  'survey.recorded',
  survey,
);

export const needsRoundOpened = event<{ authorityId: string; year: number; packHash: string }>(
  'needs_round.opened',
  round,
);
export const needCounted = event<{ lineId: string; version: number; need: number; unmet: number; method: string }>(
  'needs_round.counted',
  { ...round, visible: 'needs_round.closed' },
);
export const needsRoundClosed = event<{ lines: number }>('needs_round.closed', round);

export const needsPlanDrafted = event<{ roundId: string; number: number }>('needs_plan.drafted', {
  ...plan,
  visible: 'needs_plan.adopted',
});
export const planLineAdded = event<{ lineId: string; needLineId: string; decision: string; requiredBudget: bigint }>(
  'needs_plan.line_added',
  { ...plan, visible: 'needs_plan.adopted' },
);
export const planLineRemoved = event<{ lineId: string; needLineId: string }>('needs_plan.line_removed', {
  ...plan,
  visible: 'needs_plan.adopted',
});
export const needsPlanAdopted = event<{
  authorityId: string;
  year: number;
  actNumber: string;
  actDate: string;
  late: boolean;
  lines: number;
}>('needs_plan.adopted', plan);
export const needsPlanSuperseded = event<{ supersededBy: string }>('needs_plan.superseded', plan);
