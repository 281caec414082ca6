import { createServer, type Server, type Socket } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The harmless text that every scanner takes for a virus, in two parts, so that none takes this file for one. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

/** What speaks INSTREAM as ClamAV's daemon does, and knows one virus. */
export class TestClamd {
  /** `down` hangs up, `silent` never answers, and `full` refuses as a daemon does whose limit is lower than ours. */
  mood: 'well' | 'down' | 'silent' | 'full' = 'well';
  scanned = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async start(kind: 'tcp' | 'unix' = 'tcp'): Promise<TestClamd> {
    const server = createServer();
    const folder = kind === 'unix' ? await mkdtemp(path.join(tmpdir(), 'clamd-')) : null;
    const place = folder ? path.join(folder, 'clamd.ctl') : null;
    await new Promise<void>((resolve) =>
      place ? server.listen(place, resolve) : server.listen(0, '127.0.0.1', resolve),
    );
    const bound = server.address();
    const address = typeof bound === 'object' && bound ? `tcp://127.0.0.1:${bound.port}` : `unix:${String(bound)}`;
    const clamd = new TestClamd(server, address);
    server.on('connection', (socket) => clamd.serve(socket));
    server.on('close', () => void (folder && rm(folder, { recursive: true, force: true })));
    return clamd;
  }

  stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    if (this.mood === 'down') return void socket.destroy();
    let received = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      received = Buffer.concat([received, data]);
      const content = streamIn(received);
      if (content === null || this.mood === 'silent') return;
      this.scanned += 1;
      if (this.mood === 'full') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      socket.end(content.includes(EICAR) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
    });
  }
}

/** The content once it has come whole; null before. */
function streamIn(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (received.length < command.length) return null;
  if (received.toString('latin1', 0, command.length) !== command) throw new Error('not the command');
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
