import { createElement, Suspense } from 'react';
import { renderToReadableStream, renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MissingNotice } from '../../src/app/missing-notice';
import { MISSING_PART_WORDS } from '../../src/text/app-words';
import { lazyPart, MissingSlot } from '../../src/ui/lazy-part';

const Total = ({ points }: { readonly points: number }) => `得分 ${points}`;

/** What the part shows once it has loaded, or has not, and whether the page around it is there. */
async function shown(load: () => Promise<{ readonly Total: typeof Total }>): Promise<string> {
  const Part = lazyPart(load, 'Total');
  const page = createElement(
    'main',
    null,
    createElement('h1', null, '指标'),
    createElement(Suspense, { fallback: null }, createElement(Part, { points: 5 })),
  );
  const inApp = createElement(MissingSlot, { value: MissingNotice }, page);
  const stream = await renderToReadableStream(inApp);
  await stream.allReady;
  return new Response(stream).text();
}

it('[UI49] a part of a page is shown once its script is there', async () => {
  const html = await shown(async () => ({ Total }));
  expect(html).toContain('得分 5');
  expect(html).not.toContain(MISSING_PART_WORDS.title);
});

it('[UI49] where its script is not to be had the page stands, and the part says so with what to do', async () => {
  const html = await shown(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(html).toContain('指标');
  for (const words of [MISSING_PART_WORDS.title, MISSING_PART_WORDS.reload]) {
    expect(html).toContain(words);
  }
  expect(html).toContain('/departure');
});

it('[UI74] a part that was loaded ahead is drawn with its page, without a stand-in', async () => {
  const Part = lazyPart(async () => ({ Total }), 'Total');
  const page = () =>
    renderToString(
      createElement(Suspense, { fallback: '请稍候' }, createElement(Part, { points: 5 })),
    );
  expect(page()).not.toContain('得分');
  await Part.ahead();
  expect(page()).toContain('得分 5');
});

it('[UI74] a part that could not be loaded ahead is tried again when it is shown', async () => {
  const loads = [Promise.reject(new TypeError('Failed to fetch')), Promise.resolve({ Total })];
  const Part = lazyPart(() => loads.shift() ?? Promise.resolve({ Total }), 'Total');
  await Part.ahead();
  const stream = await renderToReadableStream(createElement(Part, { points: 5 }));
  await stream.allReady;
  expect(await new Response(stream).text()).toContain('得分 5');
});
