import type {} from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Reader } from '../api/client.ts';
import { HomeCountry } from '../api/home-country.ts';
import { PORTAL_CONFIG, type PortalConfig } from '../config.ts';
import { inLanguage, languageOf, readerOf, sessionCookie } from './request.ts';
import { Views } from './views.ts';

/** What every page has in common: for whom it is made, how it is sent, and where it leads. */
@Injectable()
export class Pages {
  readonly cookie: string;

  constructor(
    private readonly views: Views,
    private readonly country: HomeCountry,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
  ) {
    this.cookie = sessionCookie(config.portalUrl);
  }

  readerOf(request: FastifyRequest): Reader {
    return readerOf(request, this.cookie);
  }

  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    view: string,
    data: object = {},
    status = 200,
  ): Promise<void> {
    const reader = this.readerOf(request);
    const html = this.views.render(
      view,
      {
        language: reader.language,
        timeZone: await this.country.timeZone(reader),
        path: request.url,
        signedIn: reader.session !== null,
        demonstration: this.config.demonstration,
        requestId: reader.requestId,
      },
      data,
    );
    await reply
      .code(status)
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': reader.session ? 'no-store' : 'private, no-cache',
        'content-language': reader.language,
        vary: 'cookie',
      })
      .send(html);
  }

  async redirect(request: FastifyRequest, reply: FastifyReply, to: string): Promise<void> {
    await reply.header('cache-control', 'no-store').redirect(inLanguage(languageOf(request), to), 303);
  }

  /** Leads from another spelling of an address to the right one, for good. */
  async correct(request: FastifyRequest, reply: FastifyReply, to: string): Promise<void> {
    await reply.header('cache-control', 'no-store').redirect(inLanguage(languageOf(request), to), 301);
  }

  /** Keeps the session in the browser until it is closed; the API decides for how long it is good. */
  openSession(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.cookie, token, this.cookieOptions());
  }

  endSession(reply: FastifyReply): void {
    void reply.clearCookie(this.cookie, this.cookieOptions());
  }

  private cookieOptions() {
    return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: this.config.portalUrl.startsWith('https:') };
  }
}
