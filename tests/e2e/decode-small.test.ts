import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALIKE_BITS, hashDistance } from '../../src/domain/evidence/likeness';
import { launchBrowser } from './support/chromium';

const ENTRY = fileURLToPath(new URL('support/decode-small-entry.ts', import.meta.url));
const WIDTH = 1600;
const HEIGHT = 800;
const LONGEST = 300;

let browser: Browser;
let page: Page;

/** The decoder as one script for a page. */
async function script(): Promise<string> {
  const [output] = (await build({
    ...{ configFile: false, logLevel: 'error' },
    build: { write: false, lib: { entry: ENTRY, formats: ['iife'], name: 'small' } },
  })) as Rollup.RollupOutput[];
  return output?.output[0].code ?? '';
}

/** Four corners of four colours on a page of many shades, as a JPEG turned as Exif says. */
const IN_PAGE = `
  const canvas = new OffscreenCanvas(${WIDTH}, ${HEIGHT});
  const context = canvas.getContext('2d');
  let state = 7;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const sky = context.createLinearGradient(0, 0, ${WIDTH} / 2, ${HEIGHT});
  for (const [at, colour] of [[0, '#123'], [0.3, '#cde'], [0.6, '#453'], [1, '#9a8']]) sky.addColorStop(at, colour);
  context.fillStyle = sky;
  context.fillRect(0, 0, ${WIDTH}, ${HEIGHT});
  for (let i = 0; i < 200; i++) {
    context.fillStyle = 'hsl(' + random() * 360 + ' 60% ' + random() * 100 + '%)';
    context.fillRect(random() * ${WIDTH}, random() * ${HEIGHT}, 90 * random(), 90 * random());
  }
  for (const [i, colour] of ['red', 'lime', 'blue', 'white'].entries()) {
    context.fillStyle = colour;
    context.fillRect(i % 2 === 0 ? 0 : ${WIDTH} - 200, i < 2 ? 0 : ${HEIGHT} - 200, 200, 200);
  }
  globalThis.turned = async (orientation) => {
    const jpeg = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer());
    const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
    const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
    return new Blob([jpeg.slice(0, 2), Uint8Array.from([0xff, 0xe1, 0, exif.length + 2, ...exif]), jpeg.slice(2)], { type: 'image/jpeg' });
  };
  const drawn = (picture, width, height) => {
    const to = new OffscreenCanvas(width, height).getContext('2d');
    to.imageSmoothingQuality = 'high';
    to.drawImage(picture, 0, 0, width, height);
    return to;
  };
  const pixels = (picture, width, height) => drawn(picture, width, height).getImageData(0, 0, width, height).data;
  globalThis.seen = (picture) => {
    const width = picture.displayWidth ?? picture.width;
    const height = picture.displayHeight ?? picture.height;
    const { HASHED_SIZE, differenceHash } = small;
    const data = pixels(picture, width, height);
    const corner = (x, y) => Array.from(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3), (each) => (each > 127 ? 1 : 0)).join('');
    const far = 8;
    return {
      width, height,
      corners: [corner(far, far), corner(width - far, far), corner(far, height - far), corner(width - far, height - far)],
      hash: differenceHash(pixels(drawn(picture, (320 * width) / Math.max(width, height), (320 * height) / Math.max(width, height)).canvas, HASHED_SIZE.width, HASHED_SIZE.height)),
    };
  };
  globalThis.both = async (blob, longest) => ({
    part: seen(await small.decodeSmall(blob, longest)),
    whole: seen(await createImageBitmap(blob, { imageOrientation: 'from-image' })),
  });
`;

interface Seen {
  readonly width: number;
  readonly height: number;
  readonly corners: readonly string[];
  readonly hash: string;
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  // Only a page of a secure address is given the decoder.
  await page.route('http://localhost/', (route) => route.fulfill({ body: '' }));
  await page.goto('http://localhost/');
  await page.addScriptTag({ content: `${await script()}\n${IN_PAGE}` });
});
afterAll(() => browser.close());

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  '[MD60] turned as Exif %s says, what is decoded in part is upright, smaller, and looks like the whole',
  async (orientation) => {
    const { part, whole } = await page.evaluate<{ part: Seen; whole: Seen }>(
      `turned(${orientation}).then((blob) => both(blob, ${LONGEST}))`,
    );
    expect(whole.corners.slice().sort()).toEqual(['001', '010', '100', '111']);
    expect(part.corners).toEqual(whole.corners);
    expect([part.width * 4, part.height * 4]).toEqual([whole.width, whole.height]);
    expect(hashDistance(part.hash, whole.hash)).toBeLessThanOrEqual(ALIKE_BITS / 2);
  },
);

test('[MD60] what must be whole is whole, as is what is no JPEG; what is no picture is a fault', async () => {
  const sizes = await page.evaluate<readonly number[]>(`(async () => {
    const width = (made) => made.displayWidth ?? made.width;
    const png = await canvas.convertToBlob({ type: 'image/png' });
    return Promise.all([[await turned(1), ${WIDTH}], [await turned(1), Infinity], [png, ${LONGEST}]]
      .map(async ([bytes, longest]) => width(await small.decodeSmall(bytes, longest))));
  })()`);
  expect(sizes).toEqual([WIDTH, WIDTH, WIDTH]);
  const fault = await page.evaluate<string>(
    `small.decodeSmall(new Blob(['no picture']), 100).then(() => 'none', () => 'fault')`,
  );
  expect(fault).toBe('fault');
});
