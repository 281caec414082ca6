import { readFile } from 'node:fs/promises';
import { createLog, type PersistedManifest, readConfig } from '#platform';
import { createApi } from './api.ts';

const manifestFile = new URL('../../portal/documents.json', import.meta.url);

/** The portal's listed documents; an API without a portal beside it lists none. */
async function readManifest(): Promise<PersistedManifest> {
  try {
    return JSON.parse(await readFile(manifestFile, 'utf8')) as PersistedManifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

if (process.env['NODE_ENV'] !== 'production') {
  throw new Error('NODE_ENV must be "production": without it each answer is checked twice and takes as long');
}
const config = readConfig(process.env);
const log = createLog(config.logLevel);
const api = await createApi({ config, manifest: await readManifest(), log });
await api.listen(config.apiPort, process.env['HOST'] ?? '127.0.0.1');
log.info({ port: config.apiPort, mode: config.mode }, 'the API is ready');
