import path from 'node:path';
import '../../scripts/lib/typescript.mjs';
import { project } from '../../scripts/lib/project.mjs';

/** Migrates a database and loads the reference data: `node fill-template.mjs <url>`. */
const [, , url] = process.argv;
const { migrate } = await import(path.join(project, 'libs/platform/src/database/data-source.ts'));
await migrate(url);
const { loadReference } = await import(path.join(project, 'libs/reference/src/index.ts'));
await loadReference(url);
