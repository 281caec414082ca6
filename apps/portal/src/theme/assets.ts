import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { libraryStyles } from './stylesheet.ts';

interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly br: Buffer;
}

const folder = new URL('../../assets/', import.meta.url);
const own = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const ownStyles = ['theme.css', 'frame.css', 'tenders.css', 'tender.css', 'trace.css'];

const sources: Readonly<Record<string, { type: string; content: () => string }>> = {
  'portal.css': { type: 'text/css; charset=utf-8', content: () => [libraryStyles(), ...ownStyles.map(own)].join('\n') },
  'mark.svg': { type: 'image/svg+xml', content: () => own('mark.svg') },
};

/** Everything that a page needs besides itself, compressed once and named by its content, so that it is loaded once. */
export class Assets {
  private readonly byPath = new Map<string, Asset>();
  private readonly paths = new Map<string, string>();

  constructor() {
    for (const [name, { type, content }] of Object.entries(sources)) {
      const plain = Buffer.from(content());
      const hash = createHash('sha256').update(plain).digest('hex').slice(0, 10);
      const path = `/assets/${name.replace('.', `.${hash}.`)}`;
      this.paths.set(name, path);
      this.byPath.set(path, { type, plain, gzip: gzipSync(plain), br: brotliCompressSync(plain) });
    }
  }

  /** The address of an asset. */
  pathOf(name: string): string {
    const path = this.paths.get(name);
    if (!path) throw new Error(`there is no asset ${name}`);
    return path;
  }

  serve(app: FastifyInstance): void {
    for (const [path, asset] of this.byPath) {
      app.get(path, (request: FastifyRequest, reply: FastifyReply) => {
        const accepted = String(request.headers['accept-encoding'] ?? '');
        const coding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
        if (coding) void reply.header('content-encoding', coding);
        return reply
          .headers({
            'content-type': asset.type,
            'cache-control': 'public, max-age=31536000, immutable',
            vary: 'accept-encoding',
          })
          .send(coding ? asset[coding] : asset.plain);
      });
    }
  }
}
