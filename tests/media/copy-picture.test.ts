import { expect, it } from 'vitest';
import { type CopyTools, copyPicture } from '../../src/media/copy-picture';
import { breakLine, drawWatermark } from '../../src/media/draw-watermark';

/** A browser in which every picture is 4000 × 3000. */
function tools(over: Partial<CopyTools> = {}) {
  const stamped: unknown[] = [];
  let closed = 0;
  const close = () => {
    closed += 1;
  };
  const picture = { width: 4000, height: 3000, close } as ImageBitmap;
  const browser: CopyTools = {
    decode: async () => picture,
    stamp: async (_, size, lines, quality) => {
      stamped.push({ size, lines, quality });
      return new Blob(['copy']);
    },
    ...over,
  };
  return { browser, stamped, closed: () => closed };
}

const order = { bytes: new Blob(['original']), longest: 2048, watermark: ['项目'] };

it('[MD12] makes a copy of at most the size that is asked for, with its lines', async () => {
  const { browser, stamped, closed } = tools();
  const made = await copyPicture(browser, order);
  expect(made.ok && (await made.value.text())).toBe('copy');
  expect(stamped).toEqual([{ size: { width: 2048, height: 1536 }, lines: ['项目'], quality: 0.8 }]);
  expect(await order.bytes.text()).toBe('original');
  expect(closed()).toBe(1);
});

it('[MD12] says so when the picture cannot be read or the copy not be encoded', async () => {
  const decode = async () => {
    throw new Error('no picture');
  };
  expect(await copyPicture(tools({ decode }).browser, order)).toMatchObject({
    error: 'unreadable',
  });
  const stamp = async () => {
    throw new Error('no canvas');
  };
  const failing = tools({ stamp });
  expect(await copyPicture(failing.browser, order)).toMatchObject({ error: 'cannotEncode' });
  expect(failing.closed()).toBe(1);
});

/** A surface on which every character is `letter` wide. */
function surface(letter: number) {
  const texts: { text: string; x: number; y: number }[] = [];
  const bars: number[][] = [];
  return {
    ...{ font: '', fillStyle: '', textBaseline: 'top' as CanvasTextBaseline, texts, bars },
    measureText: (text: string) => ({ width: [...text].length * letter }),
    fillText: (text: string, x: number, y: number) => void texts.push({ text, x, y }),
    fillRect: (...bar: number[]) => void bars.push(bar),
  };
}

it('[MD13] breaks lines where they no longer fit and loses no character', () => {
  const measure = (text: string) => [...text].length * 10;
  expect(breakLine('盐池县公园改造项目', 40, measure)).toEqual(['盐池县公', '园改造项', '目']);
  expect(breakLine('', 40, measure)).toEqual([]);
  expect(breakLine('宽', 5, measure)).toEqual(['宽']);
});

it('[MD13] lays all lines on a bar along the lower edge', () => {
  const on = surface(20);
  drawWatermark(on, { width: 800, height: 600 }, ['甲'.repeat(50), '乙']);
  const [bar] = on.bars;
  const [x = -1, top = -1, width = 0, height = 0] = bar ?? [];
  expect([x, width, top + height]).toEqual([0, 800, 600]);
  expect(on.texts.map(({ text }) => [...text].length)).toEqual([39, 11, 1]);
  for (const { x: left, y } of on.texts) {
    expect(left).toBeGreaterThan(0);
    expect(y).toBeGreaterThan(top);
    expect(y).toBeLessThan(600);
  }
});
