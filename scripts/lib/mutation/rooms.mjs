import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { project } from '../project.mjs';

/**
 * Files that hold no rule, each with what they hold instead.
 * @type {[RegExp, string][]}
 */
export const NOT_RULES = [
  [/\.spec\.ts$|\/spec-facts\.ts$/, 'specs, and the facts they share'],
  [/\/kernel\/src\/index\.ts$/, 'a list of exports'],
  [/\/domain\/problems\.ts$/, 'problem codes with their laws, a table; the shape tests compare it with the texts'],
  [
    /\/domain\/(seed|ua-2026|survey-2024-2025|facts\/samples)[/.]/,
    'data: code lists, values of the law, a questionnaire, samples',
  ],
  [/\/common-passwords\.ts$/, 'a list of words'],
];

/** The platform has no `domain/`: its rules are told from the rest by their specs. */
export const NO_RULES_OF_PLATFORM =
  'of the platform, files without a spec of the same name beside them: they work with the database, a queue or a server, and are tested there';

const WITHOUT_DOMAIN = ['kernel', 'platform'];
const folderOf = (room) => path.posix.join('libs', room, WITHOUT_DOMAIN.includes(room) ? 'src' : 'src/domain');

const filesIn = (folder) =>
  readdirSync(path.join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(project, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();

/** Each room with its rules, and the specs that stand beside them. */
export const rooms = readdirSync(path.join(project, 'libs')).map((room) => {
  const files = filesIn(folderOf(room)).filter((file) => file.endsWith('.ts'));
  const isRule = (file) => room !== 'platform' || files.includes(file.replace('.ts', '.spec.ts'));
  return {
    room,
    rules: files.filter((file) => isRule(file) && !NOT_RULES.some(([pattern]) => pattern.test(file))),
    specs: files.filter((file) => file.endsWith('.spec.ts')),
  };
});

/** Of everything that could change what a room's specs notice: its files, what they import, and what runs them. */
export function fingerprintOf({ room, specs }) {
  const textOf = (file) => readFileSync(path.join(project, file), 'utf8');
  const shared = specs.flatMap((spec) => [...textOf(spec).matchAll(/'(?:\.\.\/)+(test\/support\/[\w-]+\.ts)'/g)]);
  const tools = ['runner', 'collected', 'hooks', 'rooms'].map((name) => `scripts/lib/mutation/${name}.mjs`);
  const files = [
    ...[folderOf(room), folderOf('kernel'), 'locales'].flatMap(filesIn),
    ...shared.map(([, file]) => file),
  ];
  const hash = createHash('sha256');
  for (const file of [...files, ...tools, 'package-lock.json']) hash.update(file).update(textOf(file));
  return hash.digest('hex');
}
