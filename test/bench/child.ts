import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');
const running = new Set<Child>();

interface Message {
  readonly ready?: boolean;
  readonly result?: unknown;
  readonly fault?: string;
}

/** A process of the benchmark that is given tasks and answers them, one at a time. */
export class Child {
  private heard: ((message: Message) => void) | null = null;
  private said = '';

  private constructor(private readonly child: ChildProcess) {
    running.add(this);
    child.stderr?.on('data', (bytes: Buffer) => (this.said = (this.said + bytes.toString()).slice(-4000)));
    child.on('message', (message: Message) => this.hear(message));
    child.once('exit', (code) => this.hear({ fault: `ended with ${code}: ${this.said}` }));
  }

  /** `file` stands in `processes`; it is loaded as it is, in production as the product runs. */
  static async start(file: string, environment: Record<string, string> = {}): Promise<Child> {
    const script = path.join(project, 'test/bench/processes', file);
    const child = new Child(
      spawn(process.execPath, ['--import', './scripts/lib/typescript.mjs', script], {
        cwd: project,
        env: { ...process.env, ...environment, NODE_ENV: 'production' },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      }),
    );
    await child.answer();
    return child;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async do<Task, Result>(task: Task): Promise<Result> {
    const answer = this.answer();
    this.child.send({ task });
    return (await answer).result as Result;
  }

  async stop(): Promise<void> {
    running.delete(this);
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.child.kill('SIGKILL'), 5000);
    await gone;
    clearTimeout(late);
  }

  private answer(): Promise<Message> {
    return new Promise((resolve, reject) => {
      this.heard = (message) => (message.fault ? reject(new Error(message.fault)) : resolve(message));
    });
  }

  private hear(message: Message): void {
    const { heard } = this;
    this.heard = null;
    heard?.(message);
  }
}

/** Ends whatever a part has left running. */
export const stopChildren = async (): Promise<void> =>
  void (await Promise.all([...running].map((child) => child.stop())));
