import { refuse } from '#kernel';
import type { Actor, Unit } from '#platform';
import { type ActRow, Acts } from '../db/acts.ts';
import { type ContractRow, Contracts } from '../db/contracts.ts';

export interface AnswerActInput {
  readonly actId: string;
  /** The version that the caller has seen. */
  readonly version: number;
}

type May = (actor: Actor, contract: ContractRow) => boolean;

/** An act and its contract, both locked, the contract first; "not yours" looks like "not there". */
export async function lockedAct(
  unit: Unit,
  actId: string,
  mayDo: May,
): Promise<{ act: ActRow; contract: ContractRow }> {
  const found = await unit.of(Acts).find(actId);
  const contract = found && (await unit.of(Contracts).lock(found.contractId));
  if (!contract || !mayDo(unit.actor, contract)) return refuse('NOT_FOUND');
  const act = (await unit.of(Acts).lock(actId)) ?? refuse('NOT_FOUND');
  return { act, contract };
}
