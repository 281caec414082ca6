import { addDays, type Instant, localDate, refuseIfAny, type RulePack, startOfDay } from '#kernel';
import { problem } from './problems.ts';

export const funds = ['general', 'special'] as const;

/** The general fund, or the special fund whose money has a bound purpose. */
export type Fund = (typeof funds)[number];

/** One line of the authority's budget: a programme and an economic classification code in one year. */
export interface BudgetLineFacts {
  readonly id: string;
  readonly authorityId: string;
  readonly year: number;
  readonly currency: string;
  /** The first moment after the budget year: from then on nothing may be reserved, committed or paid (BR-29). */
  readonly lapsesAt: Instant;
  readonly lapsedAt: Instant | null;
}

export interface BudgetLineDraft {
  readonly year: number;
  readonly programmeCode: string;
  readonly economicCode: string;
  readonly title: string;
}

export interface OpenedLine {
  readonly currency: string;
  readonly lapsesAt: Instant;
}

/** Opens a line for the current year or a later one; the pack says the currency, the codes in use and the year's last day. */
export function openLine(draft: BudgetLineDraft, pack: RulePack, now: Instant): OpenedLine {
  const yearIsPossible = Number.isInteger(draft.year) && draft.year >= 2000 && draft.year <= 2099;
  const lapsesAt = yearIsPossible ? endOfYear(draft.year, pack) : now;
  const economicCodes = pack.list('budget.economicCodes');
  refuseIfAny([
    problem(!yearIsPossible, 'BUDGET_YEAR_MALFORMED', ['year']),
    problem(yearIsPossible && now >= lapsesAt, 'BUDGET_YEAR_ENDED', ['year'], { year: draft.year }),
    problem(!/^\d{7}$/.test(draft.programmeCode), 'BUDGET_PROGRAMME_CODE_MALFORMED', ['programmeCode']),
    problem(!economicCodes.includes(draft.economicCode), 'BUDGET_ECONOMIC_CODE_NOT_IN_USE', ['economicCode'], {
      codes: economicCodes.join(', '),
    }),
    problem(draft.title.trim() === '', 'BUDGET_TITLE_MISSING', ['title']),
  ]);
  return { currency: pack.currency, lapsesAt };
}

const endOfYear = (year: number, pack: RulePack): Instant =>
  startOfDay(addDays(localDate(`${year}-${pack.text('budget.lapse.monthDay')}`), 1), pack.timeZone);
