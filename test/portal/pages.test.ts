import type { Page, Response } from 'playwright-core';
import { AskQuestion } from '../../libs/tendering/src/usecases/ask-question.ts';
import { atTime } from '../support/at-time.ts';
import {
  AFTER_CLOSING,
  type Buyer,
  givenBuyer,
  givenDraftTender,
  givenProvider,
  givenPublishedTender,
  type PublishedTender,
} from '../support/given-tendering.ts';
import { barriers, describeInBrowser, TestPortal } from '../support/portal.ts';

describeInBrowser('the public pages', () => {
  let portal: TestPortal;
  let buyer: Buyer;
  let tender: PublishedTender;
  let reference: string;
  let draft: string;

  beforeAll(async () => {
    portal = await TestPortal.start();
    buyer = await givenBuyer(portal.api);
    const texts = { description: 'Догляд вдома за особами похилого віку.\n<script>alert(1)</script>' };
    tender = await givenPublishedTender(portal.api, buyer, { texts, lots: [{}, { planLineId: buyer.dayCareLine }] });
    const provider = await givenProvider(portal.api, buyer);
    const question = { tenderId: tender.tenderId, question: 'Чи входить проїзд?', language: 'uk' as const };
    await portal.api.get(AskQuestion).execute(provider.signatory, question);
    reference = await referenceOf(tender.tenderId);
    draft = await referenceOf(await givenDraftTender(portal.api, buyer));
  });
  afterAll(() => portal.stop());
  afterEach(() => portal.closePages());

  async function referenceOf(id: string): Promise<string> {
    const [row] = await portal.api.transactions.asSystem(
      'test',
      (transaction) =>
        transaction.manager.query('select reference from tender where id = $1', [id]) as Promise<
          { reference: string }[]
        >,
    );
    return row!.reference;
  }

  const addresses = () => [
    '/',
    '/tenders',
    `/tenders/${reference}`,
    '/tenders?state=cancelled',
    '/sign-in',
    '/no-such-page',
  ];
  const textOf = (page: Page) => page.locator('body').innerText();

  describe.each([['uk', ''] as const, ['en', '/en'] as const])('in %s', (language, prefix) => {
    test('every page is whole, translated, and without barriers', async () => {
      const page = await portal.open(`${prefix}/`);
      for (const address of addresses()) {
        await page.goto(prefix + address);
        const said = await textOf(page);
        expect({
          address,
          language: await page.getAttribute('html', 'lang'),
          headings: await page.locator('h1').count(),
          untranslated: said.match(/portal\.\w+|undefined|\[object|NaN|\{\w+\}/g),
          demonstration: said.includes(language === 'uk' ? 'Демонстраційні дані' : 'Demonstration data'),
          barriers: await barriers(page),
        }).toEqual({ address, language, headings: 1, untranslated: null, demonstration: true, barriers: [] });
      }
    });

    test('no page is wider than a small telephone', async () => {
      const page = await portal.open(`${prefix}/`, { width: 320 });
      for (const address of addresses()) {
        await page.goto(prefix + address);
        expect([address, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([address, 320]);
      }
    });
  });

  test('a page and all that it needs weighs less than 200 KB, and asks no other host and no script for anything', async () => {
    const page = await portal.open('about:blank');
    const responses: Response[] = [];
    page.on('response', (response) => void responses.push(response));
    await page.goto(`${portal.url}/tenders/${reference}`, { waitUntil: 'networkidle' });
    const sizes = await Promise.all(responses.map(async (response) => (await response.body()).length));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const asked = responses.map((response) => response.url());
    expect(bytes).toBeLessThan(200 * 1024);
    expect(asked.every((url) => url.startsWith(portal.url))).toBe(true);
    expect(await page.locator('script').count()).toBe(0);
  });

  test('the list leads to a tender with its deadline, lots, criteria and questions', async () => {
    const page = await portal.open('/tenders', { javaScript: false });
    expect(await textOf(page)).toContain('Знайдено 1 конкурс');
    await page.getByRole('link', { name: 'Догляд вдома у громаді' }).click();
    const text = await textOf(page);
    for (const part of [
      reference,
      'четвер, 2 квітня 2026 р., 12:00',
      'Лишилося 31 день 1 година',
      'Лот 2.',
      '15\u00a0000,00\u00a0грн',
      '30\u00a0000,00\u00a0грн',
      'людино-година',
      'Зміст і метод',
      'Чи входить проїзд?',
      'Відповіді ще немає',
    ]) {
      expect(text).toContain(part);
    }
    expect(await page.title()).toContain(reference);
  });

  test('what a buyer writes is text, never markup', async () => {
    const page = await portal.open(`/tenders/${reference}`);
    expect(await textOf(page)).toContain('<script>alert(1)</script>');
    expect(await page.locator('script').count()).toBe(0);
  });

  test('what is not published is not there', async () => {
    for (const address of [
      `/tenders/${draft}`,
      '/tenders/T-2026-999999',
      '/tenders/<b>',
      '/tenders/T-1',
      '/documents/1',
      `/documents/${tender.tenderId}`,
    ]) {
      const page = await portal.open('/');
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      expect(await textOf(page)).toContain('Такої сторінки немає');
    }
  });

  test('the number of a tender leads to it however it is typed, and to its one right address', async () => {
    const page = await portal.open('/');
    for (const typed of [reference.toLowerCase(), reference.replace('T', 'т'), ` ${reference.replace(/-/g, '–')} `]) {
      for (const prefix of ['', '/en']) {
        const response = await page.goto(`${prefix}/tenders/${encodeURIComponent(typed)}`);
        expect(response?.status()).toBe(200);
        expect(page.url()).toBe(`${portal.url}${prefix}/tenders/${reference}`);
      }
    }
  });

  test('the filter works without a script and can be passed on as an address', async () => {
    const page = await portal.open('/en/tenders', { javaScript: false });
    await page.getByLabel('Show tenders').selectOption('concluded');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(new URL(page.url()).search).toBe('?state=concluded');
    expect(await textOf(page)).toContain('There are no such tenders');
    await page.getByRole('link', { name: 'Show all tenders' }).click();
    expect(await textOf(page)).toContain('1 tender found');
  });

  test('changing the language keeps the page', async () => {
    const page = await portal.open('/tenders?state=published');
    await page.getByRole('link', { name: 'English' }).click();
    expect(page.url()).toBe(`${portal.url}/en/tenders?state=published`);
    await page.getByRole('link', { name: 'Догляд вдома у громаді' }).click();
    await page.getByRole('link', { name: 'Українська' }).click();
    expect(page.url()).toBe(`${portal.url}/tenders/${reference}`);
  });

  test('a text of the buyer is marked with its language on an English page', async () => {
    const page = await portal.open(`/en/tenders/${reference}`);
    expect(await page.locator('h1 [lang=uk]').innerText()).toBe('Догляд вдома у громаді');
  });

  test('with the keyboard alone one skips to the content, reads on and opens a tender', async () => {
    const page = await portal.open('/tenders');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Перейти до змісту сторінки');
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate('document.activeElement.getAttribute("href")');
    for (let steps = 0; steps < 10 && (await focused()) !== `/tenders/${reference}`; steps += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/tenders/${reference}`);
  });

  test('from its deadline on a tender is shown as closed, whatever any job has done', async () => {
    await atTime(portal.api, AFTER_CLOSING);
    const later = await portal.another();
    const page = await later.open(`/tenders/${reference}`);
    expect(await textOf(page)).toContain('Пропозиції розглядають');
    expect(await textOf(page)).not.toContain('Лишилося');
    await later.closeAlone();
  });

  test('when the API is away, a page says so and gives a number', async () => {
    const alone = await portal.another('http://127.0.0.1:1');
    const page = await alone.open('/sign-in');
    const response = await page.goto('/tenders');
    expect(response?.status()).toBe(503);
    expect(await textOf(page)).toContain('Сервіс тимчасово недоступний');
    expect(await barriers(page)).toEqual([]);
    expect(alone.log.lines.some(({ level }) => level === 'error')).toBe(true);
    await alone.closeAlone();
  });
});
