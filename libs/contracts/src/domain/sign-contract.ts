import { type Instant, type Problem, refuseIfAny, type RulePack } from '#kernel';
import { type ContractFacts, contractMachine, type ContractState } from './contract.ts';
import { type AwardFacts, awardProblems } from './prepare-contract.ts';
import { problem } from './problems.ts';

/** In which capacity each of the two organisations signs. */
export const capacities = ['head', 'signatory'] as const;
export type Capacity = (typeof capacities)[number];

export interface SignatureFacts {
  readonly organisationId: string;
  readonly personId: string;
}

export interface SigningChange {
  readonly state: ContractState;
  readonly signedAt: Instant;
  readonly packHash: string;
  readonly commitmentDueAt: Instant;
}

/**
 * One more signature. The provider's standing and the award are looked at again, because a complaint or the deadline may have come since (BR-6, BR-62, BR-63).
 * The second signature makes the contract signed, pins the pack of that day and starts the term of registration (BR-30).
 */
export function sign(
  contract: ContractFacts,
  award: AwardFacts,
  signer: SignatureFacts,
  signatures: readonly SignatureFacts[],
  fileSha256: string | null,
  provider: readonly (Problem | undefined)[],
  pack: RulePack,
  now: Instant,
): SigningChange | null {
  const state = contractMachine.next(contract.state, 'sign');
  refuseIfAny([
    ...awardProblems({ ...award, signBy: contract.signBy }, now),
    ...provider,
    problem(fileSha256 === null, 'CONTRACT_TEXT_NOT_READY'),
    problem(
      signatures.some((each) => each.organisationId === signer.organisationId),
      'CONTRACT_SIGNED_ALREADY',
    ),
    problem(
      signatures.some((each) => each.personId === signer.personId && each.organisationId !== signer.organisationId),
      'CONTRACT_SIGNED_BY_SAME_PERSON',
    ),
  ]);
  if (signatures.length === 0) return null;
  return {
    state,
    signedAt: now,
    packHash: pack.hash,
    commitmentDueAt: pack.after(now, 'commitment.registration.days'),
  };
}
