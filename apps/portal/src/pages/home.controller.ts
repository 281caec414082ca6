import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiClient } from '../api/client.ts';
import { tenders } from '../api/documents.ts';
import { LegalClock } from '../api/legal-clock.ts';
import { Pages } from '../http/pages.ts';
import { phaseOf } from './phase.ts';

const SHOWN = 3;

/** What this place is, and what is open in it today. */
@Controller()
export class HomeController {
  constructor(
    private readonly api: ApiClient,
    private readonly clock: LegalClock,
    private readonly pages: Pages,
  ) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const reader = this.pages.readerOf(request);
    const [{ tenders: page }, now] = await Promise.all([
      this.api.ask(tenders, { first: SHOWN, state: 'published' }, reader),
      this.clock.now(reader),
    ]);
    const rows = page.nodes.map((tender) => ({ ...tender, phase: phaseOf(tender, now) }));
    await this.pages.send(request, reply, 'home', { tenders: rows, now });
  }
}
