import { createHmac } from 'node:crypto';
import { canonicalJson, declareProblems } from '#kernel';
import sql from 'sql-template-tag';
import type { Actor } from '../access/actor.ts';
import type { Wire } from '../database/wire.ts';

const { refuse } = declareProblems({
  IDEMPOTENCY_KEY_REUSED: { about: 'input' },
  IDEMPOTENCY_KEY_MALFORMED: { about: 'input' },
});

/** A keyed hash, so that a dump of the table reveals nothing of short inputs such as passwords or prices. */
export function requestHash(key: Buffer, action: string, input: unknown): string {
  return createHmac('sha256', key)
    .update(`${action}\n${canonicalJson(input ?? null)}`)
    .digest('hex');
}

/**
 * Claims a request's key for this transaction. A second request with the same key waits for the first, and gets the id
 * of its result; with another input it is refused. A request that was refused leaves no trace.
 */
export async function claimRequest(wire: Wire, actor: Actor, hash: string): Promise<{ resultId: string } | null> {
  const key = actor.idempotencyKey!;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) refuse('IDEMPOTENCY_KEY_MALFORMED', ['idempotencyKey']);
  const claim = sql`insert into idempotency (person_id, organisation_id, key, request_hash)
    values (${actor.personId}, ${actor.organisationId}, ${key}, ${hash}) on conflict do nothing returning key`;
  if ((await wire.rows(claim)).length > 0) return null;
  const read = sql`select request_hash as hash, result_id as "resultId" from idempotency
    where person_id = ${actor.personId} and organisation_id is not distinct from ${actor.organisationId}::uuid and key = ${key}`;
  const [kept] = (await wire.rows<{ hash: string; resultId: string }>(read)) as [{ hash: string; resultId: string }];
  return kept.hash === hash ? { resultId: kept.resultId } : refuse('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey']);
}

export function keepResult(wire: Wire, actor: Actor, resultId: string): void {
  wire.post(sql`update idempotency set result_id = ${resultId}
    where person_id = ${actor.personId} and organisation_id is not distinct from ${actor.organisationId}::uuid and key = ${actor.idempotencyKey}`);
}
