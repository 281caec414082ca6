import { ordered, percentile } from '../statistics.ts';
import { request, Wire } from '../wire.ts';
import { serve } from './served.ts';

export interface Offer {
  readonly port: number;
  readonly requests: readonly { readonly headers: Record<string, string>; readonly body: string }[];
  readonly perSecond: number;
  readonly connections: number;
  /** After so long nobody waits any more, and what was not answered stays so. */
  readonly patience: number;
}

export interface Offered {
  readonly seconds: number;
  readonly bodies: readonly string[];
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
}

/**
 * Sends each request at its time, whether or not those before it are answered: people at a deadline do not wait for
 * each other. The time of an answer counts from that moment on, in whatever line the request stood.
 */
async function offer({ port, requests, perSecond, connections, patience }: Offer): Promise<Offered> {
  const bytes = requests.map(({ headers, body }) => request('POST', '/graphql', headers, body));
  const free = await Promise.all(Array.from({ length: connections }, () => Wire.open(port)));
  const all = [...free];
  const line: number[] = [];
  const times: number[] = [];
  const bodies: string[] = [];
  const began = performance.now();
  const dueAt = (place: number): number => began + (place * 1000) / perSecond;
  await new Promise<void>((resolve, reject) => {
    const next = (): void => {
      for (let wire = free.at(-1); wire && line.length > 0; wire = free.at(-1)) {
        free.pop();
        const [taken, place] = [wire, line.shift()!];
        taken.send(bytes[place]!).then(({ body }) => {
          times.push(performance.now() - dueAt(place));
          bodies.push(body.toString());
          free.push(taken);
          if (times.length === bytes.length) {
            clearTimeout(late);
            resolve();
          } else next();
        }, reject);
      }
    };
    const late = setTimeout(resolve, patience);
    let place = 0;
    const ticker = setInterval(() => {
      for (const now = performance.now(); place < bytes.length && dueAt(place) <= now; place += 1) line.push(place);
      next();
      if (place === bytes.length) clearInterval(ticker);
    }, 1);
  });
  const seconds = (performance.now() - began) / 1000;
  for (const wire of all) wire.close();
  const list = ordered(times);
  return { seconds, bodies, p50: percentile(list, 0.5), p99: percentile(list, 0.99), slowest: list.at(-1) ?? NaN };
}

serve<Offer, Offered>(offer);
