import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** The two faces of every document. DejaVu has all letters of both languages, the hryvnia sign and straight figures. */
export const faces = { regular: 'DejaVuSerifCondensed', bold: 'DejaVuSerifCondensed-Bold' } as const;
export type Face = keyof typeof faces;

/** Words already set, by face: what pdfkit keeps per document, kept here for all documents of a thread. */
const MOST_WORDS = 20_000;

const require = createRequire(import.meta.url);
const parsed = new Map<Face, Font>();
const words = new Map<Face, Record<string, unknown>>();

export function fontOf(face: Face): Font {
  const known = parsed.get(face);
  if (known) return known;
  const font = create(readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${faces[face]}.ttf`)));
  nameGlyphs(font);
  parsed.set(face, font);
  return font;
}

/**
 * A glyph remembers the characters for which it was first asked, and a file's table of characters is made from that.
 * Naming all glyphs beforehand, ligatures by their letters, makes a file independent of what was printed before it.
 */
function nameGlyphs(font: Font): void {
  for (const ligature of ['ffi', 'ffl', 'ff', 'fi', 'fl']) font.layout(ligature);
  for (const character of font.characterSet) font.glyphForCodePoint(character);
}

/** The shared cache of a face, begun anew when it has grown too large. Called between documents only. */
export function wordsOf(face: Face): Record<string, unknown> {
  const known = words.get(face);
  if (known && Object.keys(known).length <= MOST_WORDS) return known;
  const fresh: Record<string, unknown> = Object.create(null);
  words.set(face, fresh);
  return fresh;
}
