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

/** A thread, and the order that it has in hand. */
interface Printer {
  readonly worker: Worker;
  order: Order | null;
  limit: NodeJS.Timeout | null;
}

export interface PressOptions {
  readonly threads?: number;
  readonly timeLimitMs?: number;
}

const extension = extname(fileURLToPath(import.meta.url));
const entry = fileURLToPath(new URL(`./worker${extension}`, import.meta.url));

/**
 * Prints sheets in threads of their own, so that the process goes on answering. Threads start with the first order and
 * keep nobody awake while idle; one that fails or takes too long is replaced, and only its own order fails.
 */
export class Press {
  private readonly printers = new Set<Printer>();
  private readonly waiting: Order[] = [];
  private readonly threads: number;
  private readonly timeLimitMs: number;
  private closed = false;

  constructor({ threads, timeLimitMs = 30_000 }: PressOptions = {}) {
    this.threads = threads ?? Math.max(1, Math.min(2, availableParallelism() - 1));
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
    await Promise.all([...this.printers].map(({ worker }) => worker.terminate()));
  }

  private next(): void {
    if (this.waiting.length === 0 || this.closed) return;
    const idle = [...this.printers].find(({ order }) => order === null);
    const printer = idle ?? (this.printers.size < this.threads ? this.start() : null);
    if (!printer) return;
    const order = this.waiting.shift()!;
    printer.order = order;
    printer.limit = setTimeout(() => void printer.worker.terminate(), this.timeLimitMs);
    printer.worker.ref();
    printer.worker.postMessage(order.sheet);
  }

  private start(): Printer {
    const worker = new Worker(entry);
    const printer: Printer = { worker, order: null, limit: null };
    this.printers.add(printer);
    worker.on('message', (printed: Printed) => {
      worker.unref();
      const order = this.release(printer);
      if ('file' in printed) order?.done(printed.file);
      else order?.failed(new Error(printed.fault));
      this.next();
    });
    worker.on('error', (error) => {
      this.printers.delete(printer);
      this.release(printer)?.failed(error);
    });
    worker.on('exit', () => {
      this.printers.delete(printer);
      this.release(printer)?.failed(new Error('a thread of the press ended before its work was done'));
      this.next();
    });
    return printer;
  }

  private release(printer: Printer): Order | null {
    const { order } = printer;
    if (printer.limit) clearTimeout(printer.limit);
    printer.order = null;
    printer.limit = null;
    return order;
  }
}
