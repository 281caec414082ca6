import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { type Language, type Problem, Refusal } from '#kernel';
import { ApiError, type Log, maskErrors, problemView, REQUEST_ID, translate } from '#platform';
import { BodyBroken, drained } from './body.ts';

const statuses: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  FILE_INFECTED: 403,
  FILE_TOO_LARGE: 413,
  FILE_TOO_SLOW: 408,
  FILE_TYPE_NOT_ALLOWED: 415,
  FILES_TOO_OFTEN: 429,
};

/** What a refusal looks like over plain HTTP: the same problems as in GraphQL, with their text in the language asked for. */
export async function sendRefusal(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Log,
): Promise<FastifyReply> {
  // Nobody is left to answer, and nothing is wrong with us.
  if (error instanceof BodyBroken || request.raw.socket.destroyed) return reply.code(400).send();
  if (!(await drained(request.raw))) void reply.header('connection', 'close');
  void reply.header('cache-control', 'no-store');
  if (error instanceof Refusal) {
    const language: Language = request.headers['accept-language']?.startsWith('en') ? 'en' : 'uk';
    const status = statuses[error.problems[0]?.code ?? ''] ?? 422;
    return reply.code(status).send({ file: null, problems: error.problems.map((problem) => told(problem, language)) });
  }
  const malformed = statusOfCaller(error);
  if (malformed !== null) {
    const problem = { message: 'The request cannot be read.', extensions: { code: 'BAD_INPUT' } };
    return reply.code(malformed).send({ errors: [problem] });
  }
  const status = error instanceof ApiError ? (error.extensions['http'] as { status: number }).status : 500;
  const thrown = error instanceof Error ? error : new Error('unexpected');
  const formatted = (error instanceof GraphQLError ? error : new GraphQLError(thrown.message)).toJSON();
  const requestId = request.headers[REQUEST_ID]?.toString() ?? null;
  return reply.code(status).send({ errors: [maskErrors(log)(formatted, thrown, requestId)] });
}

function told(problem: Problem, language: Language): object {
  const { values, ...view } = problemView(problem);
  return { ...view, message: translate(language, problem.code, values) };
}

/** What the server found wrong with a request before it was looked at: its headers, for instance. */
function statusOfCaller(error: unknown): number | null {
  if (!(error instanceof Error) || !('statusCode' in error)) return null;
  const status = Number(error.statusCode);
  return status >= 400 && status < 500 ? status : null;
}
