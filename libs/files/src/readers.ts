import { type Actor, type Alias, sql, type Statement } from '#platform';

/** Who besides its own organisation reads a file that belongs to the thing with this id. */
export type Readers = (actor: Actor, subjectId: Statement) => Statement;

const readers = new Map<string, Readers>();

/** A file of a kind for which nobody has said this stays with its organisation. */
export function letRead(kind: string, mayRead: Readers): void {
  if (readers.has(kind)) throw new Error(`who reads the files of a ${kind} is said twice`);
  readers.set(kind, mayRead);
}

/** Files that this actor may see: those of the own organisation, and those of things whose room lets look. */
export function fileScope(actor: Actor, file: Alias): Statement {
  const own = sql`${file}.organisation_id = ${actor.organisationId}::uuid`;
  const seen = [...readers].reduce(
    (all, [kind, mayRead]) =>
      sql`${all} or (${file}.subject_kind = ${kind} and ${mayRead(actor, sql`${file}.subject_id`)})`,
    own,
  );
  return sql`${file}.state = 'kept' and (${seen})`;
}
