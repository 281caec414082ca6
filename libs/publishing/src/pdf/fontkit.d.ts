/** What the typesetting needs of fontkit, which ships without types. */
declare module 'fontkit' {
  export interface Font {
    readonly postscriptName: string;
    readonly characterSet: number[];
    layout(text: string): { readonly glyphs: { readonly id: number; readonly codePoints: number[] }[] };
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly codePoints: number[] };
    hasGlyphForCodePoint(codePoint: number): boolean;
  }
  export function create(file: Uint8Array): Font;
}

/** pdfkit takes a parsed font, a table cell's scope and a kind of artifact; its published types do not say so. */
declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, font: import('fontkit').Font): this;
  }
  interface StructureElementOptions {
    scope?: 'Column' | 'Row' | 'Both';
  }
}
