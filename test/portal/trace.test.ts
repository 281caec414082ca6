import type { Page } from 'playwright-core';
import { ContractScene } from '../support/given-contracts.ts';
import { barriers, describeInBrowser, TestPortal, withPortal } from '../support/portal.ts';

describeInBrowser('following the money', () => {
  let scene: ContractScene;
  let portal: TestPortal;
  let payment: { id: string; reference: string };

  beforeAll(async () => {
    scene = await ContractScene.start(1, 0, withPortal());
    portal = await TestPortal.start(scene.app);
    const contractId = await scene.active();
    const actId = await scene.accepted(contractId, '2026-05', '12.5');
    const { id } = await scene.order(actId, '1750.00');
    payment = await scene.one('select id, reference from payment where id = $1', [id]);
  });
  afterAll(() => portal.stop());
  afterEach(() => portal.closePages());

  const kinds = (page: Page) => page.locator('.chain__name').allInnerTexts();

  test('from a payment one comes back to the counted need, and from there to the same payment, without a script', async () => {
    const page = await portal.open('/trace', { javaScript: false });
    await page.getByRole('link', { name: payment.reference }).click();
    expect(await kinds(page)).toEqual([
      'Порахована потреба',
      'План потреб',
      'Конкурс',
      'Лот',
      'Пропозиція-переможець',
      'Рішення про переможця',
      'Договір',
      'Акт наданих послуг',
      'Оплата',
    ]);
    expect(await page.locator('.chain__node--here').innerText()).toContain(payment.reference);
    expect(await page.locator('.sums').innerText()).toContain('14\u00a0000,00\u00a0грн');
    await page.locator('.chain__kind').first().getByRole('link', { name: 'Звідси' }).click();
    expect(await page.locator('.chain__node--here').innerText()).toContain('ви почали звідси');
    expect(await page.locator('.chain').innerText()).toContain(payment.reference);
  });

  test('a number leads there too, however it is typed; an unknown one is said', async () => {
    const page = await portal.open('/en/trace');
    await page.getByLabel('Number of a tender').fill(` ${payment.reference.toLowerCase()} `);
    await page.getByRole('button', { name: 'Follow' }).click();
    expect(await page.locator('h1').innerText()).toContain(payment.reference);
    expect(new URL(page.url()).search).toBe(`?reference=${payment.reference}`);
    await page.goto(`/trace?reference=${encodeURIComponent(payment.reference.replace('P', 'р').replace(/-/g, '–'))}`);
    expect(await page.locator('h1').innerText()).toContain(payment.reference);
    await page.goto('/en/trace?reference=P-2026-999999');
    expect(await page.title()).toContain('Error:');
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('There is no such number');
    expect(await page.getByLabel('Number of a tender').inputValue()).toBe('P-2026-999999');
  });

  test('a lot of a tender leads to its money', async () => {
    const { reference } = await scene.one<{ reference: string }>('select reference from tender limit 1');
    const page = await portal.open(`/tenders/${reference}`);
    await page.getByRole('link', { name: 'Простежити шлях коштів лота 1' }).click();
    expect(await page.locator('.chain__node--here').innerText()).toContain(`${reference}/1`);
  });

  test('what is not a link of the chain is not there', async () => {
    for (const address of ['/trace/PAYMENT/1', `/trace/ACT/${payment.id}`, `/trace/NOTHING/${payment.id}`]) {
      const page = await portal.open('about:blank');
      expect((await page.goto(portal.url + address))?.status()).toBe(404);
    }
  });

  test.each([
    ['uk', ''],
    ['en', '/en'],
  ])('the pages are without barriers and fit a small telephone (%s)', async (_, prefix) => {
    const page = await portal.open(`${prefix}/trace`, { width: 320 });
    for (const address of ['/trace', '/trace?reference=x', `/trace/PAYMENT/${payment.id}`]) {
      await page.goto(prefix + address);
      const said = await page.locator('body').innerText();
      expect({
        address,
        untranslated: said.match(/portal\.\w+|undefined|\[object|NaN|\{\w+\}/g),
        wider: ((await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number) > 0,
        barriers: await barriers(page),
      }).toEqual({ address, untranslated: null, wider: false, barriers: [] });
    }
  });
});
