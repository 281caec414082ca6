import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * PostgreSQL refuses to run as root. Root therefore lends the server to the user `postgres`, or `nobody` where there
 * is none; a data folder that exists already keeps its owner. Everybody else runs it as themselves (undefined).
 */
export function serverUser(dataFolder) {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder);
    return { uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    const id = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    try {
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      continue;
    }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and there is no user "postgres" or "nobody" to run it as. Run as an ordinary user.',
  );
}

/** Whether the server's user can walk to a folder: each folder above must let it through. */
export function canReach(folder, user) {
  if (!user) return true;
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    if (existsSync(place)) {
      const { uid, gid, mode } = statSync(place);
      const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (place === path.dirname(place)) return true;
  }
}

/** A folder of this project's own outside of it, for what the server's user could not reach inside. */
export function outsideFolder(project) {
  const folder = `/var/tmp/turbota-${createHash('sha256').update(project).digest('hex').slice(0, 12)}`;
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) throw new Error(`${folder} belongs to somebody else`);
  return folder;
}
