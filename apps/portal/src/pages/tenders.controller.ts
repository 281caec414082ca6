import { readReference } from '#kernel';
import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiClient } from '../api/client.ts';
import { codeLists, type CodeListsResult, documentsOf, rulePack, tender, tenders } from '../api/documents.ts';
import { LegalClock } from '../api/legal-clock.ts';
import { Pages } from '../http/pages.ts';
import { phaseOf } from './phase.ts';
import { rulesOf } from './rules.ts';
import { timelineOf } from './timeline.ts';

const PAGE = 20;
const states = ['published', 'opened', 'concluded', 'cancelled'] as const;
const cursorShape = /^[\w-]{1,500}$/;

/** The public list of tenders, and each tender by the number that people quote. */
@Controller('tenders')
export class TendersController {
  constructor(
    private readonly api: ApiClient,
    private readonly clock: LegalClock,
    private readonly pages: Pages,
  ) {}

  @Get()
  async list(
    @Query('state') wanted: unknown,
    @Query('after') place: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = this.pages.readerOf(request);
    const state = states.find((name) => name === wanted) ?? null;
    const after = typeof place === 'string' && cursorShape.test(place) ? place : null;
    const [{ tenders: page }, now] = await Promise.all([
      this.api.ask(tenders, { first: PAGE, after, state }, reader),
      this.clock.now(reader),
    ]);
    const rows = page.nodes.map((row) => ({ ...row, phase: phaseOf(row, now) }));
    await this.pages.send(request, reply, 'tenders', { page, tenders: rows, states, state, after, now });
  }

  @Get(':reference')
  async one(
    @Param('reference') typed: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { kind, tender: lotOf, text: reference } = readReference(typed) ?? {};
    if (kind !== 'T' || lotOf || !reference) throw new NotFoundException();
    if (reference !== typed) return this.pages.correct(request, reply, `/tenders/${reference}`);
    const reader = this.pages.readerOf(request);
    const [{ tenderByReference: found }, lists, now] = await Promise.all([
      this.api.ask(tender, { reference }, reader),
      this.api.ask(codeLists, {}, reader),
      this.clock.now(reader),
    ]);
    if (!found) throw new NotFoundException();
    const { documents } = await this.api.ask(documentsOf, { subjectId: found.id }, reader);
    const pack = found.packHash === null ? null : await this.api.ask(rulePack, { hash: found.packHash }, reader);
    const data = {
      ...{ tender: found, documents, names: namesOf(lists), rules: rulesOf(pack?.rulePack?.parameters ?? []) },
      ...{ now, phase: phaseOf(found, now), timeline: timelineOf(found, now) },
    };
    await this.pages.send(request, reply, 'tender', data);
  }
}

interface Named {
  readonly code: string;
  readonly name: { readonly uk: string; readonly en: string };
}

/** The names of codes, by list and code. */
function namesOf(lists: CodeListsResult): Record<string, Record<string, Named['name']>> {
  return Object.fromEntries(
    Object.entries<readonly Named[]>({ ...lists }).map(([list, entries]) => [
      list,
      Object.fromEntries(entries.map(({ code, name }) => [code, name])),
    ]),
  );
}
