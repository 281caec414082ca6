import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { Reads } from '#platform';
import {
  type Answer,
  type AskedPage,
  Forms,
  PageVersions,
  Pipelines,
  PublicPages,
  WrittenPage,
} from '../../../libs/platform/src/pages/index.ts';

type Kept = ReturnType<PublicPages['find']>;
const { find, make } = PublicPages.prototype;
const never = (): undefined => undefined;

/** What makes public pages fast, part by part, and how each is taken out of a process of the benchmark. */
const parts = {
  /** Each page is executed like any other document. */
  written: () => Reflect.set(WrittenPage.prototype, 'write', () => Promise.resolve(null)),
  /** A statement is composed once a document; what a request gives is put into it anew each time. */
  forms: () => Reflect.set(Forms.prototype, 'query', query),
  /** Each statement is composed anew, with its forms. */
  composed: (app) => Reflect.set(app.get(Reads), 'composed', { get: never, set: never }),
  pipelines: (app) =>
    Reflect.set(app.get(Pipelines), 'query', (asked: pg.QueryConfig) => app.get(pg.Pool).query(asked)),
  /** No answer is kept. */
  kept: () => Reflect.set(PublicPages.prototype, 'find', never),
  /** What is kept is sent by Fastify, behind all that it and the gate do for a request. */
  front: () => {
    Reflect.set(PublicPages.prototype, 'find', never);
    Reflect.set(PublicPages.prototype, 'make', makeOrFind);
  },
  /** What is asked for once is kept as well. */
  once: () => Reflect.set(PublicPages.prototype, 'isAskedAgain', () => true),
  /** Readers who come together each have their answer made. */
  together: () => Reflect.set(PublicPages.prototype, 'make', makeAlone),
  /** Who has a page is told so only when it was made anew. */
  etag: () => Reflect.set(PublicPages.prototype, 'etag', () => null),
} satisfies Readonly<Record<string, (app: NestFastifyApplication) => unknown>>;

export type PagePart = keyof typeof parts;

export function takeOut(name: string, app: NestFastifyApplication): void {
  if (!(name in parts)) throw new Error(`nothing is called ${name}`);
  parts[name as PagePart](app);
}

const query: Forms['query'] = (_kind, given, write) => write(...given);

async function makeOrFind(this: PublicPages, page: AskedPage, told: string | undefined, work: () => Promise<Answer>) {
  const kept: Kept = find.call(this, page.search, told);
  return kept ? answerOf(kept) : make.call(this, page, told, work);
}

function answerOf({ headers, body }: NonNullable<Kept>): Answer {
  const pairs = headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1]!] as const] : []));
  return { status: 200, headers: Object.fromEntries(pairs), body };
}

function makeAlone(this: PublicPages, page: AskedPage, told: string | undefined, work: () => Promise<Answer>) {
  Reflect.set(this, 'underway', new Map());
  return make.call(this, page, told, work);
}

/** As if so many changes of this family of pages a second were told by the database. */
export function changeOften(app: NestFastifyApplication, family: string, perSecond: number): void {
  const known = Reflect.get(app.get(PageVersions), 'known') as Map<string, string>;
  setInterval(() => known.set(family, String(BigInt(known.get(family) ?? '0') + 1n)), 1000 / perSecond).unref();
}
