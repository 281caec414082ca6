import { instant, type Sheet } from '#kernel';
import { renderHtml } from './render-html.ts';

const sheet: Sheet = {
  language: 'uk',
  name: 'Назва',
  issuer: 'Замовник',
  title: 'Заголовок',
  subtitle: '',
  date: '1 березня 2026 року',
  number: 'T-2026-000001',
  blocks: [],
  banner: null,
  footer: { reference: 'T-2026-000001', documentSha256: 'ab'.repeat(32), documentLabel: 'SHA-256:', pageLabel: '' },
  madeAt: instant('2026-03-01T10:00:00Z'),
};
const page = async (change: Partial<Sheet>) => new TextDecoder().decode(await renderHtml({ ...sheet, ...change }));

const attack = `<script>alert('1')</script>"&\u202e`;
const escaped = '&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#34;&#38;';

test('no text of a sheet becomes HTML, wherever it stands, and none turns the direction of writing', async () => {
  const text = await page({
    ...{ name: attack, issuer: attack, title: attack, subtitle: attack, date: attack, number: attack, banner: attack },
    blocks: [
      { is: 'heading', level: 2, text: attack },
      { is: 'text', text: attack },
      { is: 'text', text: attack, strong: true },
      { is: 'note', text: attack },
      { is: 'list', lead: attack, items: [attack] },
      { is: 'facts', items: [{ label: attack, value: attack }] },
      { is: 'clauses', items: [{ number: attack, text: attack }] },
      { is: 'table', caption: attack, columns: [{ title: attack, width: 1 }], rows: [[attack]], total: [attack] },
      { is: 'signatures', signers: [{ role: attack, organisation: attack, name: attack }] },
    ],
    footer: { ...sheet.footer, reference: attack },
  });
  expect(text).not.toMatch(/<script|\u202e/);
  // The caption also names the frame of its table.
  expect(text.split(escaped)).toHaveLength(27);
});

test('a page says its language, has its headings in order, and names the heads of its tables', async () => {
  const text = await page({
    language: 'en',
    blocks: [
      { is: 'heading', level: 2, text: 'Two' },
      { is: 'heading', level: 3, text: 'Three' },
      {
        is: 'table',
        caption: 'Lines',
        columns: [
          { title: 'No.', width: 1, rowHeading: true },
          { title: 'Sum', width: 1, align: 'right' },
        ],
        rows: [['1', 'first\nsecond']],
        total: ['', '5'],
      },
    ],
  });
  expect(text).toContain('<html lang="en">');
  expect([...text.matchAll(/<h(\d)>/g)].map(([, level]) => level)).toEqual(['1', '2', '3']);
  expect(text).toContain('<caption>Lines</caption>');
  expect(text).toContain('<th scope="col">No.</th><th scope="col" class="right">Sum</th>');
  expect(text).toContain('<th scope="row">1</th><td class="right">first<br>second</td>');
  expect(text).toContain('<tfoot>\n<tr><td></td><td class="right">5</td></tr>');
});

test('the same sheet gives the same bytes, and asks for nothing outside itself', async () => {
  const text = await page({});
  expect(await page({})).toBe(text);
  expect(text).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import/);
});
