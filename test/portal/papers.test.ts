import { documentFrozen } from '#platform';
import { formsOf } from '../../libs/publishing/src/domain/forms.ts';
import { renderHtml } from '../../libs/publishing/src/html/render-html.ts';
import { deliverAll } from '../support/deliver.ts';
import { givenBuyer, givenPublishedTender } from '../support/given-tendering.ts';
import { barriers, describeInBrowser, TestPortal } from '../support/portal.ts';
import { sampledKinds, sampleSheet } from '../support/sample-sheet.ts';

describeInBrowser('legal documents as pages', () => {
  let portal: TestPortal;
  let tenderId: string;

  beforeAll(async () => {
    portal = await TestPortal.start();
    ({ tenderId } = await givenPublishedTender(portal.api, await givenBuyer(portal.api)));
    await deliverAll(portal.api, documentFrozen.type);
  });
  afterAll(() => portal.stop());
  afterEach(() => portal.closePages());

  const printedAsPages = sampledKinds.filter((kind) => formsOf(kind).includes('html'));
  const pages = printedAsPages.flatMap((kind) => (['uk', 'en'] as const).map((language) => [kind, language] as const));

  test.each(pages)('%s in %s has no barriers, and fits a narrow telephone', async (kind, language) => {
    const page = await portal.open('/');
    // Away from the portal, whose own rules for pages would hold for this one.
    await page.goto('about:blank');
    const sheet = sampleSheet(kind, language, undefined, 'restricted');
    await page.setContent(new TextDecoder().decode(await renderHtml(sheet)));
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
  });

  test('the page of a tender leads to its announcement, as a page and as a file', async () => {
    const [tender] = (await portal.api.transactions.asSystem('test', (transaction) =>
      transaction.manager.query('select reference from tender where id = $1', [tenderId]),
    )) as { reference: string }[];
    const page = await portal.open(`/tenders/${tender!.reference}`);
    const section = page.locator('section[aria-labelledby="documents-heading"]');
    const file = section.getByRole('link', { name: /^завантажити PDF, .+: Оголошення/ });
    const href = (await file.getAttribute('href'))!;
    const pdf = await page.request.get(new URL(href, page.url()).href);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    const opened = page.waitForResponse((response) => response.url().endsWith('/html'));
    await section.getByRole('link', { name: /^Оголошення про проведення конкурсу/ }).click();
    const { 'content-security-policy': policy } = (await opened).headers();
    expect(policy).toMatch(/^sandbox; default-src 'none'; style-src 'sha256-/);
    expect(await page.locator('h1').innerText()).toBe('Оголошення про проведення конкурсу');
    // The one stylesheet inside is allowed, and works.
    expect(await page.evaluate(`getComputedStyle(document.querySelector('dl div')).display`)).toBe('grid');
  });
});
