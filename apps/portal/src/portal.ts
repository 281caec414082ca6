import 'reflect-metadata';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import { type DynamicModule, ForbiddenException, Module } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LOG, type Log, logRequests, serveHealth } from '#platform';
import { ApiClient } from './api/client.ts';
import { HomeCountry } from './api/home-country.ts';
import { LegalClock } from './api/legal-clock.ts';
import { PORTAL_CONFIG, type PortalConfig } from './config.ts';
import { ErrorPages } from './http/errors.ts';
import { Pages } from './http/pages.ts';
import { isOwnForm, rewriteUrl } from './http/request.ts';
import { Views } from './http/views.ts';
import { DocumentsController } from './pages/documents.controller.ts';
import { HomeController } from './pages/home.controller.ts';
import { SessionController } from './pages/session.controller.ts';
import { TendersController } from './pages/tenders.controller.ts';
import { TraceController } from './pages/trace.controller.ts';
import { Assets } from './theme/assets.ts';

@Module({ controllers: [DocumentsController, HomeController, SessionController, TendersController, TraceController] })
class PortalModule {
  static with(config: PortalConfig, log: Log, assets: Assets): DynamicModule {
    return {
      module: PortalModule,
      providers: [
        { provide: PORTAL_CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: Views, useFactory: () => new Views(assets) },
        { provide: APP_FILTER, useClass: ErrorPages },
        ApiClient,
        HomeCountry,
        LegalClock,
        Pages,
      ],
    };
  }
}

const FORM_LIMIT = 64 * 1024;

/** The web portal, ready to listen: pages made on the server, which ask for no script and no other host. */
export async function createPortal(config: PortalConfig, log: Log): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    rewriteUrl,
    bodyLimit: FORM_LIMIT,
    trustProxy: config.proxies > 0 ? (_address: string, hop: number) => hop < config.proxies : false,
  });
  const assets = new Assets();
  const app = await NestFactory.create<NestFastifyApplication>(PortalModule.with(config, log, assets), adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  app.enableShutdownHooks();
  const fastify = adapter.getInstance();
  await app.register(helmet, securityHeaders(config.portalUrl.startsWith('https:')));
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: FORM_LIMIT });
  logRequests(fastify, log);
  fastify.addHook('preHandler', async (request) => {
    if (request.method === 'POST' && !isOwnForm(request)) throw new ForbiddenException();
  });
  assets.serve(fastify);
  const api = async () => {
    if (!(await app.get(ApiClient).isReady())) throw new Error('the API is not ready');
  };
  serveHealth(fastify, { api }, log);
  await app.init();
  return app;
}

const securityHeaders = (encrypted: boolean) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'style-src': ["'self'"],
      'img-src': ["'self'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
    },
  },
  strictTransportSecurity: encrypted ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  referrerPolicy: { policy: 'same-origin' as const },
  crossOriginOpenerPolicy: encrypted,
});
