import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const project = path.resolve(import.meta.dirname, '../..');

const notOurs = new Set(['node_modules', 'dist', '.data', 'coverage', '.git']);

/** Every file of the project, by its path from the root; with a pattern, those that match. */
export function filesOf(pattern = /./, folder = ''): string[] {
  return readdirSync(path.join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (notOurs.has(entry.name)) return [];
    if (entry.isDirectory()) return filesOf(pattern, file);
    return pattern.test(file) ? [file] : [];
  });
}

export const textOf = (file: string): string => readFileSync(path.join(project, file), 'utf8');

const importOf = (file: string): Promise<Record<string, unknown>> =>
  import(pathToFileURL(path.join(project, file)).href) as Promise<Record<string, unknown>>;

/** The pure rules of every room: what they declare (machines, problem codes) is known once they are imported. */
export const importRules = (): Promise<Record<string, unknown>[]> =>
  Promise.all(filesOf(/^libs\/[^/]+\/src\/domain\/.*(?<!\.spec)\.ts$/).map(importOf));
