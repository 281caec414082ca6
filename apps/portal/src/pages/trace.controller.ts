import { isId, readReference } from '#kernel';
import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiClient } from '../api/client.ts';
import { payments, trace, traceByReference } from '../api/documents.ts';
import { Pages } from '../http/pages.ts';
import { barsOf, groupsOf, type Trace, traceKinds } from './chain.ts';

const LATEST = 10;

/** Every hryvnia back to a counted need, and every need on to its payments. */
@Controller('trace')
export class TraceController {
  constructor(
    private readonly api: ApiClient,
    private readonly pages: Pages,
  ) {}

  @Get()
  async start(
    @Query('reference') asked: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = this.pages.readerOf(request);
    const typed = typeof asked === 'string' ? asked : '';
    const reference = readReference(typed)?.text;
    if (reference && reference !== typed) {
      return this.pages.correct(request, reply, `/trace?reference=${encodeURIComponent(reference)}`);
    }
    if (reference) {
      const { traceByReference: found } = await this.api.ask(traceByReference, { reference }, reader);
      if (found) return this.show(request, reply, found, (node) => node.reference === reference);
    }
    const { payments: latest } = await this.api.ask(payments, { first: LATEST }, reader);
    const missing = typeof asked === 'string';
    await this.pages.send(
      request,
      reply,
      'trace-start',
      { reference: typed.trim(), missing, payments: latest.nodes },
      missing ? 404 : 200,
    );
  }

  @Get(':kind/:id')
  async follow(
    @Param('kind') asked: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const kind = traceKinds.find((name) => name === asked);
    if (!kind || !isId(id)) throw new NotFoundException();
    const { trace: found } = await this.api.ask(trace, { kind, id }, this.pages.readerOf(request));
    if (!found) throw new NotFoundException();
    await this.show(request, reply, found, (node) => node.kind === kind && node.id === id);
  }

  private show(
    request: FastifyRequest,
    reply: FastifyReply,
    found: Trace,
    isBeginning: (node: Trace['nodes'][number]) => boolean,
  ): Promise<void> {
    const beginning = found.nodes.find(isBeginning) ?? null;
    const data = { groups: groupsOf(found), sums: found.totals.map(barsOf), beginning };
    return this.pages.send(request, reply, 'trace', data);
  }
}
