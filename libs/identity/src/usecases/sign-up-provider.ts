import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Units } from '#platform';
import { rolesOfKind } from '../domain/membership.ts';
import { writeMembership, writePerson } from './new-member.ts';
import { type NewOrganisation, writeOrganisation } from './new-organisation.ts';

export interface SignUpProviderInput extends Omit<NewOrganisation, 'kind' | 'demonstration'> {
  readonly email: string;
  readonly personName: string;
  readonly password: string;
}

/** A provider enters itself with its first person, who holds every role of a provider until he shares them out. */
@Injectable()
export class SignUpProvider {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: SignUpProviderInput): Promise<Result> {
    return this.units.run(actor, 'provider.signUp', input, async (unit) => {
      const demonstration = unit.demonstration;
      const id = await writeOrganisation(unit, { ...input, kind: 'provider', demonstration });
      const { email, personName: name, password } = input;
      const personId = await writePerson(unit, { email, name, password, demonstration });
      await writeMembership(unit, { personId, organisationId: id, kind: 'provider', roles: rolesOfKind.provider });
      return { id };
    });
  }
}
