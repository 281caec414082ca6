import type { IncomingMessage } from 'node:http';
import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Language } from '#kernel';
import type { Reader } from '../api/client.ts';

const LANGUAGE = 'x-portal-language';
const ENGLISH = /^\/en(?=\/|\?|$)/;

/** English pages have the addresses of the Ukrainian ones under `/en`; the rest of the portal does not see the difference. */
export function rewriteUrl(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const english = ENGLISH.test(url);
  request.headers[LANGUAGE] = english ? 'en' : 'uk';
  if (!english) return url;
  const rest = url.replace(ENGLISH, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}

export const languageOf = (request: FastifyRequest): Language => (request.headers[LANGUAGE] === 'en' ? 'en' : 'uk');

/** The address of a page in a language. */
export const inLanguage = (language: Language, path: string): string =>
  language === 'en' ? (path === '/' ? '/en' : path.startsWith('/?') ? `/en${path.slice(1)}` : `/en${path}`) : path;

/** The session's cookie cannot be set for another host or without encryption, except on a machine without it. */
export const sessionCookie = (portalUrl: string): string =>
  portalUrl.startsWith('https:') ? '__Host-session' : 'session';

export function readerOf(request: FastifyRequest, cookie: string): Reader {
  const session = request.cookies[cookie];
  return {
    session: session && /^[\w.~-]{1,200}$/.test(session) ? session : null,
    language: languageOf(request),
    requestId: String(request.headers['x-request-id'] ?? ''),
  };
}

/** Only an address of our own may follow a sign-in. */
export function ownPath(text: unknown): string {
  return typeof text === 'string' && /^\/(?![/\\])[\w\-./?=&%]*$/.test(text) ? text : '/account';
}

/** Was a form sent from a page of ours? Cookies alone do not say that. */
export function isOwnForm({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin';
  const from = headers.origin ?? headers.referer;
  return typeof from === 'string' && URL.canParse(from) && new URL(from).host === headers.host;
}
