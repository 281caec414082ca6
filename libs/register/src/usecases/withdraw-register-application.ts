import { refuse } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { RegisterApplications } from '../db/register-applications.ts';
import { registerApplicationMachine } from '../domain/application.ts';
import { registerApplicationWithdrawn } from '../events.ts';
import { may } from '../policy.ts';

export interface WithdrawRegisterApplicationInput {
  readonly applicationId: string;
}

/** A provider takes back an application that is not decided yet. */
@Injectable()
export class WithdrawRegisterApplication {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: WithdrawRegisterApplicationInput): Promise<Result> {
    return this.transactions.run(actor, 'register.withdraw', input, async (transaction) => {
      const application = await transaction.of(RegisterApplications).lock(input.applicationId);
      if (!application || !may(actor, 'register.withdraw', application)) return refuse('NOT_FOUND');
      const state = registerApplicationMachine.next(application.state, 'withdraw');
      await transaction
        .of(RegisterApplications)
        .update(application.id, { state, decidedBy: actor.personId, decidedAt: await transaction.now() });
      transaction.record(registerApplicationWithdrawn, application.id, { organisationId: application.organisationId });
      return { id: application.id };
    });
  }
}
