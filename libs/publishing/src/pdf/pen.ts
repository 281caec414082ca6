import PDFDocument from 'pdfkit';
import { deflateStreams } from './deflate.ts';
import { type Face, faces, fontOf, wordsOf } from './fonts.ts';
import { breakLines } from './lines.ts';
import { printable } from './printable.ts';
import { paper, type Style } from './styles.ts';

export type Document = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

export interface PenOptions {
  readonly title: string;
  /** BCP 47: `uk-UA`. */
  readonly lang: string;
  readonly madeAt: string;
  readonly keywords: string;
  /** False only in the test which proves that sharing the layout of words changes nothing. */
  readonly shared?: boolean;
}

/** A hand on a sheet of paper: knows where it stands, measures and writes text, turns the page. Everything it writes is tagged. */
export class Pen {
  readonly doc: Document;
  readonly root: Element;
  y = paper.top;
  readonly left = paper.left;
  readonly width = paper.width - paper.left - paper.right;
  /** Called on every new page but the first, to write what repeats. */
  onNewPage: () => void = () => {};

  constructor({ title, lang, madeAt, keywords, shared = true }: PenOptions) {
    this.doc = new PDFDocument({
      size: [paper.width, paper.height],
      margin: 0,
      font: '',
      pdfVersion: '1.7',
      tagged: true,
      lang,
      displayTitle: true,
      bufferPages: true,
      compress: false,
      info: {
        Title: title,
        Creator: 'Turbota',
        Producer: 'Turbota',
        Keywords: keywords,
        // eslint-disable-next-line no-restricted-syntax -- pdfkit wants a Date; the moment itself is that of the freezing
        CreationDate: new Date(madeAt),
      },
    });
    deflateStreams(this.doc);
    for (const face of Object.keys(faces) as Face[]) {
      this.doc.registerFont(face, fontOf(face));
      this.doc.font(face);
      const font: unknown = Reflect.get(this.doc, '_font');
      if (shared && typeof font === 'object' && font) Reflect.set(font, 'layoutCache', wordsOf(face));
    }
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Height left on this page above the bottom margin. */
  get room(): number {
    return paper.height - paper.bottom - this.y;
  }

  measure(text: string, style: Style): number {
    return this.doc.font(style.face, style.size).widthOfString(text);
  }

  lines(text: string, width: number, style: Style): string[] {
    return breakLines(printable(text), width, (piece) => this.measure(piece, style));
  }

  /** Writes one line with its top at y, inside an element or an artifact that is open. */
  write(line: string, x: number, y: number, style: Style): void {
    this.doc.font(style.face, style.size).fillColor(style.colour).text(line, x, y, { lineBreak: false });
  }

  /** Writes lines under each other inside the element; they must fit on the page. */
  block(element: Element, lines: readonly string[], x: number, y: number, style: Style): void {
    element.add(() => lines.forEach((line, index) => this.write(line, x, y + index * style.leading, style)));
  }

  /** A new child of an element (of the document itself by default). */
  element(tag: string, parent: Element = this.root, options: PDFKit.Mixins.StructureElementOptions = {}): Element {
    const element = this.doc.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** What is drawn for the eye alone: rules, shades, repeated headers. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  rule(x: number, y: number, width: number, colour: string, weight = 0.5): void {
    this.artifact('Layout', () => this.line(x, y, width, colour, weight));
  }

  /** A rule inside an artifact that is open. */
  line(x: number, y: number, width: number, colour: string, weight = 0.5): void {
    this.doc
      .lineWidth(weight)
      .strokeColor(colour)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  }

  shade(x: number, y: number, width: number, height: number, colour: string): void {
    this.artifact('Layout', () => this.doc.rect(x, y, width, height).fill(colour));
  }

  turn(): void {
    this.doc.addPage();
    this.y = paper.top;
    this.onNewPage();
  }

  /** Turns the page unless so much height is left. */
  need(height: number): void {
    if (this.room < height) this.turn();
  }

  /** Running text from the pen's place down, over as many pages as it takes, never leaving one line alone. */
  flow(element: Element, text: string, style: Style, x = this.left, width = this.width): void {
    let rest = this.lines(text, width, style);
    while (rest.length > 0) {
      let fit = Math.floor((this.room + 0.01) / style.leading);
      if (fit < rest.length && rest.length - fit === 1) fit -= 1;
      if (fit < Math.min(2, rest.length)) {
        this.turn();
        continue;
      }
      const part = rest.slice(0, fit);
      this.block(element, part, x, this.y, style);
      this.y += part.length * style.leading;
      rest = rest.slice(part.length);
    }
    element.end();
  }
}
