import type { Column, TableBlock } from '#kernel';
import type { Element, Pen } from './pen.ts';
import { colours, paper, type Style, styles } from './styles.ts';

const PAD_X = 4;
const PAD_Y = 3.5;

interface Place {
  readonly column: Column;
  readonly x: number;
  readonly width: number;
}

type Cell = string[];

/** A table with a caption, a header row repeated on each page, rows that break only when taller than a page, and a total that is never alone. */
export function setTable(pen: Pen, block: TableBlock): void {
  const places = placesOf(pen, block);
  const header = block.columns.map((column, index) => linesIn(pen, column.title, places[index]!, styles.tableHead));
  const caption = pen.lines(block.caption, pen.width, styles.caption);
  const headerHeight = heightOf(header, styles.tableHead);
  const rows = block.rows.map((row) => row.map((text, index) => linesIn(pen, text, places[index]!, styles.tableText)));
  const total = block.total?.map((text, index) => linesIn(pen, text, places[index]!, styles.tableTotal));
  const first = rows[0] ? Math.min(heightOf(rows[0], styles.tableText), 120) : 0;

  pen.need(caption.length * styles.caption.leading + 4 + headerHeight + first);
  const table = pen.element('Table');
  const captionElement = pen.element('Caption', table);
  pen.block(captionElement, caption, pen.left, pen.y, styles.caption);
  captionElement.end();
  pen.y += caption.length * styles.caption.leading + 4;

  setHeader(pen, places, header, table);
  rows.forEach((row, index) => {
    const isLast = index === rows.length - 1;
    const keep = isLast && total ? heightOf(total, styles.tableTotal) : 0;
    setRow(pen, places, row, styles.tableText, { table, header, headerHeight, keep });
  });
  if (total) {
    pen.rule(pen.left, pen.y, pen.width, colours.strongRule, 0.8);
    setRow(pen, places, total, styles.tableTotal, { table, header, headerHeight, keep: 0 });
  }
  table.end();
  pen.y += 10;
}

/** Columns by their shares of the width, but none narrower than its longest word, unless that word is a hash or an address. */
function placesOf(pen: Pen, block: TableBlock): Place[] {
  const needs = block.columns.map((column, index) => {
    const texts = [...block.rows.map((row) => row[index] ?? ''), block.total?.[index] ?? ''];
    const words = texts.flatMap((text) => wordWidths(pen, text, index, block));
    return (
      Math.max(...words, ...wordsOf(column.title).map((word) => pen.measure(word, styles.tableHead))) + 2 * PAD_X + 0.5
    );
  });
  const widths = sharedOut(
    block.columns.map((column) => column.width),
    needs,
    pen.width,
  );
  let x = pen.left;
  return block.columns.map((column, index) => {
    const place = { column, x, width: widths[index]! };
    x += widths[index]!;
    return place;
  });
}

const LONGEST_WORD = 92;

const wordsOf = (text: string): string[] => text.split(/[ \n]/);

function wordWidths(pen: Pen, text: string, index: number, block: TableBlock): number[] {
  const isTotal = text === block.total?.[index];
  const widths = wordsOf(text).map((word) => pen.measure(word, isTotal ? styles.tableTotal : styles.tableText));
  return widths.filter((width) => width <= LONGEST_WORD);
}

/** Gives each column its share; a column whose need is greater takes the difference from the others. */
export function sharedOut(shares: readonly number[], needs: readonly number[], width: number): number[] {
  const fixed = new Map<number, number>();
  for (;;) {
    const rest = width - [...fixed.values()].reduce((all, one) => all + one, 0);
    const open = shares.map((share, index) => ({ share, index })).filter(({ index }) => !fixed.has(index));
    const all = open.reduce((total, { share }) => total + share, 0);
    const narrow = open.filter(({ share, index }) => (rest * share) / all < needs[index]!);
    if (narrow.length === 0 || narrow.length === open.length) {
      return shares.map((share, index) => fixed.get(index) ?? (rest * share) / all);
    }
    for (const { index } of narrow) fixed.set(index, needs[index]!);
  }
}

const linesIn = (pen: Pen, text: string, place: Place, style: Style): Cell =>
  pen.lines(text, place.width - 2 * PAD_X, style);

const heightOf = (cells: readonly Cell[], style: Style): number =>
  Math.max(...cells.map((lines) => lines.length)) * style.leading + 2 * PAD_Y;

function writeCell(pen: Pen, lines: Cell, place: Place, y: number, style: Style): void {
  const inner = place.width - 2 * PAD_X;
  lines.forEach((line, index) => {
    const slack = place.column.align ? inner - pen.measure(line.trimEnd(), style) : 0;
    const indent = place.column.align === 'right' ? slack : place.column.align === 'center' ? slack / 2 : 0;
    pen.write(line, place.x + PAD_X + indent, y + PAD_Y + index * style.leading, style);
  });
}

/** The header row: tagged where the table begins, for the eye alone where it is repeated. */
function setHeader(pen: Pen, places: readonly Place[], header: readonly Cell[], table: Element | null): void {
  const height = heightOf(header, styles.tableHead);
  pen.shade(pen.left, pen.y, pen.width, height, colours.shade);
  pen.rule(pen.left, pen.y, pen.width, colours.strongRule, 0.8);
  if (table) {
    const row = pen.element('TR', table);
    places.forEach((place, index) => {
      const cell = pen.element('TH', row, { scope: 'Column' });
      cell.add(() => writeCell(pen, header[index]!, place, pen.y, styles.tableHead));
      cell.end();
    });
    row.end();
  } else {
    pen.artifact('Pagination', () =>
      places.forEach((place, index) => writeCell(pen, header[index]!, place, pen.y, styles.tableHead)),
    );
  }
  pen.y += height;
  pen.rule(pen.left, pen.y, pen.width, colours.strongRule, 0.5);
}

interface RowContext {
  readonly table: Element;
  readonly header: readonly Cell[];
  readonly headerHeight: number;
  /** Height that must follow on the same page. */
  readonly keep: number;
}

function setRow(pen: Pen, places: readonly Place[], row: readonly Cell[], style: Style, context: RowContext): void {
  const { table, header, headerHeight, keep } = context;
  const turn = () => {
    pen.turn();
    setHeader(pen, places, header, null);
  };
  const whole = paper.height - paper.top - paper.bottom - headerHeight;
  const height = heightOf(row, style);
  if (height + keep > pen.room && height + keep <= whole / 2) turn();

  const element = pen.element('TR', table);
  const cells = places.map(({ column }) =>
    column.rowHeading ? pen.element('TH', element, { scope: 'Row' }) : pen.element('TD', element),
  );
  let rest = [...row];
  while (rest.some((lines) => lines.length > 0)) {
    const fit = Math.floor((pen.room - 2 * PAD_Y + 0.01) / style.leading);
    if (fit < Math.min(2, Math.max(...rest.map((lines) => lines.length)))) {
      turn();
      continue;
    }
    const part = rest.map((lines) => lines.slice(0, fit));
    part.forEach((lines, index) => {
      if (lines.length > 0) cells[index]!.add(() => writeCell(pen, lines, places[index]!, pen.y, style));
    });
    pen.y += heightOf(part, style);
    pen.rule(pen.left, pen.y, pen.width, colours.rule);
    rest = rest.map((lines) => lines.slice(fit));
  }
  element.end();
}
