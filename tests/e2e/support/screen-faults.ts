import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { COLOUR_RULES, violationsOf } from './wcag';

const THEMES = ['light', 'dark', 'sun'] as const;

/** Screens of phones in CSS pixels: the smallest that is promised, and a common large one. */
const SCREENS = [
  { width: 360, height: 740 },
  { width: 412, height: 915 },
] as const;

/** Standard letters of a browser in CSS pixels, and twice as large as the system's setting gives. */
const LETTERS = [16, 32] as const;

/** Where the pictures of each looked-at screen go, none while nobody asks for them. */
const FOLDER = process.env.TAKAN_SCREEN_PICTURES;
let taken = 0;

const setTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);

/** What stands wider than the screen: a person would have to scroll sideways, and in a window cannot. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wholePage = document.documentElement.scrollWidth > width;
    const looked = wholePage ? 'body *' : 'dialog[open] *, .dialog *';
    const over = [...document.querySelectorAll(looked)].filter(
      (each) =>
        !each.matches('.leaflet-container *') && each.getBoundingClientRect().right > width + 1,
    );
    return over.slice(0, 3).map(({ tagName, className }) => `${tagName}.${className} is too wide`);
  });

/** A thumb in a glove: what the design promises, less its rims. Links within a sentence are as high as that. */
const THUMB_PX = 44;

/** What a person would have to aim at. The signs on top reach beyond what is drawn of them. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const targets = document.querySelectorAll('a, button, select, summary, input, textarea');
    const small = [...targets].filter((each) => {
      if (each.matches('p a, .sign, .choice input, .evidence-row input, .leaflet-container *')) {
        return false;
      }
      const { width, height } = each.getBoundingClientRect();
      return width > 1 && height > 0 && Math.min(width, height) < least;
    });
    return small.map(({ tagName, className, textContent }) => {
      return `${tagName}.${className} ${textContent ?? ''} is too small for a thumb`;
    });
  }, THUMB_PX);

/** The browser's own screenshot: Playwright's would put the letters back to their usual size. */
async function picture(cdp: CDPSession, number: number, kind: string): Promise<void> {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  const { data } = await cdp.send('Page.captureScreenshot', { format: 'png' });
  const file = `${String(number).padStart(3, '0')}-${kind}.png`;
  writeFileSync(join(FOLDER, file), Buffer.from(data, 'base64'));
}

async function faultsOfSizes(page: Page, cdp: CDPSession, number: number): Promise<string[]> {
  const found: string[] = [];
  for (const screen of SCREENS) {
    for (const letters of LETTERS) {
      const kind = `${screen.width}x${screen.height}-${(letters / 16) * 100}%`;
      await page.setViewportSize(screen);
      await cdp.send('Page.setFontSizes', { fontSizes: { standard: letters } });
      const faults = [...(await tooWide(page)), ...(await tooSmall(page))];
      found.push(...faults.map((each) => `${kind}: ${each}`));
      await picture(cdp, number, kind);
    }
  }
  return found;
}

/**
 * What the shown screen breaks: rules of WCAG 2.2 AA in each theme, and the width of a phone and of a
 * thumb, at two sizes and with letters at 200 %. With TAKAN_SCREEN_PICTURES it leaves pictures of all in that folder.
 * Theme, screen and letters are afterwards as they were.
 */
export async function screenFaults(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  const number = ++taken;
  const screen = page.viewportSize();
  // A screen that still opens has no faults, and proves nothing.
  await page.locator('.loading').waitFor({ state: 'detached' });
  await page.locator('h1, h2, dialog').first().waitFor();
  const cdp = await page.context().newCDPSession(page);
  const theme = await page.evaluate(() => document.documentElement.dataset.theme ?? 'light');
  for (const each of THEMES) {
    await setTheme(page, each);
    const rules = each === THEMES[0] ? null : COLOUR_RULES;
    found.push(...(await violationsOf(page, rules)).map((fault) => `${each}: ${fault}`));
    await picture(cdp, number, each);
  }
  await setTheme(page, theme);
  found.push(...(await faultsOfSizes(page, cdp, number)));
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: LETTERS[0] } });
  await cdp.detach();
  if (screen !== null) await page.setViewportSize(screen);
  return found;
}
