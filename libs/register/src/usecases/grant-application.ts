import { type LocalDate } from '#kernel';
import { organisationFacts } from '#identity';
import { onConstraint, type Transaction } from '#platform';
import type { RegisterApplicationRow } from '../db/register-applications.ts';
import { RegisterEntries, type RegisterEntryRow } from '../db/register-entries.ts';
import { RegisterServices } from '../db/register-services.ts';
import { type EntryChange, registerEntryMachine } from '../domain/entry.ts';
import { refuse } from '../domain/problems.ts';
import { typeOf } from '../domain/provider.ts';
import { registerEntryChanged, registerEntryExcluded, registerEntryIncluded } from '../events.ts';
import { writeSlice } from './write-slice.ts';

/** A new entry, or the old one again when the provider had been excluded: number and history stay (BR-7, BR-11). */
export async function includeProvider(
  transaction: Transaction,
  application: RegisterApplicationRow,
  former: RegisterEntryRow | null,
  today: LocalDate,
): Promise<void> {
  const entries = transaction.of(RegisterEntries);
  const content = await contentOf(transaction, application);
  const { authorityId, organisationId } = application;
  const included = { ...content, authorityId, includedOn: today, excludedOn: null, reasonCode: null, reason: null };
  let id = former?.id;
  if (former)
    await entries.updateVersion(former.id, former.version, {
      ...included,
      state: registerEntryMachine.next(former.state, 'include'),
    });
  else {
    const reference = await transaction.reference('R');
    const entry = { ...included, reference, organisationId, state: registerEntryMachine.initial, version: 1 };
    id = await onConstraint(transaction, entries.insert(entry), {
      register_entry_legal_code: () => refuse('LEGAL_CODE_IN_REGISTER'),
    });
  }
  await announce(transaction, application, id!, registerEntryIncluded);
}

/** Puts what the application says in the place of what the entry says, if nobody changed the entry in between (BR-13). */
export async function changeEntry(
  transaction: Transaction,
  application: RegisterApplicationRow,
  entry: RegisterEntryRow,
): Promise<void> {
  await transaction
    .of(RegisterEntries)
    .updateVersion(entry.id, application.entryVersion ?? 0, await contentOf(transaction, application));
  await announce(transaction, application, entry.id, registerEntryChanged);
}

/** Excludes an entry; its history and its contracts stay visible (BR-12). */
export async function endEntry(
  transaction: Transaction,
  entry: RegisterEntryRow,
  version: number,
  change: EntryChange,
): Promise<void> {
  await transaction.of(RegisterEntries).updateVersion(entry.id, version, change);
  const sliceSha256 = await writeSlice(transaction, { ...entry, ...change, version: version + 1 });
  transaction.record(registerEntryExcluded, entry.id, {
    organisationId: entry.organisationId,
    sliceSha256,
    reasonCode: change.reasonCode ?? '',
  });
}

async function contentOf(transaction: Transaction, application: RegisterApplicationRow) {
  const provider = (await organisationFacts(transaction, application.organisationId)) ?? refuse('NOT_FOUND');
  const details = application.details ?? refuse('NOT_FOUND');
  const { name, legalCode, territoryCode } = provider;
  const { legalForm, ownershipForm } = details;
  return { type: typeOf(provider), name, legalCode, territoryCode, legalForm, ownershipForm, details };
}

async function announce(
  transaction: Transaction,
  application: RegisterApplicationRow,
  entryId: string,
  event: typeof registerEntryIncluded,
): Promise<void> {
  await transaction.of(RegisterServices).replace(entryId, application.services);
  const entry = (await transaction.of(RegisterEntries).find(entryId)) ?? refuse('NOT_FOUND');
  const sliceSha256 = await writeSlice(transaction, entry);
  const serviceCodes = application.services.map(({ serviceCode }) => serviceCode).sort();
  transaction.record(event, entryId, {
    organisationId: entry.organisationId,
    applicationId: application.id,
    sliceSha256,
    serviceCodes,
  });
}
