import type { IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { refuse } from '../domain/problems.ts';

/** How long a whole body may take; less than after which the server itself cuts a request. */
const WHOLE_MS = 240_000;
/** How long, and to how much, a sender who was refused is listened to, so that it can read the answer. */
const DRAIN_MS = 1_000;
const DRAIN_BYTES = 4 * 1024 * 1024;

/**
 * The body as it comes, no faster than it is taken. One that stops for `idleMs`, or takes too long in all, is refused.
 * Unlike the stream's own iterator it leaves the connection open when it ends early: the refusal has to be sent on it.
 */
export async function* bodyOf(request: IncomingMessage, idleMs: number): AsyncGenerator<Buffer> {
  const end = performance.now() + WHOLE_MS;
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
  try {
    for (;;) {
      const next = await within(Math.min(idleMs, end - performance.now()), chunks.next());
      if (next.done) break;
      yield next.value;
    }
    if (!request.complete) throw new BodyBroken();
  } finally {
    chunks.return?.().catch(() => undefined);
  }
}

/** The sender went away in the middle. */
export class BodyBroken extends Error {
  constructor() {
    super('the body broke off');
    this.name = 'BodyBroken';
  }
}

/** Throws away what is still under way; false when there is more than anybody waits for. */
export async function drained(request: IncomingMessage): Promise<boolean> {
  if (request.readableEnded || request.destroyed) return true;
  const over = new AbortController();
  let bytes = 0;
  const ended = new Promise<boolean>((resolve) => {
    request.once('end', () => resolve(true)).once('close', () => resolve(true));
    request.on('data', (chunk: Buffer) => (bytes += chunk.length) > DRAIN_BYTES && resolve(false));
  });
  const late = wait(DRAIN_MS, false, { signal: over.signal }).catch(() => false);
  const whole = await Promise.race([ended, late]);
  over.abort();
  if (!whole) request.pause();
  return whole;
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => {
      try {
        refuse('FILE_TOO_SLOW');
      } catch (error) {
        reject(error as Error);
      }
    };
    const timer = setTimeout(late, Math.max(0, ms));
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
