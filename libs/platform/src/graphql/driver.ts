import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { ApolloDriver } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { compilingGateway, type Context } from './compiled.ts';
import { requireComplete } from '../reads/complete.ts';
import { REQUEST_ID } from '../http/request-log.ts';
import type { ApiDriverConfig } from './driver-config.ts';
import { ApiHandler } from './handler.ts';
import { maskErrors } from './masking.ts';

const BODY_LIMIT = 100 * 1024;

/** Apollo on Fastify as the product needs it: a gate in front, compiled execution behind, nothing reported to anybody. */
@Injectable()
export class ApiDriver extends ApolloDriver {
  /** Apollo shows errors to be masked without their request, so it is written down beforehand. */
  private readonly requestOf = new WeakMap<object, string>();

  override async mergeDefaultOptions(options: ApiDriverConfig): Promise<ApiDriverConfig> {
    const mask = maskErrors(options.log);
    const merged = await super.mergeDefaultOptions({
      ...options,
      graphiql: false,
      autoTransformHttpErrors: false,
      formatError: (formatted, thrown) => mask(formatted, thrown, this.requestOf.get(Object(thrown) as object) ?? null),
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
    const { schema } = options;
    if (!schema) throw new Error('there is no schema to serve');
    requireComplete(schema);
    const plugins: ApolloServerPlugin<Context>[] = [
      ...((options.plugins ?? []) as ApolloServerPlugin<Context>[]),
      rememberRequests(this.requestOf),
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

    const { handle } = new ApiHandler(options, schema, server);
    app.route({
      url: options.path ?? '/graphql',
      method: ['GET', 'POST'],
      bodyLimit: BODY_LIMIT,
      handler: handle,
    });
  }
}

const rememberRequests = (requestOf: WeakMap<object, string>): ApolloServerPlugin<Context> => ({
  requestDidStart: async ({ request }) => ({
    didEncounterErrors: async ({ errors }) => {
      const requestId = request.http?.headers.get(REQUEST_ID);
      if (requestId) for (const error of errors) requestOf.set(error, requestId);
    },
  }),
});

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
