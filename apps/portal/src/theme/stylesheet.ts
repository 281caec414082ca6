import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The folder of the component library: its templates and its stylesheet. */
export const componentFolder = new URL('./', `file://${require.resolve('govuk-frontend/dist/govuk/template.njk')}`);

/**
 * The library's stylesheet without what belongs to its makers: their typeface, their crest, and the one colour that is
 * not a variable. Our own typeface and colours stand in theme.css, which comes after it.
 */
export function libraryStyles(): string {
  return readFileSync(new URL('govuk-frontend.min.css', componentFolder), 'utf8')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', 'var(--turbota-text)')
    .replace(/[^{}]*\{[^{}]*url\(\/assets\/images\/govuk-crest\.svg\)[^{}]*\}/g, '')
    .replace(/\/\*#.*?\*\//g, '');
}
