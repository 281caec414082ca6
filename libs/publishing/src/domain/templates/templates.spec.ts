import { sha256 } from '#kernel';
import { documentKinds } from '../facts/kinds.ts';
import { sampleRecord } from '../facts/samples.ts';
import type { Block, Sheet } from '../sheet.ts';
import { asRejected, asWinner, composed, type Facts, texts } from '../../../../../test/support/sample-documents.ts';

const textOf = (block: Block): string =>
  block.is === 'table'
    ? [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat(), ...(block.total ?? [])].join(
        ' ',
      )
    : block.is === 'facts'
      ? block.items.map(({ label, value }) => `${label}: ${value}`).join('\n')
      : block.is === 'clauses'
        ? block.items.map(({ number, text }) => `${number} ${text}`).join('\n')
        : block.is === 'signatures'
          ? block.signers.map(({ role, name }) => `${role} ${name}`).join('\n')
          : block.text;
const allText = (sheet: Sheet): string => sheet.blocks.map(textOf).join('\n').replaceAll('\u00a0', ' ');

test.each(documentKinds.flatMap((kind) => (['uk', 'en'] as const).map((language) => [kind, language] as const)))(
  '%s in %s: every text is there, every place filled',
  (kind, language) => {
    const sheet = composed(kind, language);
    expect(allText(sheet)).not.toMatch(/\{\w+\}|undefined|null|\[object/);
    expect(sheet.footer.recordSha256).toBe(sha256(sampleRecord(kind)));
  },
);

test.each(documentKinds)('%s shows words, and no code of the product', (kind) => {
  expect(allText(composed(kind))).not.toMatch(/\b[A-Z]{2,}(_[A-Z]+)+\b|: HOME\b/);
});

test('both languages have the same texts with the same places', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  expect(Object.keys(texts.en)).toEqual(Object.keys(texts.uk));
  for (const [key, text] of Object.entries(texts.uk))
    expect([key, places(texts.en[key]!)]).toEqual([key, places(text)]);
});

test.each(documentKinds)('%s says that its data are invented, and says nothing of it when they are true', (kind) => {
  expect(composed(kind).banner).toContain('Демонстраційні дані');
  expect(composed(kind, 'uk', (facts) => ({ ...facts, demonstration: false })).banner).toBeNull();
});

test('a name typed by a user never reaches the title of the window', () => {
  for (const kind of documentKinds) expect(composed(kind).name).toMatch(/^[А-ЯІЇЄҐа-яіїєґ’ ]+ [A-Z]+-2026-\d{6}$/u);
});

test('the contract prints the total in figures and words, and the sum of its lines', () => {
  const text = allText(composed('contract.text'));
  expect(text).toContain(
    '3 410 445,50 грн (три мільйони чотириста десять тисяч чотириста сорок п’ять гривень 50 копійок)',
  );
  expect(text).toContain('2.2. Загальна вартість договору');
});

test('the protocol names who stood aside and who was called in, with the act', () => {
  const text = allText(composed('award.protocol'));
  expect(text).toContain('Кравчук Марія Олексіївна: самовідвід.');
  expect(text).toContain(
    'Шевчук Тетяна Богданівна: залучено з резервного складу. Відсутній член комісії: Поліщук Василь Миколайович.',
  );
});

test('the protocol of the next in rank says whose award was revoked', () => {
  const idsOf = (facts: Facts) => (facts['bids'] as Facts[]).slice(0, 2).map(({ id }) => id);
  const text = allText(composed('award.protocol', 'uk', (facts) => ({ ...facts, passedOver: idsOf(facts) })));
  expect(text).toContain('Попереднє рішення щодо B-2026-000001, B-2026-000002 скасовано');
  expect(allText(composed('award.protocol'))).not.toContain('Попереднє рішення');
});

describe('who signs the protocol', () => {
  const signers = (change?: (facts: Facts) => Facts) =>
    composed('award.protocol', 'uk', change).blocks.flatMap((block) =>
      block.is === 'signatures' ? block.signers.map(({ name }) => name) : [],
    );
  const present = [
    'Бондар Наталія Іванівна',
    'Савчук Оксана Петрівна',
    'Ткаченко Андрій Юрійович',
    'Шевчук Тетяна Богданівна',
  ];

  test('only members present at the award', () => expect(signers()).toEqual(present));

  test('also where the commission met about scores afterwards', () =>
    expect(signers((facts) => ({ ...facts, meetings: (facts['meetings'] as Facts[]).toReversed() }))).toEqual(present));

  test('nobody where nobody met about the award', () =>
    expect(signers((facts) => ({ ...facts, meetings: (facts['meetings'] as Facts[]).slice(0, 1) }))).toEqual([]));
});

test('a letter to a bidder does not name the members behind the reasons', () => {
  const text = allText(composed('award.letter'));
  expect(text).not.toContain('Бондар');
  expect(text).toContain('місце 2 із 3');
});

test('a letter to the winner tells when the contract can be signed, not who lost', () => {
  const text = allText(composed('award.letter', 'uk', asWinner));
  expect(text).toContain('Вашу пропозицію визначено переможцем.');
  expect(text).toContain('до кінця п’ятниці, 8 травня 2026 року');
});

test('a rejected bid gets its ground and no table of points', () => {
  const sheet = composed('award.letter', 'uk', asRejected);
  expect(allText(sheet)).toContain('Пояснення комісії: Ціна вища за граничну.');
  expect(sheet.blocks.some((block) => block.is === 'table')).toBe(false);
});
