import type { Locator } from 'playwright-core';

/** Draws three strokes, as a signature is. */
export async function drawOn(canvas: Locator): Promise<void> {
  const { mouse } = canvas.page();
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('There is nothing to draw on.');
  const { x, y, width, height } = box;
  for (const part of [0.2, 0.5, 0.8]) {
    await mouse.move(x + width * part, y + height * 0.2);
    await mouse.down();
    await mouse.move(x + width * (part - 0.1), y + height * 0.5, { steps: 4 });
    await mouse.move(x + width * part, y + height * 0.8, { steps: 4 });
    await mouse.up();
  }
}
