import { spawn } from 'node:child_process';
import path from 'node:path';
import { project } from './project.mjs';

/** Runs a program to its end; resolves to its exit code and, unless it is shown, to what it said. */
export function run(program, parameters, { show = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

/** A program of an installed package, run by this Node itself. */
export const tool = (file, parameters, options) =>
  run(process.execPath, [path.join(project, 'node_modules', file), ...parameters], options);
