import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOG, type Log, REQUEST_ID } from '#platform';
import { ApiFault } from '../api/faults.ts';
import { Pages } from './pages.ts';

/** Each thing that can go wrong has a page of its own that says what to do next. */
@Catch()
@Injectable()
export class ErrorPages implements ExceptionFilter {
  constructor(
    private readonly pages: Pages,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof ApiFault && error.kind === 'signed-out') {
      this.pages.endSession(reply);
      return this.pages.redirect(request, reply, '/sign-in');
    }
    const [status, kind] = kindOf(error);
    if (status >= 500) {
      const requestId = request.headers[REQUEST_ID];
      this.log.error({ requestId, err: error, status }, 'a page could not be made');
    }
    const errorId = error instanceof ApiFault ? error.errorId : null;
    return this.pages.send(request, reply, 'error', { kind, errorId }, status);
  }
}

function kindOf(error: unknown): [number, string] {
  if (error instanceof ApiFault) {
    if (error.kind === 'away') return [503, 'away'];
    if (error.kind === 'forbidden') return [403, 'forbidden'];
    if (error.kind === 'too-many') return [429, 'tooMany'];
    return [502, 'failed'];
  }
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === 403) return [403, 'forbidden'];
  if (status >= 400 && status < 500) return [status, status === 404 ? 'missing' : 'malformed'];
  return [500, 'failed'];
}

/** The server's own refusals (a body too large, a form that cannot be read) carry their status. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}
