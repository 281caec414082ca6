import { createLog, readConfig } from '#platform';
import { createWorker } from './worker.ts';

const config = readConfig(process.env);
const log = createLog(config.logLevel);
await createWorker(config, log);
log.info({ mode: config.mode }, 'the worker is ready');
