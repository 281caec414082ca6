import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { commandOf, endProcess, isAlive, readOr } from './processes.mjs';
import { project } from './project.mjs';
import { red } from './say.mjs';

const PATIENCE = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 5000],
];

const logs = path.join(project, '.data', 'logs');
const recordOf = (name) => path.join(project, '.data', `${name}.json`);

const entryOf = (name) => path.join(project, 'dist', 'apps', name, 'src', 'main.js');

export const isBuilt = (name) => existsSync(entryOf(name));

/** The processes of a start: each with a log file of its own, its errors shown, and known to the next start. */
export class Children {
  #running = new Map();
  #ending = false;

  /** `onEnd(name, code)` is called when one ends by itself. Under `record` the next start finds what this one left behind. */
  constructor(environment, onEnd, record = 'running') {
    this.environment = environment;
    this.onEnd = onEnd;
    this.record = record;
    mkdirSync(logs, { recursive: true });
  }

  start(name) {
    // A group of its own, so that Ctrl-C reaches us alone, and we end them in order.
    const child = spawn(process.execPath, ['--enable-source-maps', entryOf(name)], {
      cwd: project,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const prefix = this.record === 'running' ? '' : `${this.record}-`;
    const file = createWriteStream(path.join(logs, `${prefix}${name}.log`));
    for (const stream of [child.stdout, child.stderr]) {
      stream.pipe(file, { end: false });
      createInterface({ input: stream }).on('line', (line) => showIfBad(name, line, stream === child.stderr));
    }
    child.once('close', (code, signal) => {
      file.end();
      this.#running.delete(name);
      if (!this.#ending) this.onEnd(name, signal ?? code);
    });
    this.#running.set(name, child);
    this.#remember();
  }

  has(name) {
    return this.#running.has(name);
  }

  /** Ends them in the reverse order of their start. */
  async end() {
    this.#ending = true;
    for (const [, child] of [...this.#running].reverse()) await endProcess(child.pid, PATIENCE);
    rmSync(recordOf(this.record), { force: true });
  }

  endAtOnce() {
    for (const child of this.#running.values()) child.kill('SIGKILL');
  }

  #remember() {
    const children = [...this.#running].map(([name, { pid }]) => ({ name, pid }));
    const { API_URL, PORTAL_URL } = this.environment;
    writeFileSync(recordOf(this.record), JSON.stringify({ starter: process.pid, API_URL, PORTAL_URL, children }));
  }
}

/** Another start of this kind in this project that is at work now; what a killed one left behind is ended. */
export async function otherStart(record = 'running', script = 'start.mjs') {
  const before = JSON.parse(readOr(recordOf(record), '{"children":[]}'));
  const ours = before.children.filter(({ name, pid }) => isAlive(pid) && commandOf(pid).includes(entryOf(name)));
  if (isAlive(before.starter) && before.starter !== process.pid && commandOf(before.starter).includes(script))
    return before;
  for (const { pid } of ours) await endProcess(pid, PATIENCE);
  rmSync(recordOf(record), { force: true });
  return undefined;
}

function showIfBad(name, line, always) {
  let text = line;
  if (line.startsWith('{')) {
    try {
      const { level, text: said, err } = JSON.parse(line);
      if (level !== 'error') return;
      text = [said, err?.message].filter(Boolean).join(': ') || line;
    } catch {
      if (!always) return;
    }
  } else if (!always) return;
  console.error(`${red(name)} ${text}`);
}

/** Waits until an address says that all is well; false when its process ended first, or never says so. */
export async function answers(url, isRunning) {
  for (const end = performance.now() + 60_000; performance.now() < end && isRunning(); await pause(50)) {
    try {
      const { ok } = await fetch(url, { signal: AbortSignal.timeout(2000) });
      if (ok) return true;
    } catch {
      continue;
    }
  }
  return false;
}
