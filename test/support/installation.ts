import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { filesOf, project } from './sources.ts';
import { until } from './until.ts';

const PATIENCE_SECONDS = 600;

/** A copy of the project and of its build (see `built`) in a folder of its own, and the commands that somebody gives there. */
export class Installation {
  readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'turbota-copy-')));
  /** What the last command has said so far. */
  said = '';
  private command: ChildProcess | null = null;
  private readonly seen = new Set<number>();

  constructor(private readonly environment: Readonly<Record<string, string>> = {}) {
    // The server's user has to walk into it, where that is another one.
    chmodSync(this.folder, 0o755);
    for (const file of filesOf()) cpSync(path.join(project, file), path.join(this.folder, file));
    cpSync(path.join(project, 'dist'), path.join(this.folder, 'dist'), { recursive: true });
    symlinkSync(realpathSync(path.join(project, 'node_modules')), path.join(this.folder, 'node_modules'));
  }

  /** Gives a command, and goes on while it runs. */
  give(...words: readonly string[]): void {
    const { PATH = '', HOME = '' } = process.env;
    this.said = '';
    this.command = spawn('npm', words, {
      cwd: this.folder,
      env: { PATH, HOME, ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    for (const stream of [this.command.stdout!, this.command.stderr!])
      stream.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
  }

  /** Waits until the command has said something; fails with all that it said when it ends before. */
  async hasSaid(words: string): Promise<void> {
    await until(`"${words}"`, () => this.said.includes(words) || this.hasEnded, PATIENCE_SECONDS);
    if (!this.said.includes(words)) throw new Error(`the command ended and never said "${words}":\n${this.said}`);
  }

  /** The exit code of the command, once it has ended. */
  async ended(): Promise<number | null> {
    if (!this.hasEnded) await once(this.command!, 'exit');
    return this.command!.exitCode;
  }

  /** The address of the server that it has started. */
  async server(): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/postgres.mjs'], { cwd: this.folder });
    return stdout.trim();
  }

  /** As Ctrl-C does it, to every process that the terminal knows; returns when all that ran has ended. */
  async interrupt(): Promise<void> {
    this.remember();
    process.kill(-this.command!.pid!, 'SIGINT');
    await until('everything has ended', () => this.hasEnded && this.left.length === 0, PATIENCE_SECONDS);
  }

  /** Ends everything that runs at once, the database server first. */
  async killAll(): Promise<void> {
    this.remember();
    for (const pid of this.seen) end(pid);
    if (!this.hasEnded) end(-this.command!.pid!);
    await this.ended();
  }

  /** Processes of this copy that still run, of those that were there when it was interrupted or killed. */
  private get left(): number[] {
    return [...this.seen].filter(isAlive);
  }

  async remove(): Promise<void> {
    if (this.command) await this.killAll();
    await until('all processes are gone', () => this.left.length === 0);
    for (const folder of [this.folder, this.data].filter(Boolean)) rmSync(folder, { recursive: true, force: true });
  }

  private get hasEnded(): boolean {
    return this.command?.exitCode !== null || this.command.signalCode !== null;
  }

  /** Where the database lies: not always in the copy. */
  private get data(): string {
    return / data in (\S+)/.exec(this.said)?.[1] ?? '';
  }

  private remember(): void {
    const server = Number(readOr(path.join(this.data, 'data/postmaster.pid'), '').split('\n')[0]);
    const record = readOr(path.join(this.folder, '.data/running.json'), '{"children":[]}');
    const { starter, children } = JSON.parse(record) as { starter?: number; children: { pid: number }[] };
    for (const pid of [server, starter, ...children.map((child) => child.pid)]) if (pid) this.seen.add(pid);
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A zombie, which a container without an init process keeps for ever, does not live. */
const isAlive = (pid: number): boolean => !/^$|^\d+ \(.*\) Z/s.test(readOr(`/proc/${pid}/stat`, ''));

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
