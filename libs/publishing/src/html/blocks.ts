import type { Block, Column, Signer, TableBlock } from '#kernel';
import { markup, type Markup } from './markup.ts';

export function block(given: Block): Markup {
  switch (given.is) {
    case 'heading':
      return given.level === 2 ? markup`<h2>${lines(given.text)}</h2>\n` : markup`<h3>${lines(given.text)}</h3>\n`;
    case 'text':
      return given.strong
        ? markup`<p><strong>${lines(given.text)}</strong></p>\n`
        : markup`<p>${lines(given.text)}</p>\n`;
    case 'note':
      return markup`<p class="note">${lines(given.text)}</p>\n`;
    case 'list':
      return markup`<p class="note">${given.lead}</p>\n<ul class="note">
${given.items.map((item) => markup`<li>${item}</li>\n`)}</ul>\n`;
    case 'facts':
      return markup`<dl>
${given.items.map(({ label, value }) => markup`<div><dt>${label}</dt><dd>${lines(value)}</dd></div>\n`)}</dl>\n`;
    case 'clauses':
      return markup`<ol class="clauses">
${given.items.map(({ number, text }) => markup`<li><span class="number">${number}</span> <span>${lines(text)}</span></li>\n`)}</ol>\n`;
    case 'table':
      return table(given);
    case 'signatures':
      return markup`<ul class="signatures">
${given.signers.map(signature)}</ul>\n`;
  }
}

/** Paragraphs inside one text. */
const lines = (text: string): readonly Markup[] =>
  text.split('\n').map((line, at) => (at === 0 ? markup`${line}` : markup`<br>${line}`));

/** The frame of a table scrolls where the screen is narrow, and can be reached with the keys to do so. */
const table = ({
  caption,
  columns,
  rows,
  total,
}: TableBlock): Markup => markup`<div class="table" role="region" aria-label="${caption}" tabindex="0">
<table>
<caption>${caption}</caption>
<thead>
<tr>${columns.map((column) => markup`<th scope="col"${side(column)}>${column.title}</th>`)}</tr>
</thead>
<tbody>
${rows.map((row) => markup`<tr>${columns.map((column, at) => cell(column, row[at] ?? ''))}</tr>\n`)}</tbody>
${total ? markup`<tfoot>\n<tr>${columns.map((column, at) => markup`<td${side(column)}>${lines(total[at] ?? '')}</td>`)}</tr>\n</tfoot>\n` : null}</table>
</div>
`;

const cell = (column: Column, text: string): Markup =>
  column.rowHeading
    ? markup`<th scope="row"${side(column)}>${lines(text)}</th>`
    : markup`<td${side(column)}>${lines(text)}</td>`;

const side = ({ align }: Column): Markup | null =>
  align === 'right' ? markup` class="right"` : align === 'center' ? markup` class="center"` : null;

const signature = ({ role, organisation, name }: Signer): Markup =>
  markup`<li><strong>${role}</strong>${organisation === null ? null : markup`<br>${lines(organisation)}`}<span class="line"></span>${name}</li>\n`;
