import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PublicPages } from '../pages/index.ts';
import type { DocumentLimits } from './document-limits.ts';
import type { Caller } from './gate.ts';
import type { ErrorLog } from './masking.ts';
import type { PersistedDocuments } from './persisted.ts';

export interface ApiDriverConfig extends ApolloDriverConfig {
  /** The context in which public pages are read: nobody's, whoever asks. */
  readonly nobody: (request: FastifyRequest, reply: FastifyReply) => object;
  /** Who sends this request, once its context is known. */
  readonly callerOf: (context: object, request: FastifyRequest) => Caller;
  readonly documents: PersistedDocuments;
  readonly limits?: Readonly<Record<Exclude<Caller, 'portal'>, DocumentLimits>>;
  /** Compile listed documents once instead of walking them at each request. */
  readonly compiled: boolean;
  /** Left out, no public page is told from a newer one, and none is kept. */
  readonly pages?: PublicPages;
  /** Counts the request against its sender; throws when there were too many. */
  readonly spend?: (
    context: object,
    request: FastifyRequest,
    caller: Caller,
    rootFields: readonly string[],
    rehearses: boolean,
  ) => Promise<void>;
  readonly log: ErrorLog;
}
