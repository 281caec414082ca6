import { existsSync } from 'node:fs';
import path from 'node:path';
import { project } from './project.mjs';

const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'];
const isHere = (...names) => names.some((name) => folders.some((folder) => existsSync(path.join(folder, name))));

/** What this machine lacks, and which tests are therefore left out. */
export function leftOut() {
  const lacks = [];
  if (!process.env.CHROMIUM_PATH && !isHere('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')) {
    lacks.push('no Chromium: the portal is not tried in a browser (install chromium, or set CHROMIUM_PATH)');
  }
  if (!isHere('redis-server')) lacks.push('no redis-server: jobs are tried on PostgreSQL alone');
  if (!isHere('pdftotext')) lacks.push('no pdftotext: the text of documents is not read back (install poppler-utils)');
  if (!isHere('faketime')) lacks.push('no faketime: no process is tried with a wrong clock (install faketime)');
  if (!existsSync(process.env.TURBOTA_SHARED_DATA ?? path.join(project, '../shared/data'))) {
    lacks.push('no ../shared/data: importers are tried on samples, not on whole public lists');
  }
  return lacks;
}
