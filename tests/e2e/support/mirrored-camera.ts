import type { Page } from 'playwright-core';

interface Mirror {
  show(picture: string): Promise<void>;
}

/** Makes the camera of `page` see a canvas that `show` paints, instead of the browser's own picture. */
export async function mirrorCamera(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 720;
    canvas.height = 960;
    const context = canvas.getContext('2d');
    const mirror: Mirror = {
      show: async (picture) => {
        // No address of its own: the page's policy loads none that it does not know.
        const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        if (context === null) return;
        context.fillStyle = '#777';
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.drawImage(image, 40, 160, 640, 640);
      },
    };
    Object.assign(window, { mirror });
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(30);
  });
}

/** The picture that the canvas of the sender's page shows now, as base64 of a PNG. */
const shownFrame = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.frames');
    return canvas?.toDataURL().split(',')[1] ?? null;
  });

/**
 * Holds the receiver's mirrored camera before the sender's screen until `done` says so; as often as
 * both pages can, which is about as often as the sender changes its picture.
 * @returns how many pictures were held up
 */
export async function watchScreen(
  sender: Page,
  receiver: Page,
  done: () => Promise<boolean>,
): Promise<number> {
  let pictures = 0;
  while (!(await done())) {
    const picture = await shownFrame(sender);
    if (picture === null) continue;
    await receiver.evaluate(
      (shown) => (window as unknown as { mirror: Mirror }).mirror.show(shown),
      picture,
    );
    pictures += 1;
    if (pictures > 3000) throw new Error('The pictures were never read.');
  }
  return pictures;
}
