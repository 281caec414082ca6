import fc from 'fast-check';
import { written } from '../../../../test/support/told.ts';
import { type PlannedVolume, planLineProblems, requirementOf } from './plan-line.ts';

const volume = (change: Partial<PlannedVolume> = {}): PlannedVolume => ({
  persons: 87,
  unitsPerPerson: 12_500n,
  months: 9,
  unitCost: 14_550n,
  expectedFees: 0n,
  ...change,
});
const codes = (change: Partial<PlannedVolume>, priority = 1, need = 127) =>
  written(planLineProblems(volume(change), priority, need));

describe('required units and budget', () => {
  test('persons x units a month x months, at the unit cost', () => {
    expect(requirementOf(volume())).toEqual({ requiredUnits: 9_787_500n, requiredBudget: 142_408_125n });
  });

  test('less what recipients pay themselves', () => {
    expect(requirementOf(volume({ expectedFees: 408_125n })).requiredBudget).toBe(142_000_000n);
  });

  test('is rounded half up once, at the end', () => {
    const tiny = volume({ persons: 1, unitsPerPerson: 500n, months: 1, unitCost: 1n });
    expect(requirementOf(tiny)).toEqual({ requiredUnits: 500n, requiredBudget: 1n });
  });

  test('grows with every factor', () => {
    const few = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(few, few, fc.integer({ min: 1, max: 11 }), (persons, units, months) => {
        const base = { persons, unitsPerPerson: BigInt(units), months };
        const { requiredBudget } = requirementOf(volume(base));
        expect(requirementOf(volume({ ...base, months: months + 1 })).requiredBudget).toBeGreaterThan(requiredBudget);
        expect(requirementOf(volume({ ...base, persons: persons + 1 })).requiredBudget).toBeGreaterThan(requiredBudget);
      }),
    );
  });
});

describe('what cannot stand in a plan', () => {
  test('a sound line can', () => expect(codes({})).toEqual([]));
  test('a priority outside one to five', () => {
    expect(codes({}, 0)).toEqual(['PLAN_LINE_PRIORITY_OUT_OF_RANGE priority from=1 to=5']);
    expect(codes({}, 6)).toEqual(['PLAN_LINE_PRIORITY_OUT_OF_RANGE priority from=1 to=5']);
    expect(codes({}, 5)).toEqual([]);
  });
  test('months outside a year', () => {
    expect(codes({ months: 0 })).toEqual(['PLAN_LINE_MONTHS_OUT_OF_RANGE months from=1 to=12']);
    expect(codes({ months: 1 })).toEqual([]);
    expect(codes({ months: 12 })).toEqual([]);
    expect(codes({ months: 13 })).toEqual(['PLAN_LINE_MONTHS_OUT_OF_RANGE months from=1 to=12']);
  });
  test('nobody, or more persons than need the service', () => {
    expect(codes({ persons: 0 })).toEqual(['PLAN_LINE_PERSONS_OUT_OF_RANGE persons from=1 to=127']);
    expect(codes({ persons: 128 })).toEqual(['PLAN_LINE_PERSONS_OUT_OF_RANGE persons from=1 to=127']);
    expect(codes({ persons: 127 })).toEqual([]);
    expect(codes({ persons: 1 })).toEqual([]);
  });
  test('no volume or no cost', () => {
    expect(codes({ unitsPerPerson: 0n })).toEqual(['PLAN_LINE_UNITS_MISSING unitsPerPerson']);
    expect(codes({ unitCost: 0n })).toEqual(['PLAN_LINE_COST_MISSING unitCost']);
  });
  test('where there is no cost, nothing is said of fees above it', () => {
    expect(codes({ unitCost: 0n, expectedFees: 1n })).toEqual(['PLAN_LINE_COST_MISSING unitCost']);
  });
  test('fees above the cost, or below nothing', () => {
    expect(codes({ expectedFees: 142_408_126n })).toEqual(['PLAN_LINE_FEES_ABOVE_COST expectedFees']);
    expect(codes({ expectedFees: 142_408_125n })).toEqual([]);
    expect(codes({ expectedFees: -1n })).toEqual(['PLAN_LINE_FEES_ABOVE_COST expectedFees']);
  });
});
