import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { PersistedManifest } from '#platform';
import { createPortal } from '../../apps/portal/src/portal.ts';
import { KeptLog, type StartOptions, TestApplication } from './application.ts';
import { textOf } from './sources.ts';

const PORTAL_KEY = 'the portal of the tests';

const chromiumPath =
  process.env['CHROMIUM_PATH'] ??
  ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
    .flatMap((name) => [...(process.env['PATH'] ?? '').split(':'), '/usr/bin'].map((folder) => `${folder}/${name}`))
    .find((path) => existsSync(path));

/** How an API is started that a portal of the tests may ask. */
export const withPortal = (): StartOptions => ({
  portalKey: PORTAL_KEY,
  manifest: JSON.parse(textOf('apps/portal/documents.json')) as PersistedManifest,
});

/** Leaves a suite out where there is no browser; the summary of the run says so. */
export const describeInBrowser = chromiumPath ? describe : describe.skip;

/** The real portal before the real API, and a real browser before both. */
export class TestPortal {
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly api: TestApplication,
    private readonly portal: NestFastifyApplication,
    private readonly browser: Browser,
    readonly url: string,
    readonly log: KeptLog,
  ) {}

  /** Before this API, which must know the portal; or before a new one. */
  static async start(given?: TestApplication): Promise<TestPortal> {
    const api = given ?? (await TestApplication.start(withPortal()));
    const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] });
    return TestPortal.before(api, browser);
  }

  private static async before(api: TestApplication, browser: Browser, apiUrl = api.url): Promise<TestPortal> {
    const log = new KeptLog();
    const portal = await createPortal(
      {
        apiUrl,
        portalUrl: 'http://127.0.0.1',
        port: 0,
        portalKey: PORTAL_KEY,
        demonstration: true,
        proxies: 0,
        logLevel: 'info',
      },
      log,
    );
    await portal.listen(0, '127.0.0.1');
    return new TestPortal(api, portal, browser, await portal.getUrl(), log);
  }

  /** Another portal before the same API, or before none: it has not asked for the time yet. */
  another(apiUrl = this.api.url): Promise<TestPortal> {
    return TestPortal.before(this.api, this.browser, apiUrl);
  }

  /** A page in a browser that knows nothing of the others. */
  async open(path: string, options: { javaScript?: boolean; width?: number } = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      javaScriptEnabled: options.javaScript ?? true,
      viewport: { width: options.width ?? 1280, height: 900 },
    });
    this.contexts.push(context);
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  /** Closes the pages of a test. */
  async closePages(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
  }

  async closeAlone(): Promise<void> {
    await this.closePages();
    await this.portal.close();
  }

  async stop(): Promise<void> {
    await this.closeAlone();
    await this.browser.close();
    await this.api.stop();
  }
}

/** What axe finds against WCAG 2.2 AA and good practice, in words for a failed test. */
export async function barriers(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
  );
}
