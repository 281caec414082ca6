import type { DocumentKind } from '#kernel';
import type { Actor } from '../access/actor.ts';
import type { Statement } from '../database/table.ts';

/** Whether an actor is in the audience of a document: a condition on the id of its subject. */
export type Readers = (actor: Actor, subjectId: Statement) => Statement;

const readers = new Map<string, Readers>();

/**
 * Registered by the owner of a document: who may see a restricted one, and what is withheld from everybody else in a
 * public one. Its SQL names the owner's own tables.
 */
export function documentReaders(document: Pick<DocumentKind, 'kind'>, rule: Readers): void {
  if (readers.has(document.kind)) throw new Error(`the readers of ${document.kind} are declared twice`);
  readers.set(document.kind, rule);
}

export function readersOf({ kind }: Pick<DocumentKind, 'kind'>): Readers {
  const rule = readers.get(kind);
  if (!rule) throw new Error(`nothing says who may read everything in ${kind}`);
  return rule;
}
