import { randomBytes } from 'node:crypto';
import { canonicalJson, type Instant, sha256 } from '#kernel';
import type { Actor } from '../access/actor.ts';
import type { EventType } from './event.ts';

export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** What a line says, before it has a place in the chain. */
export interface Line {
  readonly event: EventType<object>;
  readonly chain: string;
  readonly subject: string;
  readonly data: object;
  readonly at: Instant;
  readonly actor: Actor;
}

/** The hash before the first line of a chain. */
export const GENESIS = '0'.repeat(64);

export const lineHash = (previous: string, text: string): string => sha256(previous + text);

/**
 * The exact canonical text that is hashed and stored. A line that becomes visible later carries 128 random bits, so that
 * nobody can guess it from its hash.
 */
export const lineText = ({ event, chain, subject, data, at, actor }: Line, sequence: number): string =>
  canonicalJson({
    at,
    chain,
    data,
    organisation: actor.organisationId,
    person: actor.personId,
    sequence,
    subject,
    type: event.type,
    ...(event.visible === 'at once' ? {} : { salt: randomBytes(16).toString('hex') }),
  });
