import { Readable } from 'node:stream';
import { isId } from '#kernel';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiClient } from '../api/client.ts';
import { Pages } from '../http/pages.ts';

const passedOn = ['content-type', 'content-length', 'content-disposition', 'content-security-policy', 'etag'];

/** Hands on a document as file or page, to whom the API gives it, with what the API lets a browser do with it. */
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly api: ApiClient,
    private readonly pages: Pages,
  ) {}

  @Get(':id')
  download(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(id, '', request, reply);
  }

  @Get(':id/html')
  read(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(id, '/html', request, reply);
  }

  private async send(id: string, form: '' | '/html', request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!isId(id)) throw new NotFoundException();
    const file = await this.api.file(`/documents/${id}${form}`, this.pages.readerOf(request));
    if (!file) throw new NotFoundException();
    for (const name of passedOn) {
      const value = file.headers.get(name);
      if (value !== null) void reply.header(name, value);
    }
    void reply.header('cache-control', 'private, no-cache');
    await reply.send(file.body ? Readable.fromWeb(file.body) : '');
  }
}
