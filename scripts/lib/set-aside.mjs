import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { renameDatabase } from './database.mjs';
import { bold } from './say.mjs';

/** The answer of somebody who cannot be asked: `npm start -- --set-aside`. */
const ANSWER = '--set-aside';

/** Once somebody has said so, gives the database and what is stored beside it other names, and tells them. Nothing is deleted. */
export async function setAside({ DATABASE_URL, STORAGE_FOLDER }) {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/\D/g, '');
  const database = `${new URL(DATABASE_URL).pathname.slice(1)}_${stamp}`;
  await consent(database);
  await renameDatabase(DATABASE_URL, database);
  const names = [`database ${database}`];
  for (const folder of [STORAGE_FOLDER, path.join(path.dirname(STORAGE_FOLDER), 'papers')]) {
    if (!existsSync(folder)) continue;
    renameSync(folder, `${folder}-${stamp}`);
    names.push(`${folder}-${stamp}`);
  }
  return names.join(', ');
}

async function consent(database) {
  if (process.argv.includes(ANSWER)) return;
  if (!process.stdin.isTTY) {
    throw new Error(`To set this data aside and begin with none: npm start -- ${ANSWER}. Nothing was changed.`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(bold(`Set it aside as ${database} and begin with no data? [y/N] `));
  terminal.close();
  if (!/^\s*y(es)?\s*$/i.test(answer)) throw new Error('Nothing was changed.');
}
