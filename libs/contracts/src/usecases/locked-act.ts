import { lockLine } from '#budget';
import { refuse } from '#kernel';
import type { Transaction } from '#platform';
import { type ActRow, Acts } from '../db/acts.ts';
import { type ContractRow, Contracts } from '../db/contracts.ts';
import { may } from '../policy.ts';

export interface AnswerActInput {
  readonly actId: string;
  /** The version that the caller has seen. */
  readonly version: number;
}

type Action = Parameters<typeof may>[1];

/** An act and its contract, both locked, the contract first; "not yours" looks like "not there". */
export async function lockedAct(
  transaction: Transaction,
  actId: string,
  action: Action,
): Promise<{ act: ActRow; contract: ContractRow }> {
  const found = await transaction.of(Acts).find(actId);
  const contract = found && (await transaction.of(Contracts).lock(found.contractId));
  if (!contract || !may(transaction.actor, action, contract)) return refuse('NOT_FOUND');
  const act = (await transaction.of(Acts).lock(actId)) ?? refuse('NOT_FOUND');
  return { act, contract };
}

/** The same where money moves: the budget line is locked before them. */
export async function lockedActWithLine(
  transaction: Transaction,
  actId: string,
  action: Action,
): Promise<{ act: ActRow; contract: ContractRow }> {
  const found = await transaction.of(Acts).find(actId);
  const contract = found && (await transaction.of(Contracts).find(found.contractId));
  if (!contract || !may(transaction.actor, action, contract)) return refuse('NOT_FOUND');
  await lockLine(transaction, contract.budgetLineId);
  return lockedAct(transaction, actId, action);
}
