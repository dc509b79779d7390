import type { Page } from 'playwright-core';

/** Keeps what the page saves from now on in the page, where `savedFile` finds it. */
export async function catchSavedFiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const createObjectURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (given) => {
      Object.assign(window, { saved: given });
      return createObjectURL(given);
    };
  });
}

/** The bytes of the newest file that the page saved. */
export async function savedFile(page: Page): Promise<Buffer> {
  const text = await page.evaluate(async () => {
    const { saved } = window as unknown as { saved: Blob };
    const bytes = new Uint8Array(await saved.arrayBuffer());
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  });
  return Buffer.from(text, 'base64');
}
