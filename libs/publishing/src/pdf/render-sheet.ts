import type { Sheet } from '#kernel';
import { setBlock } from './blocks.ts';
import { Pen } from './pen.ts';
import { printable } from './printable.ts';
import { colours, paper, styles } from './styles.ts';

export interface RenderOptions {
  readonly shared?: boolean;
}

/** Sets a sheet in type. The same sheet always gives the same bytes. */
export async function renderSheet(sheet: Sheet, options: RenderOptions = {}): Promise<Uint8Array> {
  const pen = new Pen({
    title: printable(sheet.name).replace(/[<>&]/g, ''),
    lang: sheet.language === 'uk' ? 'uk-UA' : 'en-GB',
    madeAt: sheet.madeAt,
    keywords: sheet.footer.documentSha256,
    ...options,
  });
  const file = collect(pen);
  pen.onNewPage = () => setRunningHead(pen, sheet);
  setMasthead(pen, sheet);
  for (const block of sheet.blocks) setBlock(pen, block);
  setFooters(pen, sheet);
  pen.doc.end();
  return file;
}

function collect(pen: Pen): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pen.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pen.doc.on('end', () => resolve(Buffer.concat(chunks)));
    pen.doc.on('error', reject);
  });
}

/** The warning on demonstration documents: read aloud once, seen on every page. */
function setBanner(pen: Pen, text: string, tagged: boolean): void {
  const top = 22;
  const height = 20;
  pen.artifact('Layout', () => {
    pen.doc.rect(pen.left, top, pen.width, height).fill(colours.banner);
    pen.doc.rect(pen.left, top, 3, height).fill(colours.bannerRule);
  });
  const write = () => pen.write(printable(text), pen.left + 10, top + 4, styles.banner);
  if (!tagged) return pen.artifact('Pagination', write);
  const element = pen.element('P');
  element.add(write);
  element.end();
}

function setMasthead(pen: Pen, sheet: Sheet): void {
  if (sheet.banner) setBanner(pen, sheet.banner, true);
  pen.flow(pen.element('P'), sheet.issuer, styles.issuer);
  pen.y += 10;
  pen.flow(pen.element('H1'), sheet.title, styles.title);
  if (sheet.subtitle) {
    pen.y += 4;
    pen.flow(pen.element('P'), sheet.subtitle, styles.subtitle);
  }
  pen.y += 8;
  pen.rule(pen.left, pen.y, pen.width, colours.strongRule, 1.2);
  pen.y += 6;
  const place = pen.element('P');
  const number = printable(sheet.number);
  place.add(() => {
    pen.write(`${printable(sheet.date)} `, pen.left, pen.y, styles.value);
    pen.write(number, pen.left + pen.width - pen.measure(number, styles.value), pen.y, styles.value);
  });
  place.end();
  pen.y += styles.value.leading + 12;
}

function setRunningHead(pen: Pen, sheet: Sheet): void {
  if (sheet.banner) setBanner(pen, sheet.banner, false);
  const top = sheet.banner ? paper.top - 8 : paper.top - 22;
  const [line = ''] = pen.lines(`${sheet.title} ${sheet.number}`, pen.width, styles.page);
  pen.artifact('Pagination', () => {
    pen.write(line, pen.left, top, styles.page);
    pen.line(pen.left, top + 12, pen.width, colours.rule);
  });
  pen.y = top + 22;
}

/** Written last, when the number of pages is known. */
function setFooters(pen: Pen, sheet: Sheet): void {
  const { reference, documentSha256, documentLabel, pageLabel } = sheet.footer;
  const { count } = pen.doc.bufferedPageRange();
  const y = paper.height - 44;
  for (let page = 0; page < count; page += 1) {
    pen.doc.switchToPage(page);
    const numbered = pageLabel.replace('{page}', String(page + 1)).replace('{pages}', String(count));
    pen.artifact('Pagination', () => {
      pen.line(pen.left, y, pen.width, colours.rule);
      pen.write(`${reference} · ${documentLabel} ${documentSha256}`, pen.left, y + 7, styles.footer);
      pen.write(numbered, pen.left + pen.width - pen.measure(numbered, styles.page), y + 6, styles.page);
    });
  }
  pen.root.end();
}
