import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { withRequestId } from '../log.ts';
import type { Log } from '../log-port.ts';

const HEADER = 'x-request-id';
const idShape = /^[A-Za-z0-9-]{8,64}$/;

/**
 * Gives every request a number, keeps one that a proxy or the portal has given it already, answers it, and writes one
 * line for each answer. The line names the route, never the address as asked: that may hold what is nobody's business.
 */
export function logRequests(
  app: FastifyInstance,
  log: Log,
  quiet: readonly string[] = ['/health/live', '/health/ready'],
): void {
  app.addHook('onRequest', (request, reply, done) => {
    const given = request.headers[HEADER];
    const requestId = typeof given === 'string' && idShape.test(given) ? given : randomUUID();
    request.headers[HEADER] = requestId;
    void reply.header(HEADER, requestId);
    withRequestId(requestId, done);
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    if (!quiet.includes(route)) {
      const ms = Math.round(reply.elapsedTime);
      const requestId = request.headers[HEADER];
      log.info({ requestId, method: request.method, route, status: reply.statusCode, ms }, 'answered');
    }
    done();
  });
}
