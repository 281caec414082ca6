import { lineAmount, type Minor, type Problem, type Quantity } from '#kernel';
import { problem } from './problems.ts';

/** What the authority decides to do about a need. */
export const planDecisions = {
  OWN_COMMUNAL: { uk: 'надає комунальний надавач', en: 'provided by a communal provider' },
  SOCIAL_ORDER: { uk: 'соціальне замовлення', en: 'social order (tender)' },
  INTERMUNICIPAL: { uk: 'співробітництво громад', en: 'cooperation of communities' },
  COMPENSATION: { uk: 'компенсація вартості послуг надавачам', en: 'compensation of providers’ cost' },
  DEFER: { uk: 'відкладено', en: 'deferred' },
} as const;
export type PlanDecision = keyof typeof planDecisions;

export interface PlannedVolume {
  readonly persons: number;
  /** Units of service for one person in one month. */
  readonly unitsPerPerson: Quantity;
  readonly months: number;
  /** Minor units for one unit of service. */
  readonly unitCost: Minor;
  /** What recipients are expected to pay themselves, in minor units. */
  readonly expectedFees: Minor;
}

export interface Requirement {
  readonly requiredUnits: Quantity;
  readonly requiredBudget: Minor;
}

/**
 * Units and budget that a plan line asks for: persons x units a month x months, at the unit cost, less expected fees.
 * Exact up to the product; the amount is rounded half up to the minor unit, once.
 */
export function requirementOf({ persons, unitsPerPerson, months, unitCost, expectedFees }: PlannedVolume): Requirement {
  const requiredUnits = BigInt(persons) * unitsPerPerson * BigInt(months);
  return { requiredUnits, requiredBudget: lineAmount(requiredUnits, unitCost) - expectedFees };
}

/** Everything that keeps a planned volume from standing in a plan beside its counted need. */
export function planLineProblems(volume: PlannedVolume, priority: number, need: number): (Problem | undefined)[] {
  const { persons, unitsPerPerson, months, unitCost, expectedFees } = volume;
  const cost = lineAmount(BigInt(Math.max(persons, 0)) * unitsPerPerson * BigInt(Math.max(months, 0)), unitCost);
  return [
    problem(priority < 1 || priority > 5, 'PLAN_LINE_PRIORITY_OUT_OF_RANGE', ['priority'], { from: 1, to: 5 }),
    problem(months < 1 || months > 12, 'PLAN_LINE_MONTHS_OUT_OF_RANGE', ['months'], { from: 1, to: 12 }),
    problem(persons < 1 || persons > need, 'PLAN_LINE_PERSONS_OUT_OF_RANGE', ['persons'], { from: 1, to: need }),
    problem(unitsPerPerson <= 0n, 'PLAN_LINE_UNITS_MISSING', ['unitsPerPerson']),
    problem(unitCost <= 0n, 'PLAN_LINE_COST_MISSING', ['unitCost']),
    problem(expectedFees < 0n || (unitCost > 0n && expectedFees > cost), 'PLAN_LINE_FEES_ABOVE_COST', ['expectedFees']),
  ];
}
