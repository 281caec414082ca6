import type { Block, Clause, Fact, Signer } from '#kernel';
import type { Pen } from './pen.ts';
import { colours, type Style, styles } from './styles.ts';
import { setTable } from './table.ts';

export function setBlock(pen: Pen, block: Block): void {
  if (block.is === 'heading') return setHeading(pen, block.text, block.level);
  if (block.is === 'text') return setText(pen, block.text, block.strong ? styles.strong : styles.text);
  if (block.is === 'note') return setText(pen, block.text, styles.quiet);
  if (block.is === 'list') return setList(pen, block.lead, block.items);
  if (block.is === 'facts') return setFacts(pen, block.items);
  if (block.is === 'clauses') return setClauses(pen, block.items);
  if (block.is === 'table') return setTable(pen, block);
  return setSignatures(pen, block.signers);
}

function setHeading(pen: Pen, text: string, level: 2 | 3): void {
  const style = level === 2 ? styles.heading2 : styles.heading3;
  const space = level === 2 ? 10 : 6;
  // A heading at the foot of a page, away from its text, is worse than a gap.
  pen.need(space + style.leading + 3 * styles.text.leading);
  pen.y += space;
  pen.flow(pen.element(`H${level}`), text, style);
  pen.y += 4;
}

function setText(pen: Pen, text: string, style: Style): void {
  pen.flow(pen.element('P'), text, style);
  pen.y += 6;
}

/** A lead and its items, each behind a dash. */
function setList(pen: Pen, lead: string, items: readonly string[]): void {
  pen.need(styles.quiet.leading * 2);
  pen.flow(pen.element('P'), lead, styles.quiet);
  const list = pen.element('L');
  const indent = 12;
  for (const text of items) {
    pen.need(styles.quiet.leading);
    const item = pen.element('LI', list);
    pen.block(pen.element('Lbl', item), ['–'], pen.left, pen.y, styles.quiet);
    pen.flow(pen.element('LBody', item), text, styles.quiet, pen.left + indent, pen.width - indent);
    item.end();
  }
  list.end();
  pen.y += 6;
}

/** Labels at the left, values at the right: for a screen reader a table whose rows name themselves. */
function setFacts(pen: Pen, items: readonly Fact[]): void {
  const table = pen.element('Table');
  const labelWidth = pen.width * 0.34;
  const valueX = pen.left + labelWidth;
  for (const { label, value } of items) {
    const labels = pen.lines(label, labelWidth - 10, styles.label);
    let rest = pen.lines(value, pen.width - labelWidth, styles.value);
    const row = pen.element('TR', table);
    const heading = pen.element('TH', row, { scope: 'Row' });
    const cell = pen.element('TD', row);
    const height = Math.max(labels.length * styles.label.leading, Math.min(rest.length, 4) * styles.value.leading);
    pen.need(height + 5);
    pen.block(heading, labels, pen.left, pen.y + 2.7, styles.label);
    let end = pen.y + 2.7 + labels.length * styles.label.leading;
    pen.y += 2.5;
    while (rest.length > 0) {
      const part = rest.slice(0, Math.max(1, Math.floor(pen.room / styles.value.leading)));
      pen.block(cell, part, valueX, pen.y, styles.value);
      pen.y += part.length * styles.value.leading;
      rest = rest.slice(part.length);
      if (rest.length === 0) break;
      pen.turn();
      end = 0;
    }
    pen.y = Math.max(pen.y, end);
    pen.y += 2.5;
    pen.rule(pen.left, pen.y, pen.width, colours.rule);
    row.end();
  }
  table.end();
  pen.y += 10;
}

/** Numbered paragraphs: a list whose numbers are its labels. */
function setClauses(pen: Pen, items: readonly Clause[]): void {
  const list = pen.element('L');
  const indent = 30;
  for (const { number, text } of items) {
    pen.need(2 * styles.text.leading);
    const item = pen.element('LI', list);
    const label = pen.element('Lbl', item);
    pen.block(label, [number], pen.left, pen.y, styles.text);
    pen.flow(pen.element('LBody', item), text, styles.text, pen.left + indent, pen.width - indent);
    item.end();
    pen.y += 4;
  }
  list.end();
  pen.y += 2;
}

/** Places to sign: two parties side by side, or the members of a commission under each other. */
function setSignatures(pen: Pen, signers: readonly Signer[]): void {
  pen.y += 8;
  if (signers.length === 2 && signers.every((signer) => signer.organisation !== null)) return setParties(pen, signers);
  for (const { role, organisation, name } of signers) {
    const left = pen.lines(organisation ? `${role}\n${organisation}` : role, pen.width * 0.42, styles.value);
    const height = Math.max(left.length * styles.value.leading, 20) + 8;
    pen.need(height);
    const element = pen.element('P');
    pen.block(element, left, pen.left, pen.y, styles.value);
    const base = pen.y + styles.value.leading - 1;
    pen.rule(pen.left + pen.width * 0.45, base, pen.width * 0.22, colours.strongRule);
    if (name)
      pen.block(
        element,
        pen.lines(name, pen.width * 0.3, styles.value),
        pen.left + pen.width * 0.7,
        pen.y,
        styles.value,
      );
    element.end();
    pen.y += height;
  }
}

function setParties(pen: Pen, signers: readonly Signer[]): void {
  const gap = 24;
  const width = (pen.width - gap) / 2;
  const columns = signers.map((signer) => ({
    role: pen.lines(signer.role, width, styles.strong),
    organisation: pen.lines(signer.organisation ?? '', width, styles.value),
    name: pen.lines(signer.name ?? '', width, styles.value),
  }));
  const roleHeight = Math.max(...columns.map(({ role }) => role.length)) * styles.strong.leading;
  const organisationHeight = Math.max(...columns.map(({ organisation }) => organisation.length)) * styles.value.leading;
  const nameHeight = Math.max(...columns.map(({ name }) => name.length)) * styles.value.leading;
  pen.need(roleHeight + organisationHeight + 40 + nameHeight);
  columns.forEach((column, index) => {
    const x = pen.left + index * (width + gap);
    const element = pen.element('P');
    pen.block(element, column.role, x, pen.y, styles.strong);
    pen.block(element, column.organisation, x, pen.y + roleHeight, styles.value);
    pen.rule(x, pen.y + roleHeight + organisationHeight + 32, width, colours.strongRule);
    pen.block(element, column.name, x, pen.y + roleHeight + organisationHeight + 36, styles.value);
    element.end();
  });
  pen.y += roleHeight + organisationHeight + 44 + nameHeight;
}
