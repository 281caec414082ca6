import { ordered, percentile, draws } from '../statistics.ts';
import { request, Wire } from '../wire.ts';
import { serve } from './served.ts';

export interface Load {
  readonly port: number;
  /** Drawn at random for each request. */
  readonly requests: readonly {
    readonly method: 'GET' | 'POST';
    readonly target: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
  }[];
  readonly connections: number;
  readonly milliseconds: number;
  readonly seed: number;
  /** Any other answer ends the run: a figure of refusals would say nothing. Left out, every answer counts. */
  readonly status?: number;
  /** Each request carries a number of its own, so that no answer which somebody keeps in memory fits it. */
  readonly fresh?: boolean;
}

export interface Measured {
  readonly answers: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}

/** Each connection asks again as soon as it is answered, until the time is over. */
export async function load({
  port,
  requests,
  connections,
  milliseconds,
  seed,
  status,
  fresh,
}: Load): Promise<Measured> {
  const bytes = requests.map(({ method, target, headers, body }) => request(method, target, headers, body));
  let number = 0;
  const next = (): Buffer => {
    const place = draw(bytes.length);
    if (!fresh) return bytes[place]!;
    const { method, target, headers, body } = requests[place]!;
    return request(method, `${target}&number=${(number += 1)}`, headers, body);
  };
  const draw = draws(seed);
  const wires = await Promise.all(Array.from({ length: connections }, () => Wire.open(port)));
  const times: number[] = [];
  const began = performance.now();
  const end = began + milliseconds;
  await Promise.all(
    wires.map(async (wire) => {
      for (let sent = performance.now(); sent < end;) {
        const answer = await wire.send(next());
        if (status !== undefined && answer.status !== status)
          throw new Error(`status ${answer.status} instead of ${status}: ${answer.body}`);
        const now = performance.now();
        times.push(now - sent);
        sent = now;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const wire of wires) wire.close();
  const list = ordered(times);
  const at = (share: number) => percentile(list, share);
  return { answers: times.length, perSecond: times.length / seconds, p50: at(0.5), p90: at(0.9), p99: at(0.99) };
}

serve<Load, Measured>(load);
