import type { Problem } from '#kernel';
import type { Transaction } from '#platform';
import { standing, standingProblems } from '#register';
import type { ContractRow } from '../db/contracts.ts';
import { ContractLines } from '../db/contract-lines.ts';

/** Holds the provider's register entry and says what in it stands against the contract's services (BR-6). */
export async function providerProblems(
  transaction: Transaction,
  contract: ContractRow,
): Promise<(Problem | undefined)[]> {
  const entry = await standing(transaction, contract.providerId);
  const lines = await transaction.of(ContractLines).ofContract(contract.id);
  const codes = [...new Set(lines.map((line) => line.serviceCode))];
  return codes.flatMap((code) => standingProblems(entry, code, []));
}
