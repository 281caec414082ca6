import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { REQUEST_ID, requestIdOf } from '../http/request-log.ts';
import type { Log } from '../log-port.ts';
import { PAGE_CHANGES, type PublicPages } from './public-pages.ts';

const ROUTE = '/graphql';
const IDLE_MS = 72_000;

/** A server that sends the public pages which are kept by itself, and leaves every other request to the one behind it. */
export function serverOfKeptPages(pages: () => PublicPages | null, log: Log): (rest: RequestListener) => Server {
  return (rest) => {
    const server = createServer((request, response) => {
      if (!sendKept(pages(), request, response, log)) rest(request, response);
    });
    // Longer than a proxy keeps a connection that it does not use, so that none is closed under a request.
    server.keepAliveTimeout = IDLE_MS;
    return server;
  };
}

function sendKept(
  pages: PublicPages | null,
  { method, url = '', headers }: IncomingMessage,
  response: ServerResponse,
  log: Log,
): boolean {
  if (!pages || method !== 'GET' || !url.startsWith(`${ROUTE}?`)) return false;
  const told = headers[PAGE_CHANGES];
  const page = pages.find(url.slice(ROUTE.length), typeof told === 'string' ? told : undefined);
  if (!page) return false;
  const requestId = requestIdOf(headers);
  const unchanged = headers['if-none-match']?.includes(page.etag) ?? false;
  const status = unchanged ? 304 : 200;
  response.writeHead(status, [REQUEST_ID, requestId, ...(unchanged ? page.marks : page.headers)]);
  response.end(unchanged ? undefined : page.body);
  log.info({ requestId, method, route: ROUTE, status, ms: 0 }, 'answered');
  return true;
}
