import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packBundle } from '../../src/documents/bundle-archive';
import { VERIFIER_WORDS as WORDS } from '../../src/text/verifier-words';
import { BUNDLE_PATH } from '../../src/trust/bundle/bundle-layout';
import { makeBundle } from '../support/bundle-maker';
import { launchBrowser } from './support/chromium';
import { VerifierPage } from './support/verifier-page';
import { violationsOf } from './support/wcag';

const SCREENS = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
] as const;

let browser: Browser;
let archives: readonly (readonly [string, Uint8Array])[];

beforeAll(async () => {
  browser = await launchBrowser();
  const { files } = await makeBundle();
  const spoilt = new Map(files).set(BUNDLE_PATH.statement(0), Buffer.from('another statement'));
  archives = [
    ['环城公园.takan.zip', packBundle(files)],
    [
      '环城公园（第二份，文件名很长，且没有可以换行的地方2026112620261126）.takan.zip',
      packBundle(spoilt),
    ],
    ['不是报告包.takan.zip', Buffer.from('text')],
  ];
});
afterAll(() => browser.close());

/** Whether a person would have to scroll sideways, and what is too small for a finger. */
const misfits = (page: VerifierPage): Promise<readonly string[]> =>
  page.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const targets = document.querySelectorAll('button, summary, textarea');
    const small = [...targets].filter((each) => {
      const { width, height } = each.getBoundingClientRect();
      return width > 0 && Math.min(width, height) < 48;
    });
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} > ${clientWidth}`] : []),
      ...small.map(({ textContent }) => `${textContent} is too small`),
    ];
  });

async function picture(page: VerifierPage, name: string): Promise<void> {
  const folder = process.env.TAKAN_SCREEN_PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.page.screenshot({ path: join(folder, `verifier-${name}.png`), fullPage: true });
}

test.each(SCREENS)(
  '[VH10] at $width px no rule of WCAG is broken and all fits',
  async (viewport) => {
    const page = await VerifierPage.open(browser, { viewport });
    const shots = {
      empty: async () => page.page.locator('details.key > summary').click(),
      results: give,
    };
    async function give(): Promise<void> {
      for (const [name, bytes] of archives) {
        await page.give(name, bytes);
        await page.answer(name);
      }
      await page.page.getByText(WORDS.summary).first().click();
    }
    for (const [name, act] of Object.entries(shots)) {
      await act();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.page.emulateMedia({ colorScheme });
        expect(await violationsOf(page.page)).toEqual([]);
        expect(await misfits(page)).toEqual([]);
        await picture(page, `${viewport.width}-${name}-${colorScheme}`);
      }
    }
    const size = 'getComputedStyle(document.body).fontSize';
    expect(await page.page.evaluate(size)).toBe('17px');
    await page.close();
  },
);

test('[VH10] the keyboard alone chooses a bundle and gives a key', async () => {
  const page = await VerifierPage.open(browser);
  const focused = page.page.locator(':focus');
  await page.page.keyboard.press('Tab');
  const arriving = page.page.waitForEvent('filechooser');
  expect(await focused.innerText()).toBe(WORDS.choose);
  await page.page.keyboard.press('Enter');
  expect((await arriving).isMultiple()).toBe(true);
  await page.page.keyboard.press('Tab');
  expect(await focused.innerText()).toBe(WORDS.keyTitle);
  await page.page.keyboard.press('Enter');
  await page.page.keyboard.press('Tab');
  await page.page.keyboard.type('abc');
  expect(await page.page.getByLabel(WORDS.keyLabel).inputValue()).toBe('abc');
  await page.close();
});
