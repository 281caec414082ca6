import { Ratio } from '#kernel';
import type { RulePackResult } from '../api/documents.ts';

export type Parameter = NonNullable<RulePackResult['rulePack']>['parameters'][number];

/** A rule of a tender as its page tells it. */
export interface ShownRule {
  readonly key: string;
  readonly value: string;
  readonly unit: string;
  readonly legalReference: string;
  /** Nobody has held it against the act yet. */
  readonly unread: boolean;
  /** The authority binds itself more than the country does. */
  readonly own: boolean;
}

/** What a bidder plans by, in the order of the procedure. */
const shown = [
  'tender.submission.minDays',
  'tender.clarification.closeDaysBefore',
  'tender.answer.maxDays',
  'evaluation.maxDays',
  'evaluation.minScore',
  'commission.quorum',
  'award.standstill.days',
  'contract.sign.maxDays',
];

const read: readonly string[] = ['ACT', 'SUMMARY'];

/** The rules that a tender has pinned, as far as its page shows them. */
export const rulesOf = (parameters: readonly Parameter[]): ShownRule[] =>
  shown.flatMap((key) => {
    const found = parameters.find((parameter) => parameter.key === key);
    if (!found) return [];
    const { value, countryValue, unit, evidence, legalReference } = found;
    return [
      {
        key,
        value: unit === 'RATIO' ? shareOf(value) : value,
        unit,
        legalReference,
        unread: !read.includes(evidence),
        own: value !== countryValue,
      },
    ];
  });

/** `60 %` where it is a whole number of hundredths, `2/3` where it is not. */
function shareOf(value: string): string {
  const hundredths = Ratio.parse(value).times(Ratio.of(100));
  return hundredths.denominator === 1n ? `${hundredths.numerator}\u00a0%` : value;
}
