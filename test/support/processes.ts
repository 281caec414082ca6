import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const project = path.resolve(import.meta.dirname, '../..');

type Name = 'api' | 'worker';

interface Running {
  readonly child: ChildProcess;
  /** Whether it has said that it is ready; false when it ended before. */
  readonly ready: Promise<boolean>;
}

/** The API and the worker as processes of their own, from the build (see `built`), to be killed and started again. */
export class Processes {
  /** Every line that they have said, those of processes that were killed too. */
  readonly said: string[] = [];
  readonly pids: number[] = [];
  private readonly running = new Map<Name, Running>();

  constructor(private readonly environment: Readonly<Record<string, string>>) {}

  start(name: Name): void {
    const child = spawn(process.execPath, ['--enable-source-maps', `dist/apps/${name}/src/main.js`], {
      cwd: project,
      env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ready = new Promise<boolean>((resolve) => {
      child.once('exit', () => resolve(false));
      for (const stream of [child.stdout!, child.stderr!]) {
        createInterface({ input: stream }).on('line', (line) => {
          if (/"(the API|the worker) is ready"/.test(line)) resolve(true);
          this.said.push(`${name}: ${line}`);
        });
      }
    });
    this.pids.push(child.pid!);
    this.running.set(name, { child, ready });
  }

  async ready(...names: readonly Name[]): Promise<void> {
    for (const name of names) {
      if (await this.running.get(name)?.ready) continue;
      throw new Error(`${name} ended before it was ready:\n${this.said.slice(-20).join('\n')}`);
    }
  }

  /** Ends a process without letting it do anything more, and starts another in its place. */
  async kill(name: Name): Promise<void> {
    await this.end(name);
    this.start(name);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.running.keys()].map((name) => this.end(name)));
  }

  private async end(name: Name): Promise<void> {
    const { child } = this.running.get(name)!;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }
}
