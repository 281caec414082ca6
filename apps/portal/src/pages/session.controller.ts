import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiClient, type Reader } from '../api/client.ts';
import { chooseOrganisation, signIn, signOut, viewer, type ViewerResult } from '../api/documents.ts';
import { Pages } from '../http/pages.ts';
import { ownPath } from '../http/request.ts';

type Form = Readonly<Record<string, unknown>>;

const textOf = (form: Form, name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value : '';
};

/** A password is more than a browser fills in by itself: an empty field is said by the portal, the rest by the API. */
const missing = (form: Form, ...names: string[]): string[] => names.filter((name) => textOf(form, name).trim() === '');

/** Signing in and out, and choosing the organisation for which a person acts. */
@Controller()
export class SessionController {
  constructor(
    private readonly api: ApiClient,
    private readonly pages: Pages,
  ) {}

  @Get('sign-in')
  form(@Query('to') to: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, 'sign-in', { to: ownPath(to), email: '', empty: [], problems: [] });
  }

  @Post('sign-in')
  async signIn(@Body() form: Form = {}, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const reader = this.pages.readerOf(request);
    const [email, to] = [textOf(form, 'email').trim(), ownPath(form['to'])];
    const empty = missing(form, 'email', 'password');
    if (empty.length > 0) {
      return this.pages.send(request, reply, 'sign-in', { to, email, empty, problems: [] }, 422);
    }
    const input = { email, password: textOf(form, 'password') };
    const { token, problems } = (await this.api.ask(signIn, { input, language: reader.language }, reader)).signIn;
    if (token === null) return this.pages.send(request, reply, 'sign-in', { to, email, empty, problems }, 422);
    this.pages.openSession(reply, token);
    const seen = await this.seen({ ...reader, session: token });
    return this.pages.redirect(request, reply, seen.organisation || choices(seen).length === 0 ? to : '/organisation');
  }

  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const reader = this.pages.readerOf(request);
    if (reader.session) await this.api.ask(signOut, {}, reader);
    this.pages.endSession(reply);
    return this.pages.redirect(request, reply, '/');
  }

  @Get('organisation')
  async organisations(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const seen = await this.seen(this.pages.readerOf(request));
    if (!seen.person) return this.pages.redirect(request, reply, '/sign-in?to=/organisation');
    return this.choose(request, reply, seen);
  }

  @Post('organisation')
  async chooseOrganisation(
    @Body() form: Form = {},
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = this.pages.readerOf(request);
    const seen = await this.seen(reader);
    if (!seen.person) return this.pages.redirect(request, reply, '/sign-in?to=/organisation');
    const organisationId = textOf(form, 'organisationId');
    if (organisationId === '') return this.choose(request, reply, seen, { empty: true, problems: [] });
    const variables = { input: { organisationId }, language: reader.language };
    const { problems } = (await this.api.ask(chooseOrganisation, variables, reader)).chooseOrganisation;
    if (problems.length > 0) return this.choose(request, reply, seen, { empty: false, problems });
    return this.pages.redirect(request, reply, '/account');
  }

  @Get('account')
  async account(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const seen = await this.seen(this.pages.readerOf(request));
    if (!seen.person) return this.pages.redirect(request, reply, '/sign-in?to=/account');
    return this.pages.send(request, reply, 'account', { seen, choices: choices(seen) });
  }

  private async seen(reader: Reader): Promise<ViewerResult['viewer']> {
    if (!reader.session) return { person: null, organisation: null, roles: [] };
    return (await this.api.ask(viewer, {}, reader)).viewer;
  }

  private choose(
    request: FastifyRequest,
    reply: FastifyReply,
    seen: ViewerResult['viewer'],
    faults: { empty: boolean; problems: readonly object[] } | null = null,
  ): Promise<void> {
    const data = { seen, choices: choices(seen), empty: false, problems: [], ...faults };
    return this.pages.send(request, reply, 'organisation', data, faults ? 422 : 200);
  }
}

/** The organisations for which the person may act now. */
const choices = (seen: ViewerResult['viewer']) =>
  (seen.person?.memberships.nodes ?? []).filter(
    ({ activeTo, organisation }) => activeTo === null && organisation !== null,
  );
