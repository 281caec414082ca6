import { Injectable } from '@nestjs/common';
import { type LocalDate, plainText, refuse, refuseIfAny } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { packOf } from '#reference';
import { Contracts } from '../db/contracts.ts';
import { registerCommitment } from '../domain/turn-contract.ts';
import { contractActive } from '../events.ts';
import { may } from '../policy.ts';
import { providerProblems } from './provider-standing.ts';

export interface RegisterCommitmentInput {
  readonly contractId: string;
  readonly version: number;
  /** The number under which the treasury registered the commitment. */
  readonly number: string;
  readonly registeredOn: LocalDate;
  /** Why the term was missed; empty when it was not. */
  readonly lateReason: string;
}

/** The treasury has registered the commitment: the contract becomes active (BR-25, BR-30), if the provider still may serve (BR-69). */
@Injectable()
export class RegisterCommitment {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: RegisterCommitmentInput): Promise<Result> {
    return this.transactions.run(actor, 'contract.registerCommitment', input, async (transaction) => {
      const found = await transaction.of(Contracts).find(input.contractId);
      if (!found || !may(actor, 'contract.registerCommitment', found)) return refuse('NOT_FOUND');
      const provider = await providerProblems(transaction, found);
      const contract = (await transaction.of(Contracts).lock(found.id)) ?? refuse('NOT_FOUND');
      refuseIfAny(provider);
      const { timeZone } = await packOf(transaction, contract);
      const { registeredOn } = input;
      const registration = { registeredOn, number: plainText(input.number), lateReason: plainText(input.lateReason) };
      const change = registerCommitment(contract, registration, await transaction.now(), timeZone);
      await transaction.of(Contracts).updateVersion(contract.id, input.version, change);
      const late = change.commitmentLateReason !== null;
      transaction.record(contractActive, contract.id, { commitmentOn: change.commitmentOn, late });
      return { id: contract.id };
    });
  }
}
