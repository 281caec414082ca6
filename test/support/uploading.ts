import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { CONFIG, type Config } from '#platform';
import type { TestApplication } from './application.ts';

export interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly sha256: string;
  readonly scan: string;
}

export interface Answer {
  readonly status: number;
  readonly codes: readonly string[];
  readonly file: Uploaded | null;
  readonly text: string;
}

export type Content = Buffer | AsyncIterable<Buffer>;

export const disposition = (name: string) => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
export const asBearer = (token: string | null): Record<string, string> =>
  token === null ? {} : { authorization: `Bearer ${token}` };

/** Sends files to an application as a browser or a program does, and looks at what is left of them. */
export class Uploading {
  constructor(private readonly app: TestApplication) {}

  put(content: Content, name: string, token: string | null): Promise<Answer> {
    return this.send({ 'content-disposition': disposition(name), ...asBearer(token) }, content);
  }

  send(headers: Record<string, string>, content: Content): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = httpRequest(`${this.app.url}/files`, { method: 'PUT', headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => resolve(answerOf(response.statusCode ?? 0, text)));
      });
      request.on('error', reject);
      if (Buffer.isBuffer(content)) return void request.end(content);
      void (async () => {
        for await (const chunk of content) if (!request.write(chunk)) await once(request, 'drain');
        request.end();
      })().catch(reject);
    });
  }

  get(id: string, token: string | null): Promise<Response> {
    return fetch(`${this.app.url}/files/${id}`, { headers: asBearer(token) });
  }

  rows<Row = { id: string }>(statement: string, values: unknown[] = []): Promise<Row[]> {
    return this.app.transactions.asSystem(
      'test',
      (transaction) => transaction.manager.query(statement, values) as Promise<Row[]>,
    );
  }

  /** What of this organisation is left: rows, and anything in the store, under way or not, that no row names. */
  async leftOf(organisationId: string): Promise<string[]> {
    const rows = await this.rows('select id from file where organisation_id = $1', [organisationId]);
    const known = new Set((await this.rows('select id from file')).map(({ id }) => id));
    const folder = this.app.app.get<Config>(CONFIG, { strict: false }).storageFolder!;
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const stored = entries.filter((entry) => entry.isFile() && !known.has(entry.name));
    return [...rows.map(({ id }) => id), ...stored.map(({ name }) => name)];
  }
}

function answerOf(status: number, text: string): Answer {
  const {
    file = null,
    problems = [],
    errors = [],
  } = JSON.parse(text || '{}') as {
    file?: Uploaded | null;
    problems?: { code: string }[];
    errors?: { extensions: { code: string } }[];
  };
  const codes = [...problems.map(({ code }) => code), ...errors.map(({ extensions }) => extensions.code)];
  return { status, codes, file, text };
}
