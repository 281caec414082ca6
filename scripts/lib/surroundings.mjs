import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from './free-port.mjs';
import { project } from './project.mjs';

const key = () => randomBytes(32).toString('base64');

/** Keys are made once and kept: sealed bids and signed-in people outlive a restart. */
function keptKeys() {
  const file = path.join(project, '.data', 'keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const keys = {
    REQUEST_KEY: key(),
    SEALING_KEYS: `first:${key()}`,
    PORTAL_KEY: randomBytes(24).toString('base64url'),
  };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600 });
  return keys;
}

/** What the processes are told about the world. Whatever the environment says already, stays. */
export async function surroundings(databaseUrl) {
  const api = process.env.API_PORT ?? (await freePort(4000));
  const portal = process.env.PORTAL_PORT ?? (await freePort(3000));
  return {
    TURBOTA_MODE: 'demonstration',
    ...keptKeys(),
    STORAGE_FOLDER: path.join(project, '.data', 'documents'),
    API_URL: `http://127.0.0.1:${api}`,
    PORTAL_URL: `http://127.0.0.1:${portal}`,
    ...process.env,
    NODE_ENV: 'production',
    API_PORT: String(api),
    PORTAL_PORT: String(portal),
    DATABASE_URL: databaseUrl,
  };
}
