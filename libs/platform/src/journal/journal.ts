import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { GENESIS, type Head, type Line, lineHash, lineText } from './line.ts';

/** Locks the chain's head, creating it where there is none; heads are locked last, in the order of chain names. */
export async function lockHead(manager: EntityManager, chain: string, subject: string): Promise<Head> {
  const read = sql`select sequence, hash from journal_head where chain = ${chain} and subject = ${subject} for update`;
  const find = async () => ((await manager.query(read.text, read.values)) as Head[])[0];
  const found = await find();
  if (found) return found;
  const create = sql`insert into journal_head (chain, subject, sequence, hash) values (${chain}, ${subject}, 0, ${GENESIS}) on conflict do nothing`;
  await manager.query(create.text, create.values);
  return (await find())!;
}

/** Adds a line to the chain whose head this transaction has locked; returns the new head. */
export async function appendLine(manager: EntityManager, head: Head, line: Line): Promise<Head> {
  const sequence = head.sequence + 1;
  const text = lineText(line, sequence);
  const hash = lineHash(head.hash, text);
  const insert = sql`insert into journal (chain, subject, sequence, at, type, visible, text, previous_hash, hash)
    values (${line.chain}, ${line.subject}, ${sequence}, ${line.at}, ${line.event.type}, ${line.event.visible}, ${text}, ${head.hash}, ${hash})`;
  await manager.query(insert.text, insert.values);
  const move = sql`update journal_head set sequence = ${sequence}, hash = ${hash} where chain = ${line.chain} and subject = ${line.subject}`;
  await manager.query(move.text, move.values);
  return { sequence, hash };
}
