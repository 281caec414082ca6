import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Units } from '#platform';
import { refuse } from '#kernel';
import { may } from '../policy.ts';
import { type NewOrganisation, writeOrganisation } from './new-organisation.ts';

export type CreateOrganisationInput = NewOrganisation;

/** The operator admits an authority, an oversight body or, for them, a provider. */
@Injectable()
export class CreateOrganisation {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: CreateOrganisationInput): Promise<Result> {
    return this.units.run(actor, 'organisation.create', input, async (unit) => {
      if (!may(actor, 'organisation.create')) refuse('NOT_FOUND');
      return { id: await writeOrganisation(unit, input) };
    });
  }
}
