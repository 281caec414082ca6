import { canonicalJson, type LocalDate, machine, refuseIfAny, type RulePack, sha256, type StateOf } from '#kernel';
import { problem } from './problems.ts';
import type { ProviderService, ProviderType } from './provider.ts';
import { reasonProblems } from './reasons.ts';

/** Services that one entry can list. */
export const MOST_SERVICES = 100;

/** An excluded provider may be included again by a new application: it keeps its entry, number and history. */
export const registerEntryMachine = machine('register_entry', {
  active: { suspend: 'suspended', exclude: 'excluded' },
  suspended: { reinstate: 'active', exclude: 'excluded' },
  excluded: { include: 'active' },
});

export type EntryState = StateOf<typeof registerEntryMachine>;

export interface EntryFacts {
  readonly id: string;
  readonly authorityId: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly type: ProviderType;
  readonly state: EntryState;
  readonly version: number;
  readonly name: string;
  readonly legalCode: string;
  readonly territoryCode: string | null;
  readonly legalForm: string | null;
  readonly ownershipForm: string | null;
  readonly includedOn: LocalDate;
  readonly excludedOn: LocalDate | null;
  readonly reasonCode: string | null;
}

export interface EntryChange {
  readonly state: EntryState;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly excludedOn: LocalDate | null;
}

/** Only an active entry is suspended, and with words for it: WRONG_STATE, REASON_TEXT_MISSING (BR-10). */
export function suspend(entry: Pick<EntryFacts, 'state'>, reason: string): EntryChange {
  const state = registerEntryMachine.next(entry.state, 'suspend');
  refuseIfAny([problem(reason.trim() === '', 'REASON_TEXT_MISSING', ['reason'])]);
  return { state, reasonCode: null, reason, excludedOn: null };
}

/** Ends a suspension, and takes its reason off the entry: WRONG_STATE for any other entry (BR-10). */
export function reinstate(entry: Pick<EntryFacts, 'state'>): EntryChange {
  return {
    state: registerEntryMachine.next(entry.state, 'reinstate'),
    reasonCode: null,
    reason: null,
    excludedOn: null,
  };
}

/** Excludes for a reason of the closed list (BR-10). */
export function exclude(
  entry: Pick<EntryFacts, 'state'>,
  reason: { code: string; text: string },
  pack: RulePack,
  today: LocalDate,
): EntryChange {
  const state = registerEntryMachine.next(entry.state, 'exclude');
  refuseIfAny(reasonProblems(reason.code, reason.text, pack.list('register.exclusionReasons')));
  return { state, reasonCode: reason.code, reason: reason.text, excludedOn: today };
}

export interface Slice {
  readonly facts: string;
  readonly sha256: string;
}

/**
 * The entry as it stands, as canonical text with its hash: one more slice of its history, never a change of an earlier one (BR-11).
 * A sole entrepreneur's code is a personal tax number and stays out, as do all contacts and documents.
 */
export function sliceOf(entry: EntryFacts, services: readonly ProviderService[]): Slice {
  const facts = canonicalJson({
    form: 1,
    reference: entry.reference,
    organisationId: entry.organisationId,
    type: entry.type,
    name: entry.name,
    legalCode: entry.type === 'O' ? entry.legalCode : null,
    territoryCode: entry.territoryCode,
    legalForm: entry.legalForm,
    ownershipForm: entry.ownershipForm,
    state: entry.state,
    version: entry.version,
    includedOn: entry.includedOn,
    excludedOn: entry.excludedOn,
    reasonCode: entry.reasonCode,
    services: [...services]
      .sort((a, b) => (a.serviceCode < b.serviceCode ? -1 : 1))
      .map(({ serviceCode, capacity, settings }) => ({ serviceCode, capacity, settings: [...settings].sort() })),
  });
  return { facts, sha256: sha256(facts) };
}
