import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, readOr } from './processes.mjs';

const FORGOTTEN = 120_000;

/** Runs the work while holding a lock file; takes over the lock of a holder who is dead or has forgotten it. */
export async function withLockFile(file, work) {
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned(file)) rmSync(file, { force: true });
      else await pause(25);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function isAbandoned(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const holder = Number(readOr(file, ''));
    return age > FORGOTTEN || (holder > 0 ? !isAlive(holder) : age > 1000);
  } catch {
    return false;
  }
}
