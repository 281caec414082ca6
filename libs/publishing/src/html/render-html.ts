import type { Sheet } from '#kernel';
import { printable } from '../pdf/printable.ts';
import { block } from './blocks.ts';
import { markup, Markup } from './markup.ts';
import { stylesheet } from './stylesheet.ts';

/** Writes a sheet as a page that stands alone: no script, no address outside, its one stylesheet inside. The same sheet always gives the same bytes. */
export function renderHtml(sheet: Sheet): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(page(cleaned(sheet)).text));
}

const page = (sheet: Sheet): Markup => markup`<!doctype html>
<html lang="${sheet.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="dcterms.created" content="${sheet.madeAt}">
<title>${sheet.name}</title>
<style>${new Markup(stylesheet)}</style>
</head>
<body>
<main>
${sheet.banner === null ? null : markup`<p class="banner">${sheet.banner}</p>\n`}<header>
<p class="issuer">${sheet.issuer}</p>
<h1>${sheet.title}</h1>
${sheet.subtitle ? markup`<p class="subtitle">${sheet.subtitle}</p>\n` : null}<p class="place"><span>${sheet.date}</span> <span>${sheet.number}</span></p>
</header>
${sheet.blocks.map(block)}</main>
<footer><p>${sheet.footer.reference} · ${sheet.footer.documentLabel} <code>${sheet.footer.documentSha256}</code></p></footer>
</body>
</html>
`;

/** Every text as it may stand on paper: what hides or reverses it is taken out, as from the other printer's. */
function cleaned<Value>(value: Value): Value {
  if (typeof value === 'string') return printable(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => cleaned(item)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part as unknown)])) as Value;
}
