import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IN_APP_NAME, UNFIT_WORDS } from '../../src/text/unfit-browser-words';
import { type Bureau, startBureau } from './support/bureau';
import { launchBrowser } from './support/chromium';
import { violationsOf } from './support/wcag';

const ANDROID = 'Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko)';

const AGENTS = [
  ['wechat', `${ANDROID} Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50 Language/zh_CN`],
  ['dingtalk', `${ANDROID} Chrome/126.0 Mobile Safari/537.36 AliApp(DingTalk/7.6.0)`],
] as const;

let bureau: Bureau;
let browser: Browser;

beforeAll(async () => {
  [bureau, browser] = await Promise.all([startBureau(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await bureau.close();
});

test.each(AGENTS)(
  '[EE20] inside %s the app stores nothing, refuses, and says how to move',
  async (app, userAgent) => {
    const context = await browser.newContext({
      ...{ userAgent, locale: 'zh-CN', viewport: { width: 360, height: 740 } },
    });
    const page = await context.newPage();
    await page.goto(bureau.enrolLink);
    const words = UNFIT_WORDS.inApp(IN_APP_NAME[app]);
    await page.getByRole('heading', { name: words.title }).first().waitFor();
    await page.getByText(words.where).waitFor();
    for (const step of UNFIT_WORDS.steps) await page.getByText(step).waitFor();
    // The link to carry over is the whole one, invitation included.
    expect(await page.getByLabel(UNFIT_WORDS.link).inputValue()).toBe(bureau.enrolLink);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  },
);
