import { Injectable } from '@nestjs/common';
import { plainText, refuse } from '#kernel';
import { organisationsOf } from '#identity';
import { type Actor, type Result, Units } from '#platform';
import { lockTender } from '#tendering';
import { Declarations } from '../db/declarations.ts';
import { declare, type DeclarationStatus } from '../domain/declaration.ts';
import { interestDeclared, memberRecused } from '../events.ts';
import { may } from '../policy.ts';
import { biddersOf, seatedCommission, seatOf } from './evaluated-lot.ts';

export interface DeclareInterestInput {
  readonly tenderId: string;
  readonly status: DeclarationStatus;
  /** What the conflict is; kept out of the journal. */
  readonly reason: string | null;
}

/** A member of the commission declares to be free of interest, or recuses herself for the whole tender (BR-50, BR-51). */
@Injectable()
export class DeclareInterest {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: DeclareInterestInput): Promise<Result> {
    return this.units.run(actor, 'interest.declare', input, async (unit) => {
      const tender = await lockTender(unit, input.tenderId);
      if (!tender || !may(actor, 'interest.declare')) return refuse('NOT_FOUND');
      const commission = await seatedCommission(unit, tender.id);
      const member = seatOf(commission, actor);
      const earlier = commission.declarations.find((declaration) => declaration.memberId === member.id) ?? null;
      const bidders = await biddersOf(unit, tender.id);
      const ownOrganisations = await organisationsOf(unit, [member.personId]);
      const wish = { status: input.status, reason: input.reason === null ? null : plainText(input.reason) };
      const context = { tenderState: tender.state, earlier, bidders, ownOrganisations };
      const change = declare(wish, context, await unit.now());
      const id =
        earlier?.id ?? (await unit.of(Declarations).insert({ tenderId: tender.id, memberId: member.id, ...change }));
      if (earlier) await unit.of(Declarations).update(earlier.id, change);
      unit.record(change.status === 'conflict' ? memberRecused : interestDeclared, tender.id, { memberId: member.id });
      return { id };
    });
  }
}
