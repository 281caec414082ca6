import { instant, localDate, rulePack, type RuleParameter, type RuleUnit } from '#kernel';
import type { CriterionFacts, LotFacts, LotItemFacts, MemberFacts, TenderFacts } from './facts.ts';
import { type Offer, statements } from './offer.ts';

const parameter = (value: string, unit: RuleUnit): RuleParameter => ({
  value,
  unit,
  basis: [],
  evidence: 'DEFAULT',
  source: null,
  checkedOn: null,
});

export const packWith = (changed: Record<string, string> = {}) =>
  rulePack({
    code: 'test',
    country: 'UA',
    effectiveFrom: localDate('2026-01-01'),
    currency: 'UAH',
    languages: ['uk', 'en'],
    calendar: { timeZone: 'Europe/Kyiv', weekend: [6, 7], daysOff: [], workingWeekends: [] },
    acts: {},
    parameters: Object.fromEntries(
      Object.entries<readonly [string, RuleUnit]>({
        'tender.submission.minDays': ['30', 'CALENDAR_DAYS'],
        'tender.clarification.closeDaysBefore': ['5', 'WORKING_DAYS'],
        'tender.answer.maxDays': ['3', 'WORKING_DAYS'],
        'tender.amend.minDaysLeft': ['7', 'CALENDAR_DAYS'],
        'commission.minMembers': ['5', 'COUNT'],
        'commission.ngoShare': ['1/3', 'RATIO'],
        'commission.oddNumber': ['true', 'FLAG'],
        'evaluation.totalPoints': ['100', 'COUNT'],
        'needs.tender.requiresPlanLine': ['true', 'FLAG'],
        'needs.tender.emergencyAllowed': ['true', 'FLAG'],
        'cancellation.reasons': ['NO_BUDGET,NEED_GONE', 'LIST'],
      }).map(([key, [value, unit]]) => [key, parameter(changed[key] ?? value, unit)]),
    ),
  });
export const pack = packWith();

export const NOW = instant('2026-03-02T08:00:00Z');
export const CLOSES_AT = instant('2026-04-02T09:00:00Z');

export const draft: TenderFacts = {
  id: 'tender',
  reference: 'T-2026-000001',
  authorityId: 'authority',
  title: 'Home care',
  language: 'uk',
  state: 'draft',
  authorId: 'author',
  approverId: null,
  budgetLineId: 'line',
  currency: 'UAH',
  packHash: null,
  description: 'Care at home',
  standardReference: 'State standard of home care',
  draftContract: 'Draft contract',
  contractFrom: localDate('2026-05-01'),
  contractTo: localDate('2026-12-31'),
  closesAt: CLOSES_AT,
  publishedAt: null,
  closedAt: null,
  openedAt: null,
  concludedAt: null,
  amendment: 0,
  version: 1,
  cancellationCode: null,
  cancellationReason: null,
  emergencyJustification: null,
};

export const approved: TenderFacts = { ...draft, state: 'approved', approverId: 'head' };
export const published: TenderFacts = { ...approved, state: 'published', publishedAt: NOW, packHash: pack.hash };

export const lot: LotFacts = {
  id: 'lot',
  tenderId: 'tender',
  number: 1,
  title: 'Home care in the city',
  planLineId: 'plan-line',
  serviceCode: '015.1',
  setting: 'HOME',
  targetGroup: 'OLDER_PERSONS',
  state: 'active',
  maximumValue: 1_500_000n,
};

export const item: LotItemFacts = {
  id: 'item',
  lotId: 'lot',
  number: 1,
  description: 'Hours of care',
  unit: 'PERSON_HOUR',
  quantity: 100_000n,
  maximumUnitPrice: 15_000n,
  cpvCode: null,
};

export const criteria: CriterionFacts[] = [
  { code: 'Q1', titleUk: 'Якість', titleEn: 'Quality', kind: 'quality', maxPoints: 70, scale: null },
  { code: 'P1', titleUk: 'Ціна', titleEn: 'Price', kind: 'price', maxPoints: 30, scale: null },
];

const person = (number: number, more: Partial<MemberFacts> = {}): MemberFacts => ({
  id: `member-${number}`,
  personId: `person-${number}`,
  role: 'member',
  alternate: false,
  organisationName: 'Department',
  civilSociety: false,
  calledInAt: null,
  calledInFor: null,
  activeTo: null,
  ...more,
});

export const members: MemberFacts[] = [
  person(1, { role: 'chair' }),
  person(2, { role: 'secretary' }),
  person(3, { civilSociety: true }),
  person(4, { civilSociety: true }),
  person(5),
  person(6, { alternate: true }),
];

export const offer: Offer = {
  language: 'uk',
  method: 'How',
  staff: 'Who',
  experience: 'Where before',
  items: [{ lotItemId: 'item', quantity: 100_000n, unitPrice: 14_050n }],
  total: 1_405_000n,
  vatRate: null,
  costs: [
    { lotItemId: 'item', article: 'LABOUR', label: 'Wages', amount: 12_000n },
    { lotItemId: 'item', article: 'SOCIAL_CHARGE', label: 'Contribution', amount: 2_050n },
  ],
  statements,
};
