import { readdir, readFile } from 'node:fs/promises';
import { persistedManifest, readConfig } from '#platform';
import { createApi } from '../../../apps/api/src/api.ts';
import { serve } from './served.ts';
import { changeOften, takeOut } from './taken-out.ts';

const folder = new URL('../documents/', import.meta.url);
const sources = await Promise.all(
  (await readdir(folder)).map(async (path) => ({ path, text: await readFile(new URL(path, folder), 'utf8') })),
);

/** The product's own API, with the benchmark's documents on its list. */
const nothing = () => undefined;
const log = { info: nothing, warn: nothing, error: (details: object, text: string) => console.error(text, details) };
const api = await createApi({ config: readConfig(process.env), manifest: persistedManifest(sources), log });
const { WITHOUT, CHANGES } = process.env;
if (WITHOUT) takeOut(WITHOUT, api);
if (CHANGES) changeOften(api, 'tenders', Number(CHANGES));
await api.listen(0, '127.0.0.1');
const { port } = new URL(await api.getUrl());

serve<'port', number>(async () => Number(port));
