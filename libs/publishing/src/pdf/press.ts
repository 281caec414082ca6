import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Sheet } from '../domain/sheet.ts';
import type { Printed } from './worker.ts';

interface Order {
  readonly sheet: Sheet;
  readonly done: (file: Uint8Array) => void;
  readonly failed: (error: Error) => void;
}

export interface PressOptions {
  readonly threads?: number;
  readonly timeLimitMs?: number;
}

const extension = extname(fileURLToPath(import.meta.url));
const entry = fileURLToPath(new URL(`./worker${extension}`, import.meta.url));
/** Before the build, threads run the sources as tests and scripts do. */
const fromSource = ['--import', new URL('../../../../scripts/lib/typescript.mjs', import.meta.url).href];

/**
 * Prints sheets in threads of their own, so that the process goes on answering. Threads start with the first order and
 * keep nobody awake while idle; one that fails or takes too long is replaced, and only its own order fails.
 */
export class Press {
  private readonly idle: Worker[] = [];
  private readonly busy = new Set<Worker>();
  private readonly waiting: Order[] = [];
  private readonly threads: number;
  private readonly timeLimitMs: number;
  private closed = false;

  constructor({
    threads = Math.max(1, Math.min(2, availableParallelism() - 1)),
    timeLimitMs = 30_000,
  }: PressOptions = {}) {
    this.threads = threads;
    this.timeLimitMs = timeLimitMs;
  }

  print(sheet: Sheet): Promise<Uint8Array> {
    if (this.closed) return Promise.reject(new Error('the press is closed'));
    return new Promise((done, failed) => {
      this.waiting.push({ sheet, done, failed });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const { failed } of this.waiting.splice(0)) failed(new Error('the press was closed'));
    await Promise.all([...this.idle.splice(0), ...this.busy].map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.waiting.length === 0) return;
    const worker = this.idle.pop() ?? (this.busy.size < this.threads ? start() : undefined);
    if (!worker) return;
    this.give(worker, this.waiting.shift()!);
  }

  private give(worker: Worker, order: Order): void {
    this.busy.add(worker);
    worker.ref();
    const limit = setTimeout(() => void worker.terminate(), this.timeLimitMs);
    const settle = (finish: () => void) => {
      clearTimeout(limit);
      worker.removeAllListeners();
      this.busy.delete(worker);
      finish();
      this.next();
    };
    worker.once('message', (printed: Printed) =>
      settle(() => {
        worker.unref();
        this.idle.push(worker);
        if ('file' in printed) order.done(printed.file);
        else order.failed(new Error(printed.fault));
      }),
    );
    worker.once('error', (error) => settle(() => order.failed(error)));
    worker.once('exit', () =>
      settle(() => order.failed(new Error('a thread of the press ended before its work was done'))),
    );
    worker.postMessage(order.sheet);
  }
}

const start = (): Worker => new Worker(entry, { execArgv: extension === '.ts' ? fromSource : [] });
