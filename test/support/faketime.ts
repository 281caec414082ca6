import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const folders = ['/usr/lib', '/usr/local/lib'];
const library = folders
  .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
  .concat(folders)
  .map((folder) => path.join(folder, 'faketime/libfaketimeMT.so.1'))
  .find((file) => existsSync(file));

export const faketimeIsHere = library !== undefined;

/** The environment of a process whose clock is wrong by so many seconds, where that can be. Durations stay true. */
export function wrongBy(seconds: number): Record<string, string> {
  if (!library) return {};
  const offset = seconds < 0 ? String(seconds) : `+${seconds}`;
  return { LD_PRELOAD: library, FAKETIME: offset, FAKETIME_DONT_FAKE_MONOTONIC: '1' };
}

/** What the library leaves in shared memory for a process that was killed. */
export function sweepUp(pids: readonly number[]): void {
  for (const pid of pids) {
    for (const name of ['faketime_shm_', 'sem.faketime_sem_']) rmSync(`/dev/shm/${name}${pid}`, { force: true });
  }
}
