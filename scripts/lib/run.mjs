import { spawn } from 'node:child_process';
import path from 'node:path';
import { project } from './project.mjs';

const running = new Set();

/** Asks every program that still runs to end. */
export function endAll() {
  for (const child of running) child.kill('SIGTERM');
}

/** Runs a program to its end; resolves to its exit code and, unless it is shown, to what it said. */
export function run(program, parameters, { show = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    running.add(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, said });
    });
  });
}

/** A program of an installed package, run by this Node itself. */
export const tool = (file, parameters, options) =>
  run(process.execPath, [path.join(project, 'node_modules', file), ...parameters], options);
