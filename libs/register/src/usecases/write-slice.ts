import type { Transaction } from '#platform';
import { RegisterServices } from '../db/register-services.ts';
import { RegisterSlices } from '../db/register-slices.ts';
import { type EntryFacts, sliceOf } from '../domain/entry.ts';

/** Adds the entry as it stands now to its history and gives the slice's hash (BR-11). The entry is locked by the caller. */
export async function writeSlice(transaction: Transaction, entry: EntryFacts): Promise<string> {
  const slice = sliceOf(entry, await transaction.of(RegisterServices).ofEntry(entry.id));
  const latest = await transaction.of(RegisterSlices).latest(entry.id);
  await transaction
    .of(RegisterSlices)
    .insert({ entryId: entry.id, number: (latest?.number ?? 0) + 1, validFrom: await transaction.now(), ...slice });
  return slice.sha256;
}
