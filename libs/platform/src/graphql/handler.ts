import type { ApolloServer } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context } from './compiled.ts';
import { keyLimits, publicLimits } from './document-limits.ts';
import { REQUEST_ID } from '../http/request-log.ts';
import { type Answer, type AskedPage, nothingKnown, PAGE_CHANGES, PublicPages, WrittenPage } from '../pages/index.ts';
import type { ApiDriverConfig } from './driver-config.ts';
import { type Admitted, type Demand, Gate } from './gate.ts';
import { maskErrors } from './masking.ts';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** One request to the API, from the gate to the answer. */
export class ApiHandler {
  private readonly gate: Gate;
  private readonly pages: PublicPages;
  private readonly writers = new Map<string, WrittenPage>();
  private readonly mask: ReturnType<typeof maskErrors>;

  constructor(
    private readonly options: ApiDriverConfig,
    schema: GraphQLSchema,
    private readonly server: ApolloServer<Context>,
  ) {
    const { documents, limits, pages = new PublicPages(nothingKnown), compiled, log } = options;
    this.gate = new Gate(schema, documents, limits ?? { public: publicLimits, key: keyLimits });
    this.pages = pages;
    this.mask = maskErrors(log);
    for (const { hash, text, pages } of documents)
      if (compiled && pages) this.writers.set(hash, new WrittenPage(schema, text));
  }

  readonly handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    try {
      const { method, headers, body } = request;
      const asked = this.gate.read({ method, headers, search: searchOf(request), body });
      const { document } = asked;
      const families = method === 'GET' ? document?.pages : null;
      return document && families
        ? await this.page(asked, { search: asked.call.search, hash: document.hash, families }, request, reply)
        : await this.other(asked, request, reply);
    } catch (error) {
      const requestId = request.headers[REQUEST_ID]?.toString() ?? null;
      return reply.code(statusOf(error)).send({ errors: [this.mask(asGraphQL(error).toJSON(), error, requestId)] });
    }
  };

  /** A public page looks the same to everybody, so it is read as nobody. */
  private async page(
    asked: Demand,
    page: AskedPage,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const told = toldTo(request);
    const etag = this.pages.etag(page, told);
    if (etag && knows(request, etag)) return reply.header('etag', etag).code(304).send();
    const context = this.options.nobody(request, reply);
    const admitted = await this.admit(asked, context, request);
    const answer = await this.pages.make(page, told, async () => {
      const written = await this.written(page.hash, context, admitted);
      return written ?? this.execute(admitted, { ...context, listedDocument: page.hash });
    });
    return send(request, reply, answer);
  }

  private async other(asked: Demand, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const context = await contextOf(this.options, request, reply);
    const admitted = await this.admit(asked, context, request);
    const listed = asked.document ? { listedDocument: asked.document.hash } : {};
    const answer = await this.execute(admitted, { ...context, ...listed });
    if (admitted.changes && answer.status < 400) void reply.header(PAGE_CHANGES, await this.pages.changes());
    return send(request, reply, answer);
  }

  private async admit(asked: Demand, context: Context, request: FastifyRequest): Promise<Admitted> {
    const caller = this.options.callerOf(context, request);
    const admitted = this.gate.admit(asked, caller);
    await this.options.spend?.(context, request, caller, admitted.rootFields, admitted.rehearsals > 0);
    return admitted;
  }

  /** The page as the database writes it; null when it cannot, or when something is wrong with what was asked. */
  private async written(hash: string, context: Context, { variables }: Admitted): Promise<Answer | null> {
    const body = await this.writers
      .get(hash)
      ?.write({ ...context, written: true }, variables)
      // Executed like any other document it fails again, and is answered in the form of all errors.
      .catch(() => null);
    return body ? { status: 200, headers: JSON_TYPE, body: Buffer.from(body) } : null;
  }

  private async execute(admitted: Admitted, context: Context): Promise<Answer> {
    const { status, headers, body } = await this.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: admitted.request(),
      context: async () => context,
    });
    if (body.kind !== 'complete') throw new Error('answers in parts are not offered');
    return { status: status ?? 200, headers: Object.fromEntries(headers), body: Buffer.from(body.string) };
  }
}

function send(request: FastifyRequest, reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  const etag = headers['etag'];
  if (knows(request, etag)) return reply.header('etag', etag).code(304).send();
  return reply.code(status).headers(headers).send(body);
}

function toldTo({ headers }: FastifyRequest): string | undefined {
  const told = headers[PAGE_CHANGES];
  return typeof told === 'string' ? told : undefined;
}

const searchOf = ({ url }: FastifyRequest): string => {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
};

const knows = ({ headers }: FastifyRequest, etag: string | undefined): boolean =>
  etag !== undefined && (headers['if-none-match']?.includes(etag) ?? false);

async function contextOf(options: ApiDriverConfig, request: FastifyRequest, reply: FastifyReply): Promise<Context> {
  const context: unknown =
    typeof options.context === 'function' ? await options.context(request, reply) : options.context;
  return typeof context === 'object' && context !== null ? context : {};
}

const asGraphQL = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError('unexpected', { originalError: error instanceof Error ? error : null });

function statusOf(error: unknown): number {
  const http = error instanceof GraphQLError ? error.extensions['http'] : undefined;
  return typeof http === 'object' && http !== null && 'status' in http ? Number(http.status) : 500;
}
