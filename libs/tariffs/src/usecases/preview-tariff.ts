import { Injectable } from '@nestjs/common';
import { Units } from '#platform';
import { todaysPack } from '#reference';
import { type Calculation, calculateTariff } from '../domain/calculation.ts';
import { type EnteredCalculation, readCalculation } from './entered-costs.ts';

/** Calculates under today's law and keeps nothing. */
@Injectable()
export class PreviewTariff {
  constructor(private readonly units: Units) {}

  execute(input: EnteredCalculation): Promise<Calculation & { currency: string }> {
    return this.units.asSystem('tariff.preview', async (unit) => {
      const pack = await todaysPack(unit);
      return { ...calculateTariff(readCalculation(input), pack), currency: pack.currency };
    });
  }
}
