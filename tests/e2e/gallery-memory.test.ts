import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GalleryTestPage } from './pages/gallery-page';
import { launchBrowser } from './support/chromium';
import { serveTestPage, type TestPage } from './support/test-page';

let served: TestPage;
let browser: Browser;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveTestPage('gallery-page'), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

type WithGallery = typeof globalThis & { readonly galleryPage: GalleryTestPage };

/** Goes through the whole list, a screen at a time, as a thumb does. */
const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const end = () => document.documentElement.scrollHeight - window.innerHeight;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let y = 0; y <= end(); y += window.innerHeight) {
      window.scrollTo(0, y);
      await frame();
    }
    window.scrollTo(0, end());
  });

async function metricsOf(cdp: CDPSession) {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return { heapBytes: of('JSHeapUsedSize'), nodes: of('Nodes') };
}

/** What the list costs after every piece was on the screen once. */
async function measure(count: number) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(served.address);
  await page.evaluate((many) => (globalThis as WithGallery).galleryPage.show(many), count);
  await page.locator('.gallery-tile img').first().waitFor();
  await scrollThrough(page);
  await page.getByText(`照片 ${count - 1}`, { exact: true }).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.gallery-blank').length === 0);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  const metrics = await metricsOf(cdp);
  const live = await page.evaluate(() => (globalThis as WithGallery).galleryPage.live());
  const tiles = await page.locator('.gallery-tile').count();
  await context.close();
  return { ...metrics, live, tiles };
}

test('[EV16] two thousand pieces cost no more nodes and pictures than two hundred, and little heap', async () => {
  const few = await measure(200);
  const many = await measure(2000);
  expect(many.tiles).toBeLessThan(60);
  expect(many.live).toBe(many.tiles);
  expect(few.live).toBe(few.tiles);
  expect(many.nodes).toBeLessThan(few.nodes * 1.2);
  // What the list itself is made of grows: a kilobyte or two a piece, no picture among it.
  expect(many.heapBytes - few.heapBytes).toBeLessThan(1800 * 2048);
}, 120_000);
