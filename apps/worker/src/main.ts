import { createLog, readConfig } from '#platform';
import { createWorker, healthOf } from './worker.ts';

const config = readConfig(process.env);
const log = createLog(config.logLevel);
const worker = await createWorker(config, log);
if (config.workerPort !== null) await healthOf(worker, log).listen({ port: config.workerPort, host: '127.0.0.1' });
log.info({ mode: config.mode }, 'the worker is ready');
