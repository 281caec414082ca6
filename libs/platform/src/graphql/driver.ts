import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { compilingGateway, type Context } from './compiled.ts';
import { type Caller, Gate } from './gate.ts';
import { type DocumentLimits, keyLimits, publicLimits } from './document-limits.ts';
import { type ErrorLog, maskErrors } from './masking.ts';
import { PersistedDocuments } from './persisted.ts';

export interface ApiDriverConfig extends ApolloDriverConfig {
  /** Who sends this request, once its context is known. */
  readonly callerOf: (context: object, request: FastifyRequest) => Caller;
  readonly documents: PersistedDocuments;
  readonly limits?: Readonly<Record<Exclude<Caller, 'portal'>, DocumentLimits>>;
  /** Compile listed documents once instead of walking them at each request. */
  readonly compiled: boolean;
  /** The present version of the public pages of these families; null when it is not known. */
  readonly versionOf?: (pages: readonly string[]) => string | null;
  /** Counts the request against its sender; throws when there were too many. */
  readonly spend?: (
    context: object,
    request: FastifyRequest,
    caller: Caller,
    rootFields: readonly string[],
  ) => Promise<void>;
  readonly log: ErrorLog;
}

const BODY_LIMIT = 100 * 1024;

/** Apollo on Fastify as the product needs it: a gate in front, compiled execution behind, nothing reported to anybody. */
@Injectable()
export class ApiDriver extends ApolloDriver {
  override async mergeDefaultOptions(options: ApiDriverConfig): Promise<ApiDriverConfig> {
    const merged = await super.mergeDefaultOptions({
      ...options,
      graphiql: false,
      autoTransformHttpErrors: false,
      formatError: maskErrors(options.log),
    });
    return {
      ...options,
      ...merged,
      introspection: true,
      csrfPrevention: true,
      persistedQueries: false,
      allowBatchedHttpRequests: false,
      includeStacktraceInErrorResponses: false,
      hideSchemaDetailsFromClientErrors: true,
      fieldResolverEnhancers: [],
    };
  }

  override async registerServer(options: ApiDriverConfig): Promise<void> {
    const app = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    const { schema, documents, log } = options;
    if (!schema) throw new Error('there is no schema to serve');
    const plugins: ApolloServerPlugin<Context>[] = [
      ...((options.plugins ?? []) as ApolloServerPlugin<Context>[]),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin<Context>(app),
    ];
    const common = serverOptions(options, plugins);
    const server = options.compiled
      ? new ApolloServer<Context>({ ...common, gateway: compilingGateway(schema) })
      : new ApolloServer<Context>({ ...common, schema });
    await server.start();
    this.apolloServer = server as ApolloServer;

    const gate = new Gate(schema, documents, options.limits ?? { public: publicLimits, key: keyLimits });
    const mask = maskErrors(log);
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      try {
        const call = {
          method: request.method,
          headers: request.headers,
          search: new URL(request.url, 'http://localhost').search,
          body: request.body,
        };
        const document = gate.persisted(call);
        const open = document?.pages && request.method === 'GET' ? document : null;
        if (open) {
          // A public page looks the same to everybody, so it is read as nobody.
          delete request.headers.authorization;
          delete request.headers.cookie;
          if (notModified(request, reply, open.hash, options.versionOf?.(open.pages ?? [])))
            return reply.code(304).send();
        }
        const context = await contextOf(options, request, reply);
        const caller = options.callerOf(context, request);
        const admitted = gate.admit(call, caller, document);
        await options.spend?.(context, request, caller, admitted.rootFields);
        const answer = await server.executeHTTPGraphQLRequest({
          httpGraphQLRequest: admitted.request,
          context: async () => (document ? { ...context, listedDocument: document.hash } : context),
        });
        if (answer.body.kind !== 'complete') throw new Error('answers in parts are not offered');
        if (answer.status && answer.status >= 400) reply.removeHeader('etag').removeHeader('cache-control');
        return reply
          .code(answer.status ?? 200)
          .headers(Object.fromEntries(answer.headers))
          .send(answer.body.string);
      } catch (error) {
        return reply
          .removeHeader('etag')
          .code(statusOf(error))
          .send({ errors: [mask(asGraphQL(error).toJSON(), error)] });
      }
    };
    app.route({ url: options.path ?? '/graphql', method: ['GET', 'POST'], bodyLimit: BODY_LIMIT, handler });
  }
}

/** Only what the server itself knows of the configuration: the rest belongs to the schema's builder. */
function serverOptions(options: ApiDriverConfig, plugins: ApolloServerPlugin<Context>[]) {
  const { introspection, csrfPrevention, allowBatchedHttpRequests, includeStacktraceInErrorResponses } = options;
  const { hideSchemaDetailsFromClientErrors, stopOnTerminationSignals } = options;
  return {
    introspection,
    csrfPrevention,
    persistedQueries: false,
    allowBatchedHttpRequests,
    includeStacktraceInErrorResponses,
    hideSchemaDetailsFromClientErrors,
    stopOnTerminationSignals,
    formatError: options.formatError,
    plugins,
  } satisfies Partial<ApolloServerOptions<Context>>;
}

async function contextOf(options: ApiDriverConfig, request: FastifyRequest, reply: FastifyReply): Promise<Context> {
  const context: unknown =
    typeof options.context === 'function' ? await options.context(request, reply) : options.context;
  return typeof context === 'object' && context !== null ? context : {};
}

/** Says which version of the pages the answer shows, and whether the reader has it already. */
function notModified(
  request: FastifyRequest,
  reply: FastifyReply,
  hash: string,
  version: string | null | undefined,
): boolean {
  if (!version) return false;
  const etag = `"${hash.slice(0, 12)}-${version}"`;
  reply.header('etag', etag).header('cache-control', 'public, no-cache');
  return request.headers['if-none-match']?.includes(etag) ?? false;
}

const asGraphQL = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError('unexpected', { originalError: error instanceof Error ? error : null });

function statusOf(error: unknown): number {
  const http = error instanceof GraphQLError ? error.extensions['http'] : undefined;
  return typeof http === 'object' && http !== null && 'status' in http ? Number(http.status) : 500;
}
