import { isId, type Print } from '#kernel';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorSource, Files, Reads, sql, type Statement } from '#platform';
import type { Form } from '../domain/forms.ts';
import { contentPolicy } from '../html/stylesheet.ts';
import { documentScope, readersScope } from './document-scope.ts';

interface Found {
  readonly fileName: string;
  readonly fileSha256: string;
  readonly bytes: number;
}

/** How a browser is told to take each form: a file to keep, or a page that runs nothing and loads nothing. */
const shown = {
  pdf: { type: 'application/pdf', disposition: 'attachment', policy: "sandbox; default-src 'none'" },
  html: { type: 'text/html; charset=utf-8', disposition: 'inline', policy: contentPolicy },
} as const;

/** The files themselves, over plain HTTP, for those who may see what they are about. */
@Controller('documents')
export class DocumentDownload {
  constructor(
    private readonly actors: ActorSource,
    private readonly reads: Reads,
    private readonly files: Files,
  ) {}

  @Get(':id')
  pdf(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send({ id, form: 'pdf', print: null }, request, reply);
  }

  @Get(':id/html')
  html(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send({ id, form: 'html', print: null }, request, reply);
  }

  /** The copy with what is withheld from everybody else. */
  @Get(':id/restricted')
  restricted(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send({ id, form: 'pdf', print: 'restricted' }, request, reply);
  }

  @Get(':id/restricted/html')
  restrictedHtml(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send({ id, form: 'html', print: 'restricted' }, request, reply);
  }

  private async send(wanted: Wanted, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const found = await this.find(wanted, request);
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      vary: 'authorization',
    });
    if (!found) return void reply.code(404).type('text/plain; charset=utf-8').send('Not found');
    const tag = `"${found.fileSha256}"`;
    void reply.header('etag', tag);
    if (request.headers['if-none-match'] === tag) return void reply.code(304).send();
    const content = await this.files.get(found.fileSha256);
    const { type, disposition, policy } = shown[wanted.form];
    await reply
      .headers({
        'content-type': type,
        'content-length': found.bytes,
        'content-disposition': `${disposition}; filename="${found.fileName}"`,
        'content-security-policy': policy,
        'cross-origin-resource-policy': 'same-site',
      })
      .send(content);
  }

  private async find({ id, form, print }: Wanted, request: FastifyRequest): Promise<Found | undefined> {
    if (!isId(id)) return undefined;
    const actor = await this.actors.actorOf(request.headers);
    const d = sql`d`;
    const copy: Statement = print === null ? sql`true` : sql`f.print = ${print} and ${readersScope(actor, d)}`;
    const [found] = await this.reads.query<Found>(sql`
      select f.file_name as "fileName", f.file_sha256 as "fileSha256", f.bytes
      from legal_document d join printed_file f on f.document_id = d.id
      where d.id = ${id} and f.form = ${form} and ${copy} and ${documentScope(actor, d)} order by f.print limit 1`);
    return found;
  }
}

interface Wanted {
  readonly id: string;
  readonly form: Form;
  /** Null for the copy that everybody gets who may see the document. */
  readonly print: Print | null;
}
