import { machine, type Problem, refuseIfAny, type StateOf } from '#kernel';
import { problem } from './problems.ts';

/** A row is written before the first byte is stored and outlives the last one: nothing lies in the store without a row. */
export const fileMachine = machine('file', {
  arriving: { keep: 'kept', discard: 'discarded' },
  kept: { discard: 'discarded' },
  discarded: {},
});

export type FileState = StateOf<typeof fileMachine>;

export const scans = ['not_scanned', 'clean', 'infected'] as const;

export type Scan = (typeof scans)[number];

export interface FileFacts {
  readonly organisationId: string;
  readonly state: FileState;
  readonly scan: Scan;
  /** What the file belongs to; a file belongs to one thing only, and for good. */
  readonly subjectId: string | null;
}

/** What an organisation may store, its uploads under way counted with what they may still come to. */
export interface Quota {
  readonly bytes: number;
  readonly count: number;
}

/** Seconds by the real clock: of an upload before it counts as abandoned, and of a file that nothing names. */
export const ARRIVING_SECONDS = 60 * 60;
export const UNLINKED_SECONDS = 24 * 60 * 60;

const MEGABYTE = 1024 * 1024;

export const megabytes = (bytes: number): number => Math.floor(bytes / MEGABYTE);

/** Refuses a file for which an organisation has no room left. */
export function checkQuota(used: Quota, bytes: number, quota: Quota): void {
  refuseIfAny([
    problem(used.count + 1 > quota.count, 'FILES_TOO_MANY', [], { count: quota.count }),
    problem(used.bytes + bytes > quota.bytes, 'FILES_TOO_LARGE', [], { megabytes: megabytes(quota.bytes) }),
  ]);
}

/** Why an organisation may not name this file where it does; what is not its own looks like nothing. */
export function linkProblems(
  file: FileFacts | undefined,
  organisationId: string,
  path: readonly string[],
): (Problem | undefined)[] {
  if (file?.organisationId !== organisationId || file.state !== 'kept') return [problem(true, 'FILE_UNKNOWN', path)];
  return [
    problem(file.scan === 'infected', 'FILE_INFECTED', path),
    problem(file.subjectId !== null, 'FILE_LINKED', path),
  ];
}

/** How many files one thing may have. */
export const MOST_FILES = 20;
