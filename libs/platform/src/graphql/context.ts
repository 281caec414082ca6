import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import type { Reads } from '../reads/reads.ts';

/** What each resolver gets besides its arguments. */
export interface GraphqlContext {
  readonly actor: Actor;
  readonly reads: Reads;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** A public document, whose answer the database may write as it is sent. */
  readonly written?: boolean;
}
