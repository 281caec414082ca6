import { instant, localDate, rulePack, type RuleParameter, type RuleUnit } from '#kernel';
import type { Commission, MemberFacts } from './commission.ts';

const parameter = (value: string, unit: RuleUnit): RuleParameter => ({
  value,
  unit,
  basis: [],
  evidence: 'DEFAULT',
  source: null,
  checkedOn: null,
});
export const packWith = (singleBidPolicy: string, share = '2/3', changed: Record<string, string> = {}) =>
  rulePack({
    code: 'test',
    country: 'UA',
    effectiveFrom: localDate('2026-01-01'),
    currency: 'UAH',
    languages: ['uk'],
    calendar: { timeZone: 'Europe/Kyiv', weekend: [6, 7], daysOff: [], workingWeekends: [] },
    acts: {},
    parameters: Object.fromEntries(
      Object.entries<readonly [string, RuleUnit]>({
        'commission.quorum': [share, 'RATIO'],
        'commission.chairCastingVote': ['true', 'FLAG'],
        'commission.majority': ['1/2', 'RATIO'],
        'commission.majorityOf': ['PRESENT', 'TEXT'],
        'conflict.recusalScope': ['TENDER', 'TEXT'],
        'evaluation.commentRequired': ['true', 'FLAG'],
        'evaluation.minScore': ['3/5', 'RATIO'],
        'evaluation.tieBreak': ['QUALITY_SUM,LOWER_PRICE,EARLIER_SUBMISSION', 'LIST'],
        'admission.rejectionReasons': ['ARREARS,FALSE_DATA', 'LIST'],
        'evaluation.singleBidPolicy': [singleBidPolicy, 'TEXT'],
      }).map(([key, [value, unit]]) => [key, parameter(changed[key] ?? value, unit)]),
    ),
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
    .map(({ id }) => ({
      memberId: id,
      status: recused.includes(id) ? ('conflict' as const) : ('none' as const),
      lotId: null,
    }));
  return { members, declarations };
}

export const calledIn = (memberId: string) => ({
  alternate: { calledInAt: now, calledInFor: memberId },
  [memberId]: { activeTo: now },
});
