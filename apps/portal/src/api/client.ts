import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Language } from '#kernel';
import { PORTAL_CONFIG, type PortalConfig } from '../config.ts';
import { ApiFault } from './faults.ts';
import type { TypedDocument } from './typed-document.ts';

/** For whom a page is made. */
export interface Reader {
  readonly session: string | null;
  readonly language: Language;
  readonly requestId: string;
}

interface Answer {
  readonly data?: object | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

interface Kept {
  readonly etag: string;
  readonly data: object;
}

const PAGE_CHANGES = 'page-changes';

const PATIENCE_MS = 10_000;

/** Asks the API by the hashes of listed documents, and by nothing else. */
@Injectable()
export class ApiClient {
  private readonly kept = new LRUCache<string, Kept>({ max: 500 });
  /** The most changes of public pages that any answer told of: no page from before them is shown any more. */
  private told = 0n;

  constructor(@Inject(PORTAL_CONFIG) private readonly config: PortalConfig) {}

  async ask<Result extends object, Variables extends object>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    reader: Reader,
  ): Promise<Result> {
    const data = document.public
      ? await this.fetchPublic(document.id, variables, reader)
      : await this.post(document.id, variables, reader);
    return data as Result;
  }

  /** A public page is the same for everybody: what is kept of it is shown while the API says that it has not changed. */
  private async fetchPublic(documentId: string, variables: object, reader: Reader): Promise<object> {
    const search = new URLSearchParams({ documentId, variables: JSON.stringify(variables) });
    const kept = this.kept.get(search.toString());
    const response = await this.send(`/graphql?${search}`, {
      headers: { ...this.headers({ ...reader, session: null }), ...(kept && { 'if-none-match': kept.etag }) },
    });
    if (response.status === 304 && kept) return kept.data;
    const data = await dataOf(response);
    const etag = response.headers.get('etag');
    if (etag) this.kept.set(search.toString(), { etag, data });
    return data;
  }

  private async post(documentId: string, variables: object, reader: Reader): Promise<object> {
    const headers = { ...this.headers(reader), 'content-type': 'application/json' };
    return dataOf(
      await this.send('/graphql', { method: 'POST', headers, body: JSON.stringify({ documentId, variables }) }),
    );
  }

  /** A file of the API's; null when there is none for this reader. */
  async file(path: string, reader: Reader): Promise<Response | null> {
    const response = await this.send(path, { headers: { ...this.headers(reader), accept: '*/*' } });
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status === 404) return null;
    throw new ApiFault('failed');
  }

  /** Is the API there and able to work? */
  async isReady(): Promise<boolean> {
    const response = await this.send('/health/ready', {});
    await response.body?.cancel();
    return response.ok;
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    try {
      const response = await fetch(`${this.config.apiUrl}${path}`, {
        ...init,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const changes = BigInt(response.headers.get(PAGE_CHANGES) ?? 0);
      if (changes > this.told) this.told = changes;
      return response;
    } catch (error) {
      throw new ApiFault('away', null, { cause: error });
    }
  }

  private headers({ session, language, requestId }: Reader): Record<string, string> {
    return {
      accept: 'application/json',
      'accept-language': language,
      'x-request-id': requestId,
      [PAGE_CHANGES]: String(this.told),
      ...(this.config.portalKey && { 'x-portal-key': this.config.portalKey }),
      ...(session && { authorization: `Bearer ${session}` }),
    };
  }
}

async function dataOf(response: Response): Promise<object> {
  const answer = (await response.json().catch(() => ({}))) as Answer;
  const fault = answer.errors?.[0];
  if (!fault && answer.data) return answer.data;
  const { code, errorId } = fault?.extensions ?? {};
  const id = typeof errorId === 'string' ? errorId : null;
  const cause = new Error(fault?.message ?? `status ${response.status}`);
  if (code === 'UNAUTHENTICATED') throw new ApiFault('signed-out', id, { cause });
  if (code === 'FORBIDDEN') throw new ApiFault('forbidden', id, { cause });
  if (response.status === 429) throw new ApiFault('too-many', id, { cause });
  if (response.status === 502 || response.status === 503) throw new ApiFault('away', id, { cause });
  throw new ApiFault('failed', id, { cause });
}
