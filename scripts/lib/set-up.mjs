import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readOr } from './processes.mjs';
import { project } from './project.mjs';
import { run } from './run.mjs';
import { task, warn } from './say.mjs';

const lock = path.join(project, 'package-lock.json');
const packages = path.join(project, 'node_modules');
const mark = path.join(packages, '.installed-from');

/** What a bare machine needs before anything else: the right Node and the packages of the lock file. */
export async function setUp() {
  checkNode();
  if (!isInstalled()) await task('Installing packages (npm ci; some minutes the first time)', install);
}

function checkNode() {
  const wanted = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major = 0, minor = 0] = wanted.split('.').map(Number);
  const [ourMajor = 0, ourMinor = 0] = process.versions.node.split('.').map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return;
  throw new Error(
    `Turbota needs Node ${wanted} or newer; this is Node ${process.versions.node}. See https://nodejs.org.`,
  );
}

/** Packages are right when they were installed from the lock file as it is now, by us or by hand. */
function isInstalled() {
  const byHand = path.join(packages, '.package-lock.json');
  if (!existsSync(byHand)) return false;
  const installedFrom = readOr(mark, '');
  if (installedFrom === lockHash()) return true;
  if (lstatSync(packages).isSymbolicLink()) {
    warn(['node_modules is a link to another folder, so its packages are left as they are.']);
    return true;
  }
  return installedFrom === '' && statSync(byHand).mtimeMs >= statSync(lock).mtimeMs;
}

const lockHash = () => createHash('sha256').update(readFileSync(lock)).digest('hex');

async function install() {
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund'], { show: true });
  if (code !== 0) throw new Error('npm ci failed; what it says stands above.');
  writeFileSync(mark, lockHash());
}
