import type { Page } from 'playwright-core';

/** A picture of 80 × 20 as a JPEG, made by the browser. */
export async function wideJpeg(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [80, 20];
    canvas.getContext('2d')?.fillRect(0, 0, 80, 20);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  return Buffer.from(base64, 'base64');
}
