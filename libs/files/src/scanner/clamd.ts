import { createConnection, type NetConnectOpts, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Scanner, ScannerFailed } from './scanner.ts';

const PATIENCE_MS = 60_000;
const LONGEST_ANSWER = 1000;
const END = Buffer.alloc(4);

/** A ClamAV daemon, by its INSTREAM command: content in pieces, each after its length, then one line as the answer. */
export class Clamd extends Scanner {
  private readonly place: NetConnectOpts;

  /** `tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`. */
  constructor(
    address: string,
    private readonly patienceMs = PATIENCE_MS,
  ) {
    super();
    this.place = placeOf(address);
  }

  async scan(content: Readable): Promise<'clean' | 'infected'> {
    const socket = createConnection({ ...this.place, timeout: this.patienceMs });
    socket.on('timeout', () => socket.destroy(new ScannerFailed('it is silent')));
    try {
      const [, answer] = await Promise.all([
        pipeline(Readable.from(pieces(content)), socket, { end: false }),
        answerOf(socket),
      ]);
      return verdictOf(answer);
    } finally {
      content.destroy();
      socket.destroy();
    }
  }
}

async function* pieces(content: Readable): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of content as AsyncIterable<Buffer>) {
    if (chunk.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield length;
    yield chunk;
  }
  yield END;
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (data: Buffer) => {
      answer += data.toString('latin1');
      if (answer.includes('\0')) resolve(answer.slice(0, answer.indexOf('\0')));
      else if (answer.length > LONGEST_ANSWER) reject(new ScannerFailed('it says too much'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new ScannerFailed('it hung up')));
  });
}

function verdictOf(answer: string): 'clean' | 'infected' {
  if (answer === 'stream: OK') return 'clean';
  if (/^stream: .+ FOUND$/.test(answer)) return 'infected';
  throw new ScannerFailed(answer.slice(0, 100));
}

function placeOf(address: string): NetConnectOpts {
  const { protocol, hostname, port, pathname } = new URL(address);
  if (protocol === 'unix:') return { path: pathname };
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) };
}
