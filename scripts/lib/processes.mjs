import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether a process runs. A zombie, which a container without an init process keeps for ever, does not. */
export function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !/^\d+ \(.*\) Z/s.test(readOr(`/proc/${pid}/stat`, ''));
}

/** Waits until a process is gone; false when it still runs after the time. */
export async function waitForEnd(pid, milliseconds) {
  const end = performance.now() + milliseconds;
  while (isAlive(pid)) {
    if (performance.now() > end) return false;
    await pause(10);
  }
  return true;
}

/** Ends a process: politely with each signal in turn, each with its time to act. */
export async function endProcess(pid, signals) {
  for (const [signal, milliseconds] of signals) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
    if (await waitForEnd(pid, milliseconds)) return;
  }
  throw new Error(`process ${pid} does not end`);
}

/** Whether a process works in a folder: a PostgreSQL server and each of its children stand in their data folder. */
export function worksIn(pid, folder) {
  if (!isAlive(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return commandOf(pid).includes(folder);
  }
}

/** The processes that work in a folder, where the system can tell (Linux). */
export function processesIn(folder) {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => worksIn(pid, folder));
  } catch {
    return [];
  }
}

/** The command line of a process, as far as the system tells. */
export function commandOf(pid) {
  const known = readOr(`/proc/${pid}/cmdline`, '').replaceAll('\0', ' ');
  if (known) return known;
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
}

export function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
