import { randomBytes } from 'node:crypto';
import { canonicalJson, type Instant, sha256 } from '#kernel';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import type { EventType } from './event.ts';

export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** The hash before the first line of a chain. */
export const GENESIS = '0'.repeat(64);

export const lineHash = (previous: string, text: string): string => sha256(previous + text);

/** Makes the chain's head exist and locks it; the head is locked last, in the order of chain names. */
export async function lockHead(manager: EntityManager, chain: string, subject: string): Promise<Head> {
  const create = sql`insert into journal_head (chain, subject, sequence, hash) values (${chain}, ${subject}, 0, ${GENESIS}) on conflict do nothing`;
  await manager.query(create.text, create.values);
  const read = sql`select sequence, hash from journal_head where chain = ${chain} and subject = ${subject} for update`;
  return ((await manager.query(read.text, read.values)) as Head[])[0]!;
}

/**
 * Adds a line to the chain whose head is locked by this transaction. What is stored is the exact canonical text that
 * was hashed. A line that becomes visible later carries 128 random bits, so that nobody can guess it from its hash.
 */
export async function appendLine(
  manager: EntityManager,
  line: { event: EventType<object>; chain: string; subject: string; data: object; at: Instant; actor: Actor },
): Promise<Head> {
  const head = await lockHead(manager, line.chain, line.subject);
  const sequence = head.sequence + 1;
  const text = canonicalJson({
    at: line.at,
    chain: line.chain,
    data: line.data,
    organisation: line.actor.organisationId,
    person: line.actor.personId,
    sequence,
    subject: line.subject,
    type: line.event.type,
    ...(line.event.visible === 'at once' ? {} : { salt: randomBytes(16).toString('hex') }),
  });
  const hash = lineHash(head.hash, text);
  const insert = sql`insert into journal (chain, subject, sequence, at, type, visible, text, previous_hash, hash)
    values (${line.chain}, ${line.subject}, ${sequence}, ${line.at}, ${line.event.type}, ${line.event.visible}, ${text}, ${head.hash}, ${hash})`;
  await manager.query(insert.text, insert.values);
  const move = sql`update journal_head set sequence = ${sequence}, hash = ${hash} where chain = ${line.chain} and subject = ${line.subject}`;
  await manager.query(move.text, move.values);
  return { sequence, hash };
}
