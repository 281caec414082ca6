import { adoptedPlanLine } from '#needs';
import type { Transaction } from '#platform';
import { Lots } from '../db/lots.ts';
import type { TenderRow } from '../db/tenders.ts';

/**
 * Which plan lines of a tender's lots stand in an adopted plan of its buyer, shared against change in the order of their
 * ids. A lot that comes in between finds its line missing here, and the decision is refused.
 */
export async function sharePlanLines(transaction: Transaction, tender: TenderRow): Promise<ReadonlySet<string>> {
  const lots = await transaction.of(Lots).ofTender(tender.id);
  const ids = [...new Set(lots.flatMap((lot) => lot.planLineId ?? []))].sort();
  const adopted = new Set<string>();
  for (const id of ids) {
    if ((await adoptedPlanLine(transaction, id))?.authorityId === tender.authorityId) adopted.add(id);
  }
  return adopted;
}
