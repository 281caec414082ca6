import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLockFile } from './lock-file.mjs';
import { readOr } from './processes.mjs';
import { project } from './project.mjs';
import { tool } from './run.mjs';
import { task } from './say.mjs';

const folders = ['apps', 'libs', 'migrations'];
const settings = ['package.json', 'tsconfig.json', 'tsconfig.build.json'];
const dist = path.join(project, 'dist');
const memory = path.join(dist, '.built-from.json');

/** Brings `dist` up to date: the compiled sources, and beside them whatever else stands among the sources. */
export function build() {
  mkdirSync(path.join(project, '.data'), { recursive: true });
  return withLockFile(path.join(project, '.data', 'build.lock'), buildAlone);
}

async function buildAlone() {
  const sources = sourcesOf();
  const before = JSON.parse(readOr(memory, '{"files":[]}'));
  if (before.hash === sources.hash) return;
  await task('Building', async () => {
    // What a source that is gone had left in dist would live on: a migration, for one.
    if (before.files.some((file) => !sources.files.includes(file))) rmSync(dist, { recursive: true, force: true });
    const { code, said } = await tool('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
    if (code !== 0) throw new Error(`The build failed:\n${said}`);
    for (const file of sources.files.filter(
      (name) => folders.includes(name.split(path.sep)[0] ?? '') && !name.endsWith('.ts'),
    )) {
      mkdirSync(path.join(dist, path.dirname(file)), { recursive: true });
      copyFileSync(path.join(project, file), path.join(dist, file));
    }
    writeFileSync(memory, JSON.stringify(sources));
  });
}

function sourcesOf() {
  const files = folders
    .filter((folder) => existsSync(path.join(project, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(project, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
        .map((entry) => path.relative(project, path.join(entry.parentPath, entry.name))),
    )
    .concat(settings)
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(path.join(project, file)));
  return { hash: hash.digest('hex'), files };
}
