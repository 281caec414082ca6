import sql from 'sql-template-tag';
import { canonicalJson, newId } from '#kernel';
import type { Wire } from '../database/wire.ts';
import { GENESIS, type Head, type Line, lineHash, lineText } from './line.ts';

const headOf = (chain: string, subject: string) =>
  sql`select sequence, hash from journal_head where chain = ${chain} and subject = ${subject} for update`;

/** Locks the chain's head; null where there is none. Heads are locked last, in the order of chain names. */
export async function lockHead(wire: Wire, chain: string, subject: string): Promise<Head | null> {
  return (await wire.rows<Head>(headOf(chain, subject)))[0] ?? null;
}

/** Makes the head of a chain that has none, and locks it; somebody else may be faster. */
export async function makeHead(wire: Wire, chain: string, subject: string): Promise<Head> {
  wire.post(
    sql`insert into journal_head (chain, subject, sequence, hash) values (${chain}, ${subject}, 0, ${GENESIS}) on conflict do nothing`,
  );
  return (await lockHead(wire, chain, subject))!;
}

/** Adds a line to the chain whose head, locked by this transaction, is given, and the same to the outbox; answers the new head. */
export function appendLine(wire: Wire, head: Head, line: Line): Head {
  const sequence = head.sequence + 1;
  const text = lineText(line, sequence);
  const hash = lineHash(head.hash, text);
  wire.post(sql`with line as (
      insert into journal (chain, subject, sequence, at, type, visible, text, previous_hash, hash)
      values (${line.chain}, ${line.subject}, ${sequence}, ${line.at}, ${line.event.type}, ${line.event.visible}, ${text}, ${head.hash}, ${hash})
    ), head as (
      update journal_head set sequence = ${sequence}, hash = ${hash} where chain = ${line.chain} and subject = ${line.subject}
    )
    insert into outbox (id, type, subject, data, recorded_at)
    values (${newId()}, ${line.event.type}, ${line.subject}, ${canonicalJson(line.data)}, ${line.at})`);
  return { sequence, hash };
}
