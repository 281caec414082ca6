import { type DocumentKind, documentKinds } from '#kernel';
import { type Actor, type Alias, readableOf, readersOf, sql, type Statement } from '#platform';

/** Documents that this actor may see: public ones with their subject, restricted ones as a reader. Owners say who that is. */
export function documentScope(actor: Actor, document: Alias): Statement {
  const kinds = [...documentKinds.values()];
  const open = kinds.filter(({ audience }) => audience === 'public');
  const types = [...new Set(open.map(({ subject }) => subject.type))];
  const seen = types.map((type) => withSubject(actor, document, type, open));
  const closed = kinds.filter(({ audience }) => audience === 'restricted');
  const any = [...seen, ...closed.map((kind) => asReader(actor, document, kind))];
  return sql`exists (select from printed_file f where f.document_id = ${document}.id) and (${any.reduce(or)})`;
}

/** Documents of which this actor may see what is withheld from others. */
export const readersScope = (actor: Actor, document: Alias): Statement =>
  sql`(${[...documentKinds.values()].map((kind) => asReader(actor, document, kind)).reduce(or)})`;

function withSubject(actor: Actor, document: Alias, type: string, kinds: readonly DocumentKind[]): Statement {
  const { table, scope } = readableOf(type);
  const names = kinds.filter(({ subject }) => subject.type === type).map(({ kind }) => kind);
  const subject = sql`subject`;
  return sql`(${document}.kind = any(${names}) and exists (
    select from ${sql([table])} subject where subject.id = ${document}.subject_id and (${scope(actor, subject)})))`;
}

const asReader = (actor: Actor, document: Alias, kind: DocumentKind): Statement =>
  sql`(${document}.kind = ${kind.kind} and ${readersOf(kind)(actor, sql`${document}.subject_id`)})`;

const or = (one: Statement, other: Statement): Statement => sql`${one} or ${other}`;
