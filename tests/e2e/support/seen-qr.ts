import type { Page } from 'playwright-core';
import { readQr } from '../../support/read-qr';

/** What a scanner reads from the code of this name on the screen, by the dots that are drawn there. */
export async function seenQr(page: Page, name: string): Promise<string> {
  const picture = await page.getByRole('img', { name, exact: true }).screenshot();
  const { width, height, dots } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const drawn = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(drawn.width, drawn.height);
    const context = canvas.getContext('2d');
    context?.drawImage(drawn, 0, 0);
    const { data } = context?.getImageData(0, 0, drawn.width, drawn.height) ?? { data: [] };
    const gray = Array.from({ length: data.length / 4 }, (_, i) => data[4 * i] ?? 0);
    return { width: drawn.width, height: drawn.height, dots: gray };
  }, picture.toString('base64'));
  return readQr({ width, height, dots: Uint8Array.from(dots) });
}
