import { Injectable } from '@nestjs/common';
import { plainText, refuse } from '#kernel';
import { organisationsOf } from '#identity';
import { type Actor, type Result, Transactions } from '#platform';
import { packOf } from '#reference';
import { lockTender, lotsOf } from '#tendering';
import { Declarations } from '../db/declarations.ts';
import { declare, type DeclarationStatus } from '../domain/declaration.ts';
import { interestDeclared, memberRecused } from '../events.ts';
import { may } from '../policy.ts';
import { biddersOf, seatedCommission, seatOf } from './evaluated-lot.ts';

export interface DeclareInterestInput {
  readonly tenderId: string;
  readonly status: DeclarationStatus;
  /** The lot of the conflict, where it is about one alone; it counts where the pack lets members recuse themselves by lot. */
  readonly lotId?: string | null;
  /** What the conflict is; kept out of the journal. */
  readonly reason: string | null;
}

/** A member of the commission declares to be free of interest, or recuses herself (BR-50, BR-51). */
@Injectable()
export class DeclareInterest {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: DeclareInterestInput): Promise<Result> {
    return this.transactions.run(actor, 'interest.declare', input, async (transaction) => {
      const tender = await lockTender(transaction, input.tenderId);
      if (!tender || !may(actor, 'interest.declare')) return refuse('NOT_FOUND');
      const commission = await seatedCommission(transaction, tender.id);
      const member = seatOf(commission, actor);
      const earlier = commission.declarations.find((declaration) => declaration.memberId === member.id) ?? null;
      const bidders = await biddersOf(transaction, tender.id);
      const ownOrganisations = await organisationsOf(transaction, [member.personId]);
      const lotId = input.lotId ?? null;
      const lots = await lotsOf(transaction, tender.id);
      const pack = await packOf(transaction, tender);
      const wish = {
        status: input.status,
        lotId,
        reason: input.reason === null ? null : plainText(input.reason),
      };
      const context = { tenderState: tender.state, earlier, bidders, ownOrganisations };
      const change = declare(wish, context, pack, await transaction.now());
      const { lotId: covered } = change;
      if (covered !== null && !lots.some(({ id }) => id === covered)) return refuse('NOT_FOUND', ['lotId']);
      const id =
        earlier?.id ??
        (await transaction.of(Declarations).insert({ tenderId: tender.id, memberId: member.id, ...change }));
      if (earlier) await transaction.of(Declarations).update(earlier.id, change);
      transaction.record(change.status === 'conflict' ? memberRecused : interestDeclared, tender.id, {
        memberId: member.id,
      });
      return { id };
    });
  }
}
