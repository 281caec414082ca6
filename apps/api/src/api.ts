import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ActorSource,
  ApiDriver,
  type ApiDriverConfig,
  type Config,
  type GraphqlContext,
  Clock,
  type Log,
  PageVersions,
  PersistedDocuments,
  type PersistedManifest,
  PlatformModule,
  Reads,
} from '#platform';
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
          inject: [ActorSource, Reads, PageVersions],
          useFactory: (actors: ActorSource, reads: Reads, pages: PageVersions): ApiDriverConfig => ({
            driver: ApiDriver,
            autoSchemaFile: true,
            sortSchema: true,
            documents: new PersistedDocuments(manifest),
            compiled,
            log,
            versionOf: (families) => pages.of(families),
            callerOf: (context, request) => {
              if (config.portalKey !== null && request.headers[PORTAL_HEADER] === config.portalKey) return 'portal';
              return (context as GraphqlContext).actor.channel === 'key' ? 'key' : 'public';
            },
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
  const adapter = new FastifyAdapter({
    trustProxy: options.config.proxies > 0 ? trustedHops(options.config.proxies) : false,
    bodyLimit: 1024 * 1024,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(options), adapter, {
    logger: false,
    abortOnError: false,
  });
  app.enableShutdownHooks();
  await app.init();
  await app.get(Clock).assertTrue();
  await app.get(PageVersions).start();
  return app;
}

/** Believes forwarding headers of so many proxies in front, and of no more. */
const trustedHops = (proxies: number) => (_address: string, hop: number) => hop < proxies;
