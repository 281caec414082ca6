import { createLog } from '#platform';
import { readPortalConfig } from './config.ts';
import { createPortal } from './portal.ts';

const config = readPortalConfig(process.env);
const log = createLog(config.logLevel);
const app = await createPortal(config, log);
await app.listen(config.port, process.env['PORTAL_HOST'] ?? '127.0.0.1');
log.info({ url: config.portalUrl }, 'the portal listens');
