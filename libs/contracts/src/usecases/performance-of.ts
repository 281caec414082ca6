import type { Transaction } from '#platform';
import { packOf } from '#reference';
import { ContractLines } from '../db/contract-lines.ts';
import type { ContractRow } from '../db/contracts.ts';
import { DeliveryLines, DeliveryReports } from '../db/deliveries.ts';
import type { Performance } from '../domain/act.ts';

/** What an act on this report is held against, read under the lock of the contract. */
export async function performanceOf(
  transaction: Transaction,
  contract: ContractRow,
  reportId: string,
): Promise<Performance> {
  const lines = await transaction.of(ContractLines).ofContract(contract.id);
  const rows = await transaction.of(DeliveryLines).ofReport(reportId);
  const reported = rows.map(({ contractLineId, persons, quantity }) => ({ contractLineId, persons, quantity }));
  const reports = await transaction.of(DeliveryReports).ofContract(contract.id);
  return { contract, lines, reported, reports, pack: await packOf(transaction, contract) };
}
