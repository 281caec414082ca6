import { createServer } from 'node:http';
import { serve } from './served.ts';

/** An answer that somebody else has given. */
export interface Answered {
  readonly status: number;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** What `node:http` does by itself: the same bytes to whoever asks, each of the answers at a path of its own. */
let answers: readonly (Omit<Answered, 'body'> & { readonly body: Buffer })[] = [];

const server = createServer(({ url = '' }, response) => {
  const { status, headers, body } = answers[Number(url.slice(1, 2))]!;
  response.writeHead(status, headers as string[]).end(status === 304 ? undefined : body);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();

serve<'port' | readonly Answered[], number>(async (task) => {
  if (task !== 'port') answers = task.map((answer) => ({ ...answer, body: Buffer.from(answer.body) }));
  return typeof address === 'object' && address ? address.port : 0;
});
