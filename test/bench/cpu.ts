import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** The kernel counts in hundredths of a second, whatever its own clock is. */
const MICROSECONDS_OF_A_TICK = 10_000;

interface Stat {
  readonly parent: number;
  readonly own: number;
  readonly ofEnded: number;
}

/** User and system time of a process with all of its threads, and of its children that have ended; null once it is gone. */
function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const at = (place: number): number => fields[place - 3] ?? 0;
    return { parent: at(4), own: at(14) + at(15), ofEnded: at(16) + at(17) };
  } catch {
    return null;
  }
}

export const cpuOf = (pid: number): number => (statOf(pid)?.own ?? 0) * MICROSECONDS_OF_A_TICK;

/** Of the server and each of its backends: what they have used, in microseconds; NaN where the server is elsewhere. */
export function cpuOfServer(postmaster: number | null): number {
  const server = postmaster === null ? null : statOf(postmaster);
  if (!server || postmaster === null) return NaN;
  let ticks = server.own + server.ofEnded;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(Number(name));
    if (stat?.parent === postmaster) ticks += stat.own;
  }
  return ticks * MICROSECONDS_OF_A_TICK;
}

/** The process of a database server of this machine, found as the parent of one of its own backends. */
export async function postmasterOf(connectionString: string): Promise<number | null> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const pid = rows[0]?.pid ?? 0;
    const isOurs = readFileSync(`/proc/${pid}/cmdline`, 'latin1').startsWith('postgres');
    return isOurs ? (statOf(pid)?.parent ?? null) : null;
  } catch {
    return null;
  } finally {
    await client.end();
  }
}

/** What a process holds of the machine's memory now, in MB. */
export function memoryOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
