import { Readable } from 'node:stream';
import { isId } from '#kernel';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiClient } from '../api/client.ts';
import { Pages } from '../http/pages.ts';

const passedOn = ['content-type', 'content-length', 'content-disposition', 'etag'];

/** Hands on the file of a document, to whom the API gives it. */
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly api: ApiClient,
    private readonly pages: Pages,
  ) {}

  @Get(':id')
  async download(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isId(id)) throw new NotFoundException();
    const file = await this.api.file(`/documents/${id}`, this.pages.readerOf(request));
    if (!file) throw new NotFoundException();
    for (const name of passedOn) {
      const value = file.headers.get(name);
      if (value !== null) void reply.header(name, value);
    }
    void reply
      .header('cache-control', 'private, no-cache')
      .header('content-security-policy', "sandbox; default-src 'none'");
    await reply.send(file.body ? Readable.fromWeb(file.body) : '');
  }
}
