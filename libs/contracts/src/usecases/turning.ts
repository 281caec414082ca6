import { plainText, refuse } from '#kernel';
import { type Actor, type EventType, type Result, type Transaction, type Transactions } from '#platform';
import { packOf } from '#reference';
import { type ContractRow, Contracts } from '../db/contracts.ts';
import type { ContractReason, ContractTurn } from '../domain/contract.ts';
import { explained, type Reason, turn } from '../domain/turn-contract.ts';
import * as events from '../events.ts';
import { may } from '../policy.ts';

export interface TurnContractInput {
  readonly contractId: string;
  /** The version that the officer has seen. */
  readonly version: number;
  readonly reasonCode: ContractReason;
  /** The explanation in words. */
  readonly reason: string;
}

type Announced = Record<Exclude<ContractTurn, 'terminate'>, EventType<{ reason: ContractReason }>>;

const announced: Announced = {
  suspend: events.contractSuspended,
  resume: events.contractResumed,
  complete: events.contractCompleted,
  cancel: events.contractCancelled,
};

/** What suspending, completing, terminating and cancelling have in common: an officer, a seen version and a reason in words. */
export function turnContract(
  transactions: Transactions,
  actor: Actor,
  action: ContractTurn,
  input: TurnContractInput,
): Promise<Result> {
  return transactions.run(actor, `contract.${action}`, input, async (transaction) => {
    const contract = await transaction.of(Contracts).lock(input.contractId);
    if (!contract || !may(actor, `contract.${action}`, contract)) return refuse('NOT_FOUND');
    const reason = { code: input.reasonCode, text: plainText(input.reason) };
    explained(reason);
    await turnLocked(transaction, contract, action, reason, input.version);
    return { id: contract.id };
  });
}

/** Writes a turn of a contract that this transaction has locked, and announces it. */
export async function turnLocked(
  transaction: Transaction,
  contract: ContractRow,
  action: ContractTurn,
  reason: Reason,
  version: number,
): Promise<void> {
  const { timeZone } = await packOf(transaction, contract);
  const change = turn(contract, action, reason, await transaction.now(), timeZone);
  await transaction.of(Contracts).updateVersion(contract.id, version, change);
  if (action === 'terminate') {
    transaction.record(events.contractTerminated, contract.id, {
      reason: reason.code,
      endedOn: change.endedOn ?? null,
    });
  } else transaction.record(announced[action], contract.id, { reason: reason.code });
}
