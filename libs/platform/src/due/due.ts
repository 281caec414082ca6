import type { Instant } from '#kernel';
import type { Type } from '@nestjs/common';
import type { Reads } from '../reads/reads.ts';

/**
 * Something that happens when its time comes: due rows are found without locks; `run` is an ordinary use case that
 * checks again.
 */
export interface DueWork {
  /** Ids of rows that are due now, the longest overdue first. */
  due(reads: Reads, limit: number): Promise<readonly string[]>;
  /** The next moment at which a row becomes due, for a clock that can be moved; null when there is none. */
  next(reads: Reads): Promise<Instant | null>;
  /** Does it, as the system; does nothing when the row is no longer due. */
  run(id: string): Promise<void>;
}

const works = new Map<string, Type<DueWork>>();

export const dueWorks: ReadonlyMap<string, Type<DueWork>> = works;

/** Registers a class of due work under a name. */
export function Due(name: string): (target: Type<DueWork>) => void {
  return (target) => {
    if (works.has(name)) throw new Error(`due work ${name} is declared twice`);
    works.set(name, target);
  };
}
