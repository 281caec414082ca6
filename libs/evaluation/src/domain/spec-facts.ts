import { instant, localDate, rulePack, type RuleUnit } from '#kernel';
import type { Commission, MemberFacts } from './commission.ts';

const parameter = (value: string, unit: RuleUnit) => ({
  value,
  unit,
  legalReference: 'act',
  verified: false,
});
export const packWith = (singleBidPolicy: string, share = '2/3') =>
  rulePack({
    code: 'test',
    country: 'UA',
    effectiveFrom: localDate('2026-01-01'),
    currency: 'UAH',
    languages: ['uk'],
    calendar: { timeZone: 'Europe/Kyiv', weekend: [6, 7], daysOff: [], workingWeekends: [] },
    parameters: {
      'commission.quorum': parameter(share, 'RATIO'),
      'commission.chairCastingVote': parameter('true', 'FLAG'),
      'evaluation.minScore': parameter('3/5', 'RATIO'),
      'evaluation.tieBreak': parameter('QUALITY_SUM,LOWER_PRICE,EARLIER_SUBMISSION', 'LIST'),
      'admission.rejectionReasons': parameter('ARREARS,FALSE_DATA', 'LIST'),
      'evaluation.singleBidPolicy': parameter(singleBidPolicy, 'TEXT'),
    },
  });
export const pack = packWith('ALLOW');
export const now = instant('2026-04-20T09:00:00Z');

const member = (id: string, more: Partial<MemberFacts> = {}): MemberFacts => ({
  id,
  personId: `person-${id}`,
  role: 'member',
  alternate: false,
  calledInAt: null,
  calledInFor: null,
  activeTo: null,
  ...more,
});

/** Five seats and two alternates; everybody has declared to be free of interest unless said otherwise. */
export function commissionWith({
  recused = [],
  silent = [],
  changed = {},
}: { recused?: string[]; silent?: string[]; changed?: Record<string, Partial<MemberFacts>> } = {}): Commission {
  const members = [
    member('chair', { role: 'chair' }),
    member('secretary', { role: 'secretary' }),
    member('third'),
    member('fourth'),
    member('fifth'),
    member('alternate', { alternate: true }),
    member('spare', { alternate: true }),
  ].map((one) => ({ ...one, ...changed[one.id] }));
  const declarations = members
    .filter(({ id }) => !silent.includes(id))
    .map(({ id }) => ({ memberId: id, status: recused.includes(id) ? ('conflict' as const) : ('none' as const) }));
  return { members, declarations };
}

export const calledIn = (memberId: string) => ({
  alternate: { calledInAt: now, calledInFor: memberId },
  [memberId]: { activeTo: now },
});
