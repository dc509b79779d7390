import type { Page } from 'playwright-core';
import { PASSPHRASE } from '../../e2e/support/field-app';
import type { Phone } from '../../e2e/support/phone';
import { heapMb, prepare, type Step, step } from './stopwatch';

/** Where the run goes on a phone. */
export interface Way {
  readonly assignment: string;
  readonly indicators: number;
  /** An indicator whose score a person judges. */
  readonly judged: string;
  readonly photos: number;
}

/** One run over every screen, by name; heaps in MB. */
export type Run = Readonly<Record<string, Step | number>>;

const q = (selector: string): string => `document.querySelector(${JSON.stringify(selector)})`;
const all = (selector: string): string => `document.querySelectorAll(${JSON.stringify(selector)})`;
const go = (path: string): string =>
  `() => { history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate')); }`;

/** Types into the field as a person does, and leaves it. */
const answer = (points: string): string => `() => {
  const field = ${q('input[inputmode=decimal]')};
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, '${points}');
  field.focus();
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.blur();
}`;

const passphrase = `() => {
  const field = ${q('input[type=password]')};
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(PASSPHRASE)});
  field.dispatchEvent(new Event('input', { bubbles: true }));
  document.querySelector('button[type=submit]').click();
}`;

async function steps(page: Page, way: Way, nth: number, heap: () => Promise<number>): Promise<Run> {
  const { assignment, indicators, judged, photos } = way;
  const home = `/a/${assignment}`;
  // Three decimals, the last one no nought: printed as they are typed.
  const points = `0.${nth}1`;
  const started = await step(page, null, `() => ${q('input[type=password]')} !== null`);
  const list = await step(page, passphrase, `() => ${q(`a[href="${home}"]`)} !== null`);
  const heapAtList = await heap();
  const tree = await step(
    page,
    `() => ${q(`a[href="${home}"]`)}.click()`,
    `() => ${all(`a[href^="${home}/i/"]`)}.length >= ${indicators}`,
  );
  const heapAtTree = await heap();
  const open = await step(
    page,
    go(`${home}/i/${judged}`),
    `() => ${q('input[inputmode=decimal]')} !== null`,
  );
  const save = await step(
    page,
    answer(points),
    `() => ${q('.indicator-undo p.small')}?.textContent.includes('${points}')`,
  );
  const gallery = await step(
    page,
    go(`${home}/site/gallery`),
    photos === 0 ? `() => ${q('.empty')} !== null` : `() => ${q('.gallery-tile img')} !== null`,
  );
  const heapAtGallery = await heap();
  const storage = await step(page, go('/settings'), `() => ${q('main .facts')} !== null`);
  return {
    ...{ 'cold start to the lock': started, 'unlock to the list': list, 'open the tree': tree },
    ...{ 'open an indicator': open, 'save an answer': save, 'open the gallery': gallery },
    ...{ 'open the storage page': storage },
    ...{ 'heap at the list': heapAtList, 'heap at the tree': heapAtTree },
    'heap at the gallery': heapAtGallery,
  };
}

/** Starts the browser cold, on a processor so many times slower, and goes the whole way once. */
export async function runOnce(phone: Phone, way: Way, slower: number, nth: number): Promise<Run> {
  const page = await phone.open(null);
  try {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await prepare(page);
    await page.goto(phone.origin, { waitUntil: 'commit' });
    return await steps(page, way, nth, () => heapMb(cdp));
  } finally {
    await phone.kill();
  }
}
