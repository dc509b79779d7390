import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { hashPassword } from '../../../src/server/services/password';
import { newId } from '../../../src/server/services/random-token';
import { DeskClient } from '../../support/desk-client';
import type { sharedPostgres } from '../../support/postgres';
import { startTestServer, type TestServer } from '../../support/server';
import { launchBrowser } from './chromium';

const CLIENT = fileURLToPath(new URL('../../../dist/client', import.meta.url));
const PASSWORD = 'correct horse battery';

/** Who writes frameworks at this desk, and who reads them. */
export const WRITER = '演示绩效股';
export const READER = '业务股室';
export const TEMPLATE = projectExpenditure2020.title;

/** The button of a name; the first part of it for a pattern. */
export const buttonOf = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });

/** A picture of a page, where somebody asked for pictures. */
export async function shootFrameworks(page: Page, name: string): Promise<void> {
  const folder = process.env.TAKAN_SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/frameworks-${name}.png` });
}

/** A server with a desk of two people, and the browsers in which they sign in. */
export class FrameworksDesk {
  readonly server: TestServer;
  /** What the console said of the content security policy, of any page. */
  readonly policy: string[] = [];
  readonly #browser: Browser;

  private constructor(server: TestServer, browser: Browser) {
    this.server = server;
    this.#browser = browser;
  }

  static async start(postgres: ReturnType<typeof sharedPostgres>): Promise<FrameworksDesk> {
    if (!existsSync(CLIENT)) throw new Error('npm run build comes first');
    const browser = await launchBrowser();
    const server = await startTestServer({ postgres, clientDir: CLIENT });
    await DeskClient.setUp(server);
    const reader = { name: READER, person: newId(), role: 'budgetDesk' } as const;
    await server.deps.db
      .insertInto('desk_users')
      .values({ ...reader, password: await hashPassword(PASSWORD), created_at: new Date() })
      .execute();
    return new FrameworksDesk(server, browser);
  }

  /** A desktop browser of its own, signed in, at the list of frameworks. */
  async signedIn(name: string): Promise<Page> {
    const context = await this.#browser.newContext({
      ...{ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) this.policy.push(message.text());
    });
    await page.goto(`${this.server.origin}/desk`);
    await page.getByLabel('姓名').fill(name);
    await page.getByLabel('密码').fill(PASSWORD);
    await buttonOf(page, '登录').click();
    await page.getByRole('link', { name: '指标体系' }).click();
    await page.getByRole('link', { name: TEMPLATE }).waitFor();
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.server.close();
  }
}
