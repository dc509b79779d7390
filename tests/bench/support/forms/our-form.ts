import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { issueInvitation } from '../../../../src/server/services/invitations';
import { publishPackage } from '../../../../src/server/services/publish-package';
import { ALL_HELD, enrol, PASSPHRASE, unlock } from '../../../e2e/support/field-app';
import type { TestServer } from '../../../support/server';
import { judgedPackage } from './judged-package';

const FILL = fileURLToPath(new URL('../../../week/support/fill-phone.ts', import.meta.url));

/** The filler as one script: it runs in the app's own origin, past its policy. */
export async function fillScript(): Promise<string> {
  const built = (await build({
    ...{ configFile: false, logLevel: 'error' },
    build: { write: false, lib: { entry: FILL, formats: ['iife'], name: 'filler' } },
  })) as Rollup.RollupOutput[];
  const code = built[0]?.output[0]?.code;
  if (code === undefined) throw new Error('nothing was built');
  return code;
}

/** The app on a phone with one assignment, everything scored and delivered. */
export interface OurForm {
  readonly context: BrowserContext;
  /** Address of the assignment's tree. */
  readonly home: string;
  readonly indicators: number;
  /** The line of the total, with nothing for the second indicator and full marks for the others. */
  readonly total: string;
  /** The points in it. */
  readonly points: string;
}

/** A page of the app's own origin that is none of the app's own. */
export const emptyOf = ({ home }: Pick<OurForm, 'home'>): string =>
  new URL('/offline-pack.json', home).href;

/** A deduction, which counts once it has a reason: what is typed over it changes the total. */
async function deduct(page: Page, home: string): Promise<string> {
  await page.goto(`${home}/i/I1`);
  await unlock(page);
  await page.locator('input[inputmode=decimal]').fill('0');
  await page.locator('textarea').first().fill('没有材料');
  await page.keyboard.press('Tab');
  await page.locator('.indicator-pending').waitFor({ state: 'detached' });
  return page.locator('.indicator-total').innerText();
}

/** Enrols a fresh phone, has the app's own store score everything, and delivers it all. */
export async function ourForm(
  browser: Browser,
  server: TestServer,
  indicators: number,
  script: string,
): Promise<OurForm> {
  const pkg = judgedPackage(indicators);
  await publishPackage(server.deps, pkg, 'bench');
  const person = pkg.team.find(({ role }) => role === 'leadEvaluator')?.person ?? '';
  const { assignment } = pkg;
  const issued = await issueInvitation(server.deps, { assignment, person, by: 'bench' });
  if (!issued.ok) throw new Error(issued.error.code);
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await enrol(page, issued.value.link);
  await page.goto(`${server.origin}/offline-pack.json`);
  await page.evaluate(script);
  await page.evaluate(
    `fillPhone(${JSON.stringify({ passphrase: PASSPHRASE, most: 0, others: 0 })})`,
  );
  const home = `${server.origin}/a/${assignment}`;
  const total = await deduct(page, home);
  const [points = ''] = /[\d.]+/.exec(total) ?? [];
  await page.goto(`${home}/sync`);
  await unlock(page);
  await page.getByText(ALL_HELD).waitFor({ timeout: 120_000 });
  await page.close();
  return { context, home, indicators, total, points };
}

/** The same phone for every page that is measured. */
export const PHONE = {
  viewport: { width: 412, height: 915 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} as const;

/** When the page asked for the passphrase, and when it was sent; ms from the start of the navigation. */
export interface Sent {
  readonly asked: number;
  readonly sent: number;
}

/** Sends the passphrase once it has been asked for as long as `typing` says, in ms. */
export const sendPassphrase = (page: Page, typing: number): Promise<Sent> =>
  page.evaluate(`(async () => {
    const q = (selector) => document.querySelector(selector);
    const asked = await benchUntil(() => q('input[type=password]') !== null);
    if (${typing} > 0) await new Promise((resolve) => setTimeout(resolve, ${typing}));
    const field = q('input[type=password]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(PASSPHRASE)});
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const sent = performance.now();
    q('button[type=submit]').click();
    return { asked, sent };
  })()`);
