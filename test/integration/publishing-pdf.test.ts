import type { Instant, Sheet } from '#kernel';
import { renderHtml } from '../../libs/publishing/src/html/render-html.ts';
import { renderSheet } from '../../libs/publishing/src/pdf/render-sheet.ts';
import { Press } from '../../libs/publishing/src/press/press.ts';
import { ReadPdf } from '../support/pdf-text.ts';
import { sampledKinds as documentKinds, sampleSheet } from '../support/sample-sheet.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll(/ ?\n/g, ' ');
const same = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(Buffer.from(b));

describe('a printed document', () => {
  test.each(documentKinds.flatMap((kind) => [[kind, 'uk'] as const, [kind, 'en'] as const]))(
    '%s in %s: the same facts give the same bytes',
    async (kind, language) => {
      const sheet = sampleSheet(kind, language);
      expect(same(await renderSheet(sheet), await renderSheet(structuredClone(sheet)))).toBe(true);
    },
  );

  test('sharing fonts and words among documents changes nothing, whatever was printed before', async () => {
    const strange = { ...sampleSheet('act.text'), issuer: 'ﬁﬂ ﬃ Ǆ № ₴ Ω Å ќ ѓ й ї ̈ мова ﬀ office fluff' };
    await renderSheet(strange);
    for (const kind of documentKinds) {
      const sheet = sampleSheet(kind);
      const shared = await renderSheet(sheet);
      const alone = await renderSheet(sheet, { shared: false });
      expect(new ReadPdf(shared).text).toBe(new ReadPdf(alone).text);
      expect(same(shared, alone)).toBe(true);
    }
  });

  test('what stands on paper can be copied and searched, letter for letter', async () => {
    const text = plain(new ReadPdf(await renderSheet(sampleSheet('contract.text'))).text);
    expect(text).toContain('Договір про надання соціальних послуг');
    expect(text).toContain(
      '3 410 445,50 грн (три мільйони чотириста десять тисяч чотириста сорок п’ять гривень 50 копійок)',
    );
    expect(text).toContain('не рідше ніж раз на рік проходить профілактичний медичний огляд');
    expect(text).not.toContain('\ufffd');
  });

  test('every page tells its number, the hash of its facts and that its data are invented', async () => {
    const sheet = sampleSheet('award.protocol');
    const { pages } = new ReadPdf(await renderSheet(sheet));
    expect(pages.length).toBeGreaterThan(4);
    pages.forEach((page, index) => {
      expect(page).toContain(`сторінка ${index + 1} з ${pages.length}`);
      expect(page).toContain(sheet.footer.documentSha256);
      expect(page).toContain('Демонстраційні дані. Документ не має юридичної сили.');
    });
  });

  test('a table that goes on repeats its header', async () => {
    const { pages } = new ReadPdf(await renderSheet(sampleSheet('award.protocol')));
    const scores = pages.filter((page) => page.includes('Обґрунтування'));
    expect(scores.length).toBeGreaterThan(2);
  });

  test('a row taller than a page is broken, and none of its text is lost', async () => {
    const words = Array.from({ length: 1500 }, (_, n) => `слово${n}`);
    const table: Sheet['blocks'][number] = {
      is: 'table',
      caption: 'Довгий рядок',
      columns: [
        { title: 'Код', width: 1, rowHeading: true },
        { title: 'Текст', width: 3 },
      ],
      rows: [['Q1', words.join(' ')]],
      total: ['Разом', '1500'],
    };
    const { text, pages } = new ReadPdf(await renderSheet({ ...sampleSheet('act.text'), blocks: [table] }));
    expect(pages.length).toBeGreaterThan(2);
    expect(text.match(/слово\d+/g)).toEqual(words);
    expect(pages.at(-1)).toContain('Разом');
  });

  test('marks that reverse or hide text never reach the paper', async () => {
    const disguised = 'Переможець\u202eцьнемарг\u202c\u200f\u2066\u0007';
    const typed = JSON.stringify(disguised).slice(1, -1);
    const sheet = sampleSheet('act.text', 'uk', (text) => text.replace('Догляд вдома', typed));
    const { text } = new ReadPdf(await renderSheet({ ...sheet, issuer: disguised }));
    expect(text).toContain('Переможецьцьнемарг');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u200f\u202a-\u202e\u2066-\u2069]/);
  });

  test('a title cannot smuggle anything into the metadata', async () => {
    const file = await renderSheet({ ...sampleSheet('act.text'), name: '</rdf:li><x>&"' });
    expect(Buffer.from(file).toString('latin1')).not.toContain('<x>');
  });
});

test('what is withheld is on no page of the copy for everybody, and on that for the audience', async () => {
  for (const kind of ['tender.opening', 'award.protocol']) {
    const texts = (['public', 'restricted'] as const).map(async (print) =>
      plain(new ReadPdf(await renderSheet(sampleSheet(kind, 'uk', undefined, print))).text),
    );
    const [everybody, audience] = await Promise.all(texts);
    expect(everybody).toContain('не оприлюднюється');
    expect(everybody).not.toMatch(/3012345678|працювала в учасника/);
    expect(audience).toContain('3012345678');
    expect(audience).toContain('Примірник для обмеженого кола осіб');
  }
});

describe('for a screen reader', () => {
  test('the document has its language, a shown title, headings, tables with headings of columns and rows', async () => {
    const pdf = new ReadPdf(await renderSheet(sampleSheet('tender.announcement')));
    expect(pdf.head(/\/Type \/Catalog/)).toContain('/Lang (uk-UA)');
    expect(pdf.head(/\/DisplayDocTitle true/)).toBeDefined();
    expect(pdf.head(/\/Marked true/)).toBeDefined();
    expect(pdf.tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    for (const tag of ['H2', 'P', 'Table', 'Caption', 'TR', 'TH', 'TD']) expect(pdf.tags).toContain(tag);
    expect(pdf.head(/\/Scope \/Column/)).toBeDefined();
    expect(pdf.head(/\/Scope \/Row/)).toBeDefined();
  });

  test('clauses are a list whose numbers are labels', async () => {
    const { tags } = new ReadPdf(await renderSheet(sampleSheet('contract.text')));
    for (const tag of ['L', 'LI', 'Lbl', 'LBody']) expect(tags).toContain(tag);
  });

  test.each(documentKinds)('everything drawn in %s is either tagged or set aside', async (kind) => {
    for (const commands of new ReadPdf(await renderSheet(sampleSheet(kind))).contents) {
      let open = 0;
      for (const line of commands.split('\n')) {
        if (/ (BDC|BMC)$/.test(line)) open += 1;
        else if (line === 'EMC') open -= 1;
        else if (/^(BT|S|f|B)$/.test(line)) expect(open).toBe(1);
        expect(open).toBeLessThanOrEqual(1);
      }
      expect(open).toBe(0);
    }
  });
});

/** Threads that run the sources must first compile them. */
const SLOWLY = 60_000;

describe('the press', () => {
  test(
    'prints in a thread the same bytes as here, while this thread goes on',
    async () => {
      const press = new Press({ threads: 1 });
      try {
        const sheet = sampleSheet('award.letter');
        let turns = 0;
        const counting = setInterval(() => (turns += 1), 1);
        const printed = await press.print(sheet, 'pdf');
        clearInterval(counting);
        expect(same(printed, await renderSheet(sheet))).toBe(true);
        expect(same(await press.print(sheet, 'html'), await renderHtml(sheet))).toBe(true);
        expect(turns).toBeGreaterThan(5);
      } finally {
        await press.close();
      }
    },
    SLOWLY,
  );

  test(
    'takes many orders at once and gives each its own file',
    async () => {
      const press = new Press({ threads: 2 });
      try {
        const files = await Promise.all(documentKinds.map((kind) => press.print(sampleSheet(kind), 'pdf')));
        files.forEach((file, index) => {
          expect(plain(new ReadPdf(file).pages[0]!)).toContain(
            plain(sampleSheet(documentKinds[index]!).issuer).slice(0, 20),
          );
        });
      } finally {
        await press.close();
      }
    },
    SLOWLY,
  );

  test(
    'an order that cannot be printed fails alone',
    async () => {
      const press = new Press({ threads: 1 });
      try {
        const spoilt = { ...sampleSheet('act.text'), madeAt: 'never' as Instant };
        await expect(press.print(spoilt, 'pdf')).rejects.toThrow();
        expect((await press.print(sampleSheet('act.text'), 'pdf')).length).toBeGreaterThan(10_000);
      } finally {
        await press.close();
      }
    },
    SLOWLY,
  );

  test(
    'an order that takes too long is given up, and the next one gets a new thread',
    async () => {
      const hurried = new Press({ threads: 1, timeLimitMs: 1 });
      await expect(hurried.print(sampleSheet('award.protocol'), 'pdf')).rejects.toThrow(
        'ended before its work was done',
      );
      await hurried.close();
      await expect(hurried.print(sampleSheet('act.text'), 'pdf')).rejects.toThrow('closed');
    },
    SLOWLY,
  );
});
