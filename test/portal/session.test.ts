import type { Page } from 'playwright-core';
import { AddMember } from '../../libs/identity/src/usecases/add-member.ts';
import { givenAuthority, givenMember, givenOrganisation, type Member, PASSWORD } from '../support/given-identity.ts';
import { barriers, describeInBrowser, TestPortal } from '../support/portal.ts';

describeInBrowser('signing in', () => {
  let portal: TestPortal;
  let head: Member;
  let ofTwo: Member;

  beforeAll(async () => {
    portal = await TestPortal.start();
    head = (await givenAuthority(portal.api)).head;
    const [first, second] = [
      await givenOrganisation(portal.api, { kind: 'authority', name: 'Перша громада' }),
      await givenOrganisation(portal.api, { kind: 'provider', name: 'Друга організація' }),
    ];
    ofTwo = await givenMember(portal.api, first, ['planner'], 'Ірина Мельник');
    const operator = { ...ofTwo, roles: ['operator' as const], organisationKind: 'operator' as const };
    await portal.api.get(AddMember).execute(operator, {
      organisationId: second,
      email: ofTwo.email,
      name: 'Ірина Мельник',
      password: null,
      roles: ['signatory'],
    });
  });
  afterAll(() => portal.stop());
  afterEach(() => portal.closePages());

  async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
    await page.getByLabel(/Електронна адреса|Email address/).fill(email);
    await page.getByLabel(/Пароль|Password/).fill(password);
    await page.getByRole('button', { name: /Увійти|Sign in/ }).click();
  }
  const textOf = (page: Page) => page.locator('main').innerText();

  test('a person signs in without a script, sees the own account, and signs out on the server', async () => {
    const page = await portal.open('/sign-in', { javaScript: false });
    await signIn(page, head.email);
    expect(page.url()).toBe(`${portal.url}/account`);
    expect(await textOf(page)).toContain('Олена Коваль');
    expect(await textOf(page)).toContain('керівник');
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ name: 'session', httpOnly: true, sameSite: 'Lax', path: '/' });
    await page.getByRole('button', { name: 'Вийти' }).click();
    expect(page.url()).toBe(`${portal.url}/`);
    await page.context().addCookies([{ name: 'session', value: cookie!.value, url: portal.url }]);
    await page.goto('/account');
    expect(page.url()).toContain('/sign-in');
  });

  test.each([
    ['uk', '/sign-in', 'Напишіть електронну адресу', 'Помилка:'],
    ['en', '/en/sign-in', 'Enter your email address', 'Error:'],
  ])('empty fields are said all at once, at the top and at the field (%s)', async (_, address, sentence, title) => {
    const page = await portal.open(address);
    await page.getByRole('button', { name: /Увійти|Sign in/ }).click();
    expect(await page.title()).toContain(title);
    expect(await page.getByText(sentence).count()).toBe(2);
    expect(await page.locator('.govuk-error-summary li').count()).toBe(2);
    expect(await page.locator(':focus').getAttribute('class')).toContain('govuk-error-summary');
    expect(await barriers(page)).toEqual([]);
    await page.locator('.govuk-error-summary a').first().click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('email');
  });

  test('a wrong password and an unknown address are answered alike, and the address is kept', async () => {
    const said: string[] = [];
    for (const email of [head.email, 'nobody@example.org']) {
      const page = await portal.open('/sign-in');
      await signIn(page, email, 'not the password');
      said.push(await page.locator('.govuk-error-summary').innerText());
      expect(await page.getByLabel('Електронна адреса').inputValue()).toBe(email);
      expect(await page.getByLabel('Пароль').inputValue()).toBe('');
    }
    expect(said[0]).toBe(said[1]);
    expect(said[0]).not.toMatch(/[A-Z]{3,}_/);
  });

  test('a person of two organisations chooses one, with the keyboard alone', async () => {
    const page = await portal.open('/en/sign-in');
    await page.getByLabel('Email address').focus();
    await page.keyboard.type(ofTwo.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/organisation');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose an organisation');
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Друга організація').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/account');
    expect(await textOf(page)).toContain('Друга організація');
    expect(await textOf(page)).toContain('signatory');
    expect(await barriers(page)).toEqual([]);
  });

  test('after signing in one comes to the page that asked for it, and to no other host', async () => {
    const page = await portal.open('/organisation');
    expect(page.url()).toBe(`${portal.url}/sign-in?to=/organisation`);
    await signIn(page, head.email);
    expect(page.url()).toBe(`${portal.url}/organisation`);
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const next = await portal.open(`/sign-in?to=${encodeURIComponent(to)}`);
      await signIn(next, head.email);
      expect(next.url()).toBe(`${portal.url}/account`);
    }
  });

  test('a form that another site sends is refused', async () => {
    const body = new URLSearchParams({ email: head.email, password: PASSWORD });
    const forged: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      {},
    ];
    for (const headers of forged) {
      const response = await fetch(`${portal.url}/sign-in`, { method: 'POST', body, headers, redirect: 'manual' });
      expect(response.status).toBe(403);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });

  test('pages of a person are kept by nobody, and no page may be framed or run a script', async () => {
    const page = await portal.open('/sign-in');
    await signIn(page, head.email);
    const response = await page.goto('/account');
    expect(response?.headers()).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
  });
});
