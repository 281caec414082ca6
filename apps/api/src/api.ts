import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import pg from 'pg';
import {
  ActorSource,
  anonymous,
  assertServer,
  ApiDriver,
  type ApiDriverConfig,
  type Config,
  Clock,
  type GraphqlContext,
  isSecret,
  Jobs,
  type Log,
  logRequests,
  neededByEach,
  PageVersions,
  PublicPages,
  PersistedDocuments,
  type PersistedManifest,
  PlatformModule,
  RateLimiter,
  Reads,
  REQUEST_ID,
  serveHealth,
  serverOfKeptPages,
  Spending,
  manyTimes,
  usualRates,
} from '#platform';
import { FileRoutes } from '#files';
import { rooms } from '../../rooms.ts';

export interface ApiOptions {
  readonly config: Config;
  readonly manifest: PersistedManifest;
  readonly log: Log;
  /** Compiled execution of listed documents; plain execution otherwise. */
  readonly compiled?: boolean;
}

const PORTAL_HEADER = 'x-portal-key';

@Module({})
class ApiModule {
  static with({ config, manifest, log, compiled = true }: ApiOptions): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config, log),
        ...rooms,
        GraphQLModule.forRootAsync<ApiDriverConfig>({
          driver: ApiDriver,
          inject: [ActorSource, Reads, PublicPages, RateLimiter],
          useFactory: (
            actors: ActorSource,
            reads: Reads,
            pages: PublicPages,
            limiter: RateLimiter,
          ): ApiDriverConfig => ({
            driver: ApiDriver,
            autoSchemaFile: true,
            sortSchema: true,
            documents: new PersistedDocuments(manifest),
            compiled,
            log,
            spend: countedBy(spendingOf(limiter, config, log)),
            pages,
            callerOf: (context, request) => {
              if (isSecret(config.portalKey, request.headers[PORTAL_HEADER])) return 'portal';
              return (context as GraphqlContext).actor.channel === 'key' ? 'key' : 'public';
            },
            nobody: (request, reply): GraphqlContext => ({
              actor: { ...anonymous, requestId: request.headers[REQUEST_ID]?.toString() ?? null },
              reads,
              request,
              reply,
            }),
            context: async (request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => ({
              actor: await actors.actorOf(request.headers),
              reads,
              request,
              reply,
            }),
          }),
        }),
      ],
    };
  }
}

/** The GraphQL process, ready to listen. */
export async function createApi(options: ApiOptions): Promise<NestFastifyApplication> {
  let pages: PublicPages | null = null;
  const adapter = new FastifyAdapter({
    serverFactory: serverOfKeptPages(() => pages, options.log),
    trustProxy: options.config.proxies > 0 ? trustedHops(options.config.proxies) : false,
    bodyLimit: 1024 * 1024,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(options), adapter, {
    logger: false,
    abortOnError: false,
  });
  app.enableShutdownHooks();
  const fastify = app.getHttpAdapter().getInstance();
  logRequests(fastify, options.log);
  serveHealth(fastify, neededByEach(app.get(pg.Pool), app.get(Jobs)), options.log);
  const spending = spendingOf(app.get(RateLimiter), options.config, options.log);
  app.get(FileRoutes, { strict: false }).serve(fastify, (actor, { ip }) =>
    spending.spend({
      actor,
      caller: actor.channel === 'key' ? 'key' : 'public',
      address: ip,
      rootFields: [],
      rehearses: false,
    }),
  );
  await app.init();
  await assertServer(async (text) => (await app.get(pg.Pool).query(text)).rows);
  await app.get(Clock).assertTrue();
  await app.get(PageVersions).start();
  pages = app.get(PublicPages);
  return app;
}

/** Verbs with which a bid is handed in: they draw from a bucket that nothing else can empty. */
const BID_VERBS = new Set(['saveBidDraft', 'submitBid', 'withdrawBid']);

/** A demonstration plays a year in a minute, and tests do in a second what people do in a day: they are hardly slowed. */
function spendingOf(limiter: RateLimiter, { mode }: Config, log: Log): Spending {
  const rates = mode === 'production' ? usualRates : manyTimes(usualRates, 1000);
  return new Spending(limiter, BID_VERBS, log, rates);
}

const countedBy =
  (spending: Spending): ApiDriverConfig['spend'] =>
  (context, request, caller, rootFields, rehearses) =>
    spending.spend({ actor: (context as GraphqlContext).actor, caller, address: request.ip, rootFields, rehearses });

/** Believes forwarding headers of so many proxies in front, and of no more. */
const trustedHops = (proxies: number) => (_address: string, hop: number) => hop < proxies;
