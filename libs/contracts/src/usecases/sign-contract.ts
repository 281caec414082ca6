import { Injectable } from '@nestjs/common';
import { commit, lockLine } from '#budget';
import { finalAward, markContracted } from '#evaluation';
import { Passwords } from '#identity';
import { refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { todaysPack } from '#reference';
import { ContractSignatures } from '../db/contract-lines.ts';
import { Contracts } from '../db/contracts.ts';
import { type Capacity, sign } from '../domain/sign-contract.ts';
import { contractSignatureGiven, contractSigned } from '../events.ts';
import { may } from '../policy.ts';
import { providerProblems } from './provider-standing.ts';

export interface SignContractInput {
  readonly contractId: string;
  /** The signer's own password, entered again. */
  readonly password: string;
}

/** One of the two signatures; with the second the budget is committed in the same transaction (BR-6, BR-25, BR-62, BR-63). */
@Injectable()
export class SignContract {
  constructor(
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
  ) {}

  async execute(actor: Actor, input: SignContractInput): Promise<Result> {
    if (!may(actor, 'contract.sign')) return refuse('NOT_FOUND');
    await this.passwords.confirm(actor, input.password);
    return this.transactions.run(actor, 'contract.sign', input, async (transaction) => {
      const found = await transaction.of(Contracts).find(input.contractId);
      const capacity = found && capacityOf(actor, found);
      if (!capacity) return refuse('NOT_FOUND');
      const signer = { personId: actor.personId!, organisationId: actor.organisationId! };
      const provider = await providerProblems(transaction, found);
      await lockLine(transaction, found.budgetLineId);
      const award = (await finalAward(transaction, found.awardId)) ?? refuse('NOT_FOUND');
      const contract = (await transaction.of(Contracts).lock(found.id)) ?? refuse('NOT_FOUND');
      const signatures = await transaction.of(ContractSignatures).ofContract(contract.id);
      const text = await transaction.rendered(contract.documentId);
      const now = await transaction.now();
      const { id, lotId, awardId, total, budgetLineId: lineId } = contract;
      const change = sign(
        contract,
        award,
        signer,
        signatures,
        text?.fileSha256 ?? null,
        provider,
        await todaysPack(transaction, contract.authorityId),
        now,
      );
      const hashes = { documentSha256: text!.sha256, fileSha256: text!.fileSha256! };
      await transaction
        .of(ContractSignatures)
        .insert({ contractId: id, ...signer, capacity, signedAt: now, ...hashes });
      transaction.record(contractSignatureGiven, id, { capacity, ...hashes });
      if (!change) return { id };
      await transaction.of(Contracts).updateVersion(id, contract.version, change);
      await commit(transaction, { lineId, lotId, contractId: id, amount: total });
      await markContracted(transaction, awardId);
      transaction.record(contractSigned, id, {
        awardId,
        total: String(total),
        packHash: change.packHash,
        commitmentDueAt: change.commitmentDueAt,
      });
      return { id };
    });
  }
}

/** The head signs for the authority, the signatory for the provider; nobody else signs. */
function capacityOf(
  actor: Actor,
  contract: { readonly authorityId: string; readonly providerId: string },
): Capacity | null {
  if (!may(actor, 'contract.sign')) return null;
  if (actor.organisationId === contract.authorityId && actor.roles.includes('head')) return 'head';
  if (actor.organisationId === contract.providerId && actor.roles.includes('signatory')) return 'signatory';
  return null;
}
