import type { Problem } from '#kernel';
import type { EntryState } from './entry.ts';
import { problem } from './problems.ts';

/** What a provider's entry says at this moment; the slice is the snapshot that a bid or a contract keeps (BR-11). */
export interface Standing {
  readonly entryId: string;
  readonly reference: string;
  readonly state: EntryState;
  readonly serviceCodes: readonly string[];
  /** Persons that can be served at the same time, by service code. */
  readonly capacity: Readonly<Record<string, number>>;
  readonly sliceId: string;
  readonly sliceHash: string;
}

/** Why a provider may not bid for, be awarded or sign for this service now (BR-6); all undefined when it may. */
export function standingProblems(
  standing: Standing | null,
  serviceCode: string,
  path: readonly string[] = [],
): (Problem | undefined)[] {
  if (!standing) return [problem(true, 'PROVIDER_NOT_IN_REGISTER', path)];
  const { state, reference } = standing;
  return [
    problem(state !== 'active', 'PROVIDER_NOT_ACTIVE', path, { reference, state }),
    problem(!standing.serviceCodes.includes(serviceCode), 'SERVICE_NOT_IN_ENTRY', path, { reference, serviceCode }),
  ];
}
