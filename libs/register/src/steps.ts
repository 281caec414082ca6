import type { Transaction } from '#platform';
import { RegisterEntries } from './db/register-entries.ts';
import { RegisterServices } from './db/register-services.ts';
import { RegisterSlices } from './db/register-slices.ts';
import type { Standing } from './domain/standing.ts';

/**
 * What the register says of a provider now; null when it has no entry. The entry is locked FOR SHARE, so that nobody suspends
 * it before the transaction ends: ask before the clock is read. Judge it with `standingProblems`.
 */
export async function standing(transaction: Transaction, organisationId: string): Promise<Standing | null> {
  const known = await transaction.of(RegisterEntries).ofOrganisation(organisationId);
  if (!known) return null;
  const [entry, services, slice] = await Promise.all([
    transaction.of(RegisterEntries).share(known.id),
    transaction.of(RegisterServices).ofEntry(known.id),
    transaction.of(RegisterSlices).latest(known.id),
  ]);
  if (!entry) return null;
  if (!slice) throw new Error(`entry ${entry.reference} has no history`);
  return {
    entryId: entry.id,
    reference: entry.reference,
    state: entry.state,
    serviceCodes: services.map(({ serviceCode }) => serviceCode),
    capacity: Object.fromEntries(services.map(({ serviceCode, capacity }) => [serviceCode, capacity])),
    sliceId: slice.id,
    sliceHash: slice.sha256,
  };
}
