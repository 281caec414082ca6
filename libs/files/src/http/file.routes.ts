import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isId } from '#kernel';
import {
  type Actor,
  ActorSource,
  ApiError,
  CONFIG,
  type Config,
  Files,
  instantSql,
  LOG,
  type Log,
  mayAttempt,
  RateLimiter,
  Reads,
  sql,
} from '#platform';
import type { Scan } from '../domain/file.ts';
import { refuse } from '../domain/problems.ts';
import { fileScope } from '../readers.ts';
import { ReceiveFile } from '../usecases/receive-file.ts';
import { bodyOf } from './body.ts';
import { downloadOf, nameIn } from './names.ts';
import { sendRefusal } from './refusing.ts';

/** Counts a request against its sender, as those to GraphQL are counted; throws when there were too many. */
export type Count = (actor: Actor, request: FastifyRequest) => Promise<void>;

interface Found {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly sha256: string;
  readonly scan: Scan;
  readonly uploadedAt: string;
  readonly expiresAt: string | null;
}

/** `PUT /files` and `GET /files/:id`: content that is too large for GraphQL, under the same sessions, keys and rates. */
@Injectable()
export class FileRoutes {
  constructor(
    private readonly actors: ActorSource,
    private readonly receiving: ReceiveFile,
    private readonly reads: Reads,
    private readonly store: Files,
    private readonly limiter: RateLimiter,
    @Inject(CONFIG) private readonly config: Pick<Config, 'files'>,
    @Inject(LOG) private readonly log: Log,
  ) {}

  serve(app: FastifyInstance, count: Count): void {
    void app.register((scope, _options, done) => {
      // The body is read as a stream, whatever it says to be.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
      scope.setErrorHandler((error, request, reply) => sendRefusal(error, request, reply, this.log));
      scope.put('/files', (request, reply) => this.upload(request, reply, count));
      scope.get('/files/:id', { exposeHeadRoute: false }, (request, reply) => this.download(request, reply, count));
      done();
    });
  }

  private async upload(request: FastifyRequest, reply: FastifyReply, count: Count): Promise<FastifyReply> {
    const actor = await this.actors.actorOf(request.headers);
    await count(actor, request);
    if (!mayAttempt(actor, 'file.upload')) throw new ApiError('UNAUTHENTICATED', 'Sign in first.');
    await this.countUpload(actor);
    const length = request.headers['content-length'];
    const { id } = await this.receiving.receive(actor, {
      name: nameIn(request.headers),
      declaredBytes: length === undefined ? null : Number(length),
      content: bodyOf(request.raw, this.config.files.idleMs),
      confirm: () => this.confirm(actor, request),
    });
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send({ file: await this.find(actor, id), problems: [] });
  }

  private async download(request: FastifyRequest, reply: FastifyReply, count: Count): Promise<FastifyReply> {
    const actor = await this.actors.actorOf(request.headers);
    await count(actor, request);
    const { id } = request.params as { id: string };
    const file = mayAttempt(actor, 'file.read') && isId(id) ? await this.find(actor, id) : undefined;
    if (!file) return refuse('NOT_FOUND');
    if (file.scan === 'infected') return refuse('FILE_INFECTED');
    const content = await this.store.getUpload(file.id, file.sha256);
    return reply
      .headers({
        'content-type': file.type,
        'content-length': file.size,
        'content-disposition': downloadOf(file.name),
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'same-site',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'file-scan': file.scan,
      })
      .send(content);
  }

  private async confirm(actor: Actor, request: FastifyRequest): Promise<void> {
    const now = await this.actors.actorOf(request.headers);
    if (now.personId !== actor.personId || now.organisationId !== actor.organisationId)
      throw new ApiError('UNAUTHENTICATED', 'The session has ended.');
  }

  /** Uploads of one person; when the counter itself fails, they go on. */
  private async countUpload({ personId, requestId }: Actor): Promise<void> {
    const { perMinute } = this.config.files;
    const waitMs = await this.limiter
      .take('uploads', personId ?? '', { burst: perMinute, everyMs: Math.ceil(60_000 / perMinute) })
      .catch((error: unknown) => {
        this.log.warn({ requestId, err: error }, 'uploads are not counted');
        return null;
      });
    if (waitMs !== null) refuse('FILES_TOO_OFTEN', [], { seconds: Math.ceil(waitMs / 1000) });
  }

  private async find(actor: Actor, id: string): Promise<Found | undefined> {
    const f = sql`f`;
    const [found] = await this.reads.query<Found>(
      sql`select f.id, f.name, f.size::int as size, f.type, f.sha256, f.scan, ${instantSql(sql`f.uploaded_at`)} as "uploadedAt",
        ${instantSql(sql`f.expires_at`)} as "expiresAt" from file f where f.id = ${id} and ${fileScope(actor, f)}`,
    );
    return found;
  }
}
