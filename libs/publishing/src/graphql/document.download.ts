import { isId } from '#kernel';
import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorSource, Files, Reads, sql } from '#platform';
import { documentScope } from './document-scope.ts';

interface Found {
  readonly fileName: string;
  readonly fileSha256: string;
  readonly bytes: number;
}

/** The file itself, over plain HTTP: for those who may see what it is about, and never as anything but a download. */
@Controller('documents')
export class DocumentDownload {
  constructor(
    private readonly actors: ActorSource,
    private readonly reads: Reads,
    private readonly files: Files,
  ) {}

  @Get(':id')
  async download(
    @Param('id') id: string,
    @Headers('if-none-match') known: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.find(id, request);
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      vary: 'authorization',
    });
    if (!found) return void reply.code(404).type('text/plain; charset=utf-8').send('Not found');
    const tag = `"${found.fileSha256}"`;
    void reply.header('etag', tag);
    if (known === tag) return void reply.code(304).send();
    const content = await this.files.get(found.fileSha256);
    await reply
      .headers({
        'content-type': 'application/pdf',
        'content-length': found.bytes,
        'content-disposition': `attachment; filename="${found.fileName}"`,
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'same-site',
      })
      .send(content);
  }

  private async find(id: string, request: FastifyRequest): Promise<Found | undefined> {
    if (!isId(id)) return undefined;
    const actor = await this.actors.actorOf(request.headers);
    const scope = documentScope(actor, sql`d`);
    const [found] = await this.reads
      .query<Found>(sql`select d.file_name as "fileName", d.file_sha256 as "fileSha256", d.bytes
      from document d where d.id = ${id} and ${scope}`);
    return found;
  }
}
