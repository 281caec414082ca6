import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Log } from '../log-port.ts';

export const REQUEST_ID = 'x-request-id';
const idShape = /^[A-Za-z0-9-]{8,64}$/;

/** The number that a proxy or the portal has given the request, or a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers[REQUEST_ID];
  return typeof given === 'string' && idShape.test(given) ? given : randomUUID();
}

/**
 * Gives every request a number, or keeps the one that a proxy or the portal has given it, returns it with the answer,
 * and logs one line per answer. The line names the route, never the requested address, which may contain personal
 * data.
 */
export function logRequests(
  app: FastifyInstance,
  log: Log,
  quiet: readonly string[] = ['/health/live', '/health/ready'],
): void {
  app.addHook('onRequest', (request, reply, done) => {
    const requestId = requestIdOf(request.headers);
    request.headers[REQUEST_ID] = requestId;
    void reply.header(REQUEST_ID, requestId);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    if (!quiet.includes(route)) {
      const ms = Math.round(reply.elapsedTime);
      const requestId = request.headers[REQUEST_ID];
      log.info({ requestId, method: request.method, route, status: reply.statusCode, ms }, 'answered');
    }
    done();
  });
}
